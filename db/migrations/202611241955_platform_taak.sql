-- Room platform: long work in the background, as its owner follows it.

create table platform.taak (
  gemeente_id smallint not null,
  id uuid not null,
  account_id uuid not null,
  titel text not null,
  waarden jsonb not null default '{}',
  gedaan integer not null default 0,
  totaal integer not null,
  staat text not null default 'loopt',
  resultaat_pad text,
  begonnen_op timestamptz not null,
  bijgewerkt_op timestamptz not null,
  constraint taak_pk primary key (gemeente_id, id),
  constraint taak_staat check (staat in ('loopt', 'klaar', 'fout')),
  constraint taak_gedaan check (gedaan >= 0 and totaal >= 0),
  constraint taak_resultaat check (resultaat_pad is null or staat = 'klaar')
);
create index taak_account on platform.taak (gemeente_id, account_id, begonnen_op desc);
comment on table platform.taak is 'doel: voortgang van lang werk op de achtergrond, alleen voor wie het begon; grondslag: beheer; bewaren: een dag; persoonsgegevens: ja';
comment on column platform.taak.titel is 'verwijzing naar een tekst van de kamer';
comment on column platform.taak.waarden is 'getallen en codes in die tekst, nooit inhoud';
comment on column platform.taak.staat is 'loopt, klaar of fout';
comment on column platform.taak.resultaat_pad is 'scherm waar het resultaat staat';
call platform.bescherm('platform.taak');
-- What somebody has running says what he works on: nobody else sees it.
create policy eigen on platform.taak as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or account_id = (select platform.actor()))
  with check ((select platform.rol()) = 'systeem' or account_id = (select platform.actor()));
