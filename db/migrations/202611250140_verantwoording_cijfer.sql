-- Room regie/verantwoording: what a figure means, and what was laid down of it. Both are only added to.

create schema if not exists verantwoording;
grant usage on schema verantwoording to baken_app, baken_zoek;

create table verantwoording.duiding (
  gemeente_id smallint not null,
  cijfer text not null,
  periode text not null,
  versie integer not null,
  tekst text not null,
  door uuid not null,
  op timestamptz not null,
  constraint duiding_pk primary key (gemeente_id, cijfer, periode, versie),
  constraint duiding_periode check (periode ~ '^\d{4}(-K[1-4])?$'),
  constraint duiding_versie check (versie > 0)
);
comment on table verantwoording.duiding is 'doel: wat een cijfer in een periode betekent, elke versie met schrijver en dag; grondslag: Gemeentewet 169 en 180 (verantwoording); bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column verantwoording.duiding.tekst is 'uitleg voor college, raad en samenleving; nooit een naam';
call platform.bescherm('verantwoording.duiding', 'select, insert');

create table verantwoording.vast (
  gemeente_id smallint not null,
  jaar smallint not null,
  nummer integer not null,
  cijfer text not null,
  inhoud jsonb not null,
  hash bytea not null,
  door uuid not null,
  op timestamptz not null,
  constraint vast_pk primary key (gemeente_id, jaar, nummer, cijfer),
  constraint vast_nummer check (nummer > 0)
);
comment on table verantwoording.vast is 'doel: cijfers van een jaar zoals zij bij het sluiten van het verslag waren, met definitie en duiding; grondslag: Gemeentewet 169 en 180 (verantwoording); bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column verantwoording.vast.inhoud is 'aantallen per waarde en kwartaal, wat daarvan is afgeschermd, definitie en duiding';
call platform.bescherm('verantwoording.vast', 'select, insert');
