-- Room privacy/bewaren: what is destroyed when, who asked to wait, and what was destroyed.

create schema bewaren;
grant usage on schema bewaren to baken_app;

create table bewaren.aankondiging (
  gemeente_id smallint not null,
  id uuid not null,
  regel text not null,
  record_id uuid not null,
  kenmerk text not null,
  einde date not null,
  aangekondigd_op timestamptz not null,
  vernietigen_op date not null,
  stand text not null default 'aangekondigd',
  mislukt_op timestamptz,
  versie integer not null default 1,
  constraint aankondiging_pk primary key (gemeente_id, id),
  constraint aankondiging_record_uniek unique (gemeente_id, regel, record_id),
  constraint aankondiging_stand check (stand in ('aangekondigd', 'uitgesteld'))
);
create index aankondiging_rijp on bewaren.aankondiging (gemeente_id, vernietigen_op);
comment on table bewaren.aankondiging is 'doel: veertien dagen vooraf tonen wat vernietigd wordt; grondslag: AVG 5(1)(e), Archiefwet; bewaren: tot de vernietiging; persoonsgegevens: nee';
call platform.bescherm('bewaren.aankondiging');

create table bewaren.uitstel (
  gemeente_id smallint not null,
  id uuid not null,
  aankondiging_id uuid not null,
  soort text not null,
  tot date not null,
  grond text not null,
  reden bytea not null,
  gevraagd_door uuid not null,
  gevraagd_op timestamptz not null,
  besloten_door uuid,
  besloten_op timestamptz,
  akkoord boolean,
  versie integer not null default 1,
  constraint uitstel_pk primary key (gemeente_id, id),
  constraint uitstel_aankondiging foreign key (gemeente_id, aankondiging_id) references bewaren.aankondiging on delete cascade,
  constraint uitstel_soort check (soort in ('stoppen', 'verlengen')),
  constraint uitstel_twee_personen check (besloten_door <> gevraagd_door),
  constraint uitstel_besluit_heel check ((besloten_op is null) = (besloten_door is null) and (besloten_op is null) = (akkoord is null))
);
create index uitstel_aankondiging on bewaren.uitstel (gemeente_id, aankondiging_id);
-- One open request for each record: the second asker sees the first.
create unique index uitstel_een_open on bewaren.uitstel (gemeente_id, aankondiging_id) where besloten_op is null;
comment on table bewaren.uitstel is 'doel: vernietiging stoppen of verlengen, met reden en tweede persoon; grondslag: AVG 5(1)(e) en 17(3)(e); bewaren: tot de vernietiging; persoonsgegevens: ja';
comment on column bewaren.uitstel.soort is 'stoppen of verlengen';
comment on column bewaren.uitstel.grond is 'grond uit de lijst';
comment on column bewaren.uitstel.reden is 'reden in één zin, versleuteld met de sleutel van het record';
call platform.bescherm('bewaren.uitstel');

create table bewaren.ronde (
  gemeente_id smallint not null,
  id uuid not null,
  op timestamptz not null,
  aantal integer not null,
  mislukt integer not null,
  tellingen jsonb not null,
  lijst jsonb not null,
  hash bytea not null,
  constraint ronde_pk primary key (gemeente_id, id)
);
create index ronde_op on bewaren.ronde (gemeente_id, op desc);
comment on table bewaren.ronde is 'doel: verklaring van vernietiging per ronde: aantallen per tabel, de nummers en hun hash; grondslag: AVG 5(2), Archiefwet; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('bewaren.ronde', 'select, insert');

create table bewaren.klok (
  gemeente_id smallint not null,
  gezien_op timestamptz not null,
  sprong_van timestamptz,
  sprong_naar timestamptz,
  versie integer not null default 1,
  constraint klok_pk primary key (gemeente_id),
  constraint klok_sprong_heel check ((sprong_van is null) = (sprong_naar is null))
);
comment on table bewaren.klok is 'doel: niets vernietigen op een klok die versprongen is; grondslag: AVG 32; bewaren: zolang de gemeente bestaat; persoonsgegevens: nee';
call platform.bescherm('bewaren.klok', 'select, insert, update');

create table bewaren.bestand_kwijt (
  gemeente_id smallint not null,
  bestand_id uuid not null,
  gezien_op timestamptz not null,
  constraint bestand_kwijt_pk primary key (gemeente_id, bestand_id)
);
comment on table bewaren.bestand_kwijt is 'doel: bestanden die wel in de administratie staan maar niet op schijf; grondslag: AVG 32; bewaren: tot zij terug zijn; persoonsgegevens: nee';
call platform.bescherm('bewaren.bestand_kwijt', 'select, insert, delete');
