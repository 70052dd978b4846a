-- Room informatie/koppelen: words of source records, as keyed hashes, for the search box.

create table koppelen.woord (
  gemeente_id smallint not null,
  sleutel bigint not null,
  bron_id uuid not null,
  bron_soort text not null,
  maand text not null,
  constraint woord_pk primary key (gemeente_id, sleutel, bron_id)
);
create index woord_van_bron on koppelen.woord (gemeente_id, bron_id);
create index woord_jongste on koppelen.woord (gemeente_id, sleutel, maand desc) include (bron_id, bron_soort);
comment on table koppelen.woord is 'doel: een stuk terugvinden op een woord, zonder de tekst te bewaren; namen en nummers zijn er niet bij (regel KOP-11); grondslag: die van het bronrecord; bewaren: zo lang als het bronrecord; persoonsgegevens: ja';
comment on column koppelen.woord.bron_soort is 'soort bronrecord';
comment on column koppelen.woord.maand is 'maand van het bronrecord';
call platform.bescherm('koppelen.woord', 'select, insert, delete');
