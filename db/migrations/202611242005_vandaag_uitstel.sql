-- Room regie/vandaag: rows that somebody puts off for a while. What is to be done itself stays in its own room.

create schema vandaag;
grant usage on schema vandaag to baken_app, baken_zoek;

create table vandaag.uitstel (
  gemeente_id smallint not null,
  id uuid not null,
  account_id uuid not null,
  rij text not null,
  reden text not null,
  tot date not null,
  aantal integer,
  te_laat boolean not null,
  op timestamptz not null,
  constraint uitstel_pk primary key (gemeente_id, id),
  constraint uitstel_rij_uniek unique (gemeente_id, account_id, rij),
  constraint uitstel_reden check (reden in ('wacht-op-antwoord', 'wacht-op-overleg', 'ander-werk-eerst', 'geen-capaciteit', 'afwezig'))
);
create index uitstel_tot on vandaag.uitstel (gemeente_id, tot);
comment on table vandaag.uitstel is 'doel: een rij van Vandaag uitstellen tot een datum, alleen voor wie dat deed; grondslag: beheer; bewaren: tot die datum; persoonsgegevens: ja';
comment on column vandaag.uitstel.rij is 'welke rij: naam uit de kamer, zonder inhoud';
comment on column vandaag.uitstel.reden is 'reden uit de lijst, geen vrije tekst';
call platform.bescherm('vandaag.uitstel');
-- What somebody puts off says how he works: nobody else sees it, his manager neither.
create policy eigen on vandaag.uitstel as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or account_id = (select platform.actor()))
  with check (account_id = (select platform.actor()));
