-- Room beheer/gebruikers: who asked and who confirmed access, and who looked at it again.

create schema gebruikers;
grant usage on schema gebruikers to baken_app;

create table gebruikers.toekenning (
  gemeente_id smallint not null,
  id uuid not null,
  soort text not null,
  account_id uuid not null,
  naam text not null,
  rol text not null,
  team text not null,
  tot date,
  besluit text,
  gevraagd_door uuid not null,
  gevraagd_op timestamptz not null,
  besloten_door uuid,
  besloten_op timestamptz,
  akkoord boolean,
  zonder_tweede boolean not null default false,
  link_door uuid,
  code_door uuid,
  constraint toekenning_pk primary key (gemeente_id, id),
  constraint toekenning_soort check (soort in ('rol', 'herstel')),
  constraint toekenning_twee_personen check (zonder_tweede or besloten_door <> gevraagd_door or akkoord is false),
  constraint toekenning_niet_zichzelf check (account_id <> gevraagd_door and (account_id <> besloten_door or akkoord is false)),
  constraint toekenning_link_en_code check (zonder_tweede or link_door <> code_door),
  constraint toekenning_besluit_heel check ((besloten_op is null) = (besloten_door is null) and (besloten_op is null) = (akkoord is null))
);
create index toekenning_op on gebruikers.toekenning (gemeente_id, gevraagd_op);
create index toekenning_account on gebruikers.toekenning (gemeente_id, account_id);
-- One open request for the same thing.
create unique index toekenning_een_open on gebruikers.toekenning (gemeente_id, soort, account_id, rol, team) where besloten_op is null;
comment on table gebruikers.toekenning is 'doel: wie welke toegang vroeg en bevestigde; grondslag: BIO2 5.18, AVG 32; bewaren: drie jaar na einde van de toegang; persoonsgegevens: ja';
comment on column gebruikers.toekenning.soort is 'nieuwe rol, of nieuwe aanmeldgegevens voor wie de zijne kwijt is';
comment on column gebruikers.toekenning.naam is 'naam van de medewerker, zoals collega''s die zien';
comment on column gebruikers.toekenning.rol is 'rol in het product';
comment on column gebruikers.toekenning.team is 'team';
comment on column gebruikers.toekenning.besluit is 'kenmerk van het besluit waarmee de rol is opgedragen';
call platform.bescherm('gebruikers.toekenning');

create table gebruikers.beoordeling (
  gemeente_id smallint not null,
  id uuid not null,
  lidmaatschap_id uuid not null,
  oordeel text not null,
  door uuid not null,
  op timestamptz not null,
  constraint beoordeling_pk primary key (gemeente_id, id),
  constraint beoordeling_lidmaatschap foreign key (gemeente_id, lidmaatschap_id) references platform.lidmaatschap (gemeente_id, id) on delete cascade,
  constraint beoordeling_oordeel check (oordeel in ('blijft', 'beeindigd'))
);
create index beoordeling_lid on gebruikers.beoordeling (gemeente_id, lidmaatschap_id, op);
comment on table gebruikers.beoordeling is 'doel: jaarlijks nagaan wie nog toegang nodig heeft; grondslag: BIO2 5.18.02; bewaren: zo lang als het lidmaatschap; persoonsgegevens: nee';
call platform.bescherm('gebruikers.beoordeling', 'select, insert, delete');

comment on table platform.lidmaatschap is 'doel: wie met welke rol en in welk team bij deze gemeente werkt; grondslag: AVG 6(1)(e), BIO2 5.18; bewaren: drie jaar na einde, zo lang als het auditlog; persoonsgegevens: ja';
