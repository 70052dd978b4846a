-- Room informatie/bronnen: permits and enforcement per address or firm, as the own house lists them.

create table bronnen.import (
  gemeente_id smallint not null,
  id uuid not null,
  bron_id uuid not null,
  soort text not null,
  bestand text not null,
  hash bytea not null,
  peildatum date not null,
  rijen integer not null,
  fouten integer not null,
  ingelezen_op timestamptz not null,
  constraint import_pk primary key (gemeente_id, id),
  constraint import_bron foreign key (gemeente_id, bron_id) references bronnen.bron on delete restrict,
  constraint import_een_per_soort unique (gemeente_id, bron_id, soort),
  constraint import_soort check (soort in ('vergunning', 'handhaving'))
);
comment on table bronnen.import is 'doel: welke lijst van welke bron en dag er ligt; grondslag: die van de bron; bewaren: tot de volgende lijst, hooguit de termijn van de instelling; persoonsgegevens: nee';
call platform.bescherm('bronnen.import');

create table bronnen.feit (
  gemeente_id smallint not null,
  import_id uuid not null,
  nr integer not null,
  datum date,
  tekst bytea not null,
  constraint feit_pk primary key (gemeente_id, import_id, nr),
  constraint feit_import foreign key (gemeente_id, import_id) references bronnen.import on delete cascade
);
comment on table bronnen.feit is 'doel: vergunning of handhaving bij een adres of bedrijf tonen; grondslag: die van de bron; bewaren: zo lang als de lijst; persoonsgegevens: ja';
comment on column bronnen.feit.tekst is 'omschrijving, stand en dossiernummer, versleuteld met de sleutel van de lijst';
call platform.bescherm('bronnen.feit', 'select, insert, delete');

create table bronnen.feitsleutel (
  gemeente_id smallint not null,
  sleutel bigint not null,
  import_id uuid not null,
  nr integer not null,
  constraint feitsleutel_pk primary key (gemeente_id, sleutel, import_id, nr),
  constraint feitsleutel_feit foreign key (gemeente_id, import_id, nr) references bronnen.feit on delete cascade
);
create index feitsleutel_feit on bronnen.feitsleutel (gemeente_id, import_id, nr);
comment on table bronnen.feitsleutel is 'doel: een feit vinden op adres of bedrijf, met een sleutelhash; grondslag: die van de bron; bewaren: zo lang als de lijst; persoonsgegevens: nee';
call platform.bescherm('bronnen.feitsleutel', 'select, insert, delete');
