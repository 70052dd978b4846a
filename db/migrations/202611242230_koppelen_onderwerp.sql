-- Room informatie/koppelen: subjects, decisions about them, and persons after the weighing.

create table koppelen.onderwerp (
  gemeente_id smallint not null,
  id uuid not null,
  soort text not null,
  sleutel bigint,
  constraint onderwerp_pk primary key (gemeente_id, id),
  constraint onderwerp_sleutel unique (gemeente_id, soort, sleutel),
  constraint onderwerp_persoon check (soort <> 'persoon' or sleutel is null)
);
comment on table koppelen.onderwerp is 'doel: waar vermeldingen van hetzelfde object of dezelfde persoon samenkomen; het heeft zelf geen gegevens; grondslag: die van de bronrecords; bewaren: tot de laatste vermelding weg is; persoonsgegevens: ja';
comment on column koppelen.onderwerp.soort is 'soort object, of persoon';
call platform.bescherm('koppelen.onderwerp', 'select, insert, update, delete');

alter table koppelen.vermelding drop constraint vermelding_object;
alter table koppelen.vermelding add column onderwerp_id uuid;
alter table koppelen.vermelding add column kenmerken bytea;
-- A person exists here after the weighing only, and goes when a record is merely kept (regels KOP-1 en KOP-3).
alter table koppelen.vermelding add constraint vermelding_persoon
  check (soort <> 'persoon' or (bron_soort <> 'melding' and not bewaard and onderwerp_id is not null));
alter table koppelen.vermelding add constraint vermelding_onderwerp
  foreign key (gemeente_id, onderwerp_id) references koppelen.onderwerp on delete restrict;
create index vermelding_van_onderwerp on koppelen.vermelding (gemeente_id, onderwerp_id);
comment on column koppelen.vermelding.soort is 'soort object, of persoon: die laatste alleen na weging (regel KOP-1)';
comment on column koppelen.vermelding.kenmerken is 'wat van een persoon vergeleken wordt (naam, geboortedatum, adres, nummers), versleuteld met de sleutel van het bronrecord';

alter table koppelen.koppelsleutel drop constraint koppelsleutel_vorm;
alter table koppelen.koppelsleutel add constraint koppelsleutel_vorm
  check (vorm in ('gelijk', 'variant', 'een-teken', 'persoon', 'term'));
comment on column koppelen.koppelsleutel.vorm is 'hoe sterk gelijkheid van deze sleutel is: zelfde waarde, zelfde variant, één teken anders; persoon: zoeksleutel van een naam; term: telt hoe vaak een naam voorkomt';

create table koppelen.koppelbesluit (
  gemeente_id smallint not null,
  id uuid not null,
  een uuid not null,
  ander uuid not null,
  uitkomst text not null,
  redenen jsonb not null,
  modelversie text not null,
  door uuid not null,
  op timestamptz not null,
  ingetrokken_door uuid,
  ingetrokken_op timestamptz,
  ingetrokken_reden text,
  constraint koppelbesluit_pk primary key (gemeente_id, id),
  constraint koppelbesluit_een foreign key (gemeente_id, een) references koppelen.onderwerp on delete cascade,
  constraint koppelbesluit_ander foreign key (gemeente_id, ander) references koppelen.onderwerp on delete cascade,
  constraint koppelbesluit_volgorde check (een < ander),
  constraint koppelbesluit_uitkomst check (uitkomst in ('zelfde', 'anders', 'onzeker')),
  constraint koppelbesluit_intrekking check ((ingetrokken_op is null) = (ingetrokken_door is null) and (ingetrokken_op is null) = (ingetrokken_reden is null))
);
create unique index koppelbesluit_geldend on koppelen.koppelbesluit (gemeente_id, een, ander) where ingetrokken_op is null;
create index koppelbesluit_ander on koppelen.koppelbesluit (gemeente_id, ander);
create index koppelbesluit_een on koppelen.koppelbesluit (gemeente_id, een);
comment on table koppelen.koppelbesluit is 'doel: wat een mens besloot over twee onderwerpen, om te kunnen tonen en terugdraaien; een koppeling is een verwijzing, geen vermenging; grondslag: die van de bronrecords; bewaren: zo lang als beide onderwerpen bestaan; persoonsgegevens: ja';
comment on column koppelen.koppelbesluit.uitkomst is 'zelfde, anders of onzeker';
comment on column koppelen.koppelbesluit.redenen is 'de redenen met hun gewichtsklasse zoals zij getoond werden, zonder waarden';
comment on column koppelen.koppelbesluit.modelversie is 'versie van de parameters die het voorstel maakten';
comment on column koppelen.koppelbesluit.ingetrokken_reden is 'waarom het besluit is teruggedraaid, uit een lijst';
call platform.bescherm('koppelen.koppelbesluit', 'select, insert, update, delete');

create table koppelen.genegeerd (
  gemeente_id smallint not null,
  onderwerp_id uuid not null,
  reden text not null,
  door uuid not null,
  op timestamptz not null,
  constraint genegeerd_pk primary key (gemeente_id, onderwerp_id),
  constraint genegeerd_onderwerp foreign key (gemeente_id, onderwerp_id) references koppelen.onderwerp on delete cascade
);
comment on table koppelen.genegeerd is 'doel: waarden die niets zeggen, zoals het adres van het gemeentehuis, niet meer als verband tonen; grondslag: AVG 5(1)(d), juistheid; bewaren: zo lang als het onderwerp; persoonsgegevens: nee';
call platform.bescherm('koppelen.genegeerd', 'select, insert, update, delete');
