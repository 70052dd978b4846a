-- Room informatie/koppelen: mentions of objects in source records, and the keyed hashes by which equal ones meet.

create schema koppelen;
grant usage on schema koppelen to baken_app, baken_zoek;

create table koppelen.vermelding (
  gemeente_id smallint not null,
  id uuid not null,
  bron_soort text not null,
  bron_id uuid not null,
  soort text not null,
  veld text not null,
  waarde bytea,
  geldig boolean not null,
  bewaard boolean not null default false,
  thema text,
  maand text not null,
  constraint vermelding_pk primary key (gemeente_id, id),
  constraint vermelding_bron check (bron_soort in ('melding', 'signaal', 'casus', 'controle', 'import')),
  constraint vermelding_object check (soort <> 'persoon'),
  constraint vermelding_bewaard check (not bewaard or waarde is null)
);
create index vermelding_bron on koppelen.vermelding (gemeente_id, bron_id);
comment on table koppelen.vermelding is 'doel: een object (adres, firma, voertuig, vaartuig, telefoon, rekening) dat in één bronrecord genoemd wordt; grondslag: die van het bronrecord; bewaren: zo lang als het bronrecord; persoonsgegevens: ja';
comment on column koppelen.vermelding.bron_soort is 'soort bronrecord';
comment on column koppelen.vermelding.soort is 'soort object; personen staan hier niet (regel KOP-1)';
comment on column koppelen.vermelding.veld is 'veld van het bronrecord waarin het object genoemd wordt';
comment on column koppelen.vermelding.waarde is 'genormaliseerde waarde, versleuteld met de sleutel van het bronrecord; leeg zodra het bronrecord alleen nog bewaard wordt';
comment on column koppelen.vermelding.thema is 'thema van een bewaard record: al wat een treffer mag tonen';
comment on column koppelen.vermelding.maand is 'maand van het bronrecord';
call platform.bescherm('koppelen.vermelding');

create table koppelen.koppelsleutel (
  gemeente_id smallint not null,
  sleutel bigint not null,
  vermelding_id uuid not null,
  vorm text not null,
  constraint koppelsleutel_pk primary key (gemeente_id, sleutel, vermelding_id, vorm),
  constraint koppelsleutel_vermelding foreign key (gemeente_id, vermelding_id) references koppelen.vermelding on delete cascade,
  constraint koppelsleutel_vorm check (vorm in ('gelijk', 'variant', 'een-teken'))
);
create index koppelsleutel_van_vermelding on koppelen.koppelsleutel (gemeente_id, vermelding_id);
comment on table koppelen.koppelsleutel is 'doel: gelijke objecten vinden zonder de waarde te bewaren; grondslag: die van het bronrecord; bewaren: zo lang als de vermelding; persoonsgegevens: ja';
comment on column koppelen.koppelsleutel.vorm is 'hoe sterk gelijkheid van deze sleutel is: zelfde waarde, zelfde variant, of één teken anders';
call platform.bescherm('koppelen.koppelsleutel', 'select, insert, delete');
