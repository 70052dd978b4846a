-- Room informatie/registers: lists that the municipality reads in itself, each with version and date.

create table registers.lijst (
  gemeente_id smallint not null,
  id uuid not null,
  soort text not null,
  versie text not null,
  peildatum date not null,
  bestand text not null,
  hash bytea not null,
  rijen integer not null,
  fouten integer not null,
  geldt boolean not null,
  ingelezen_op timestamptz not null,
  constraint lijst_pk primary key (gemeente_id, id),
  constraint lijst_soort check (soort in ('bag', 'gebieden', 'sbi', 'gemeenten'))
);
create unique index lijst_geldt on registers.lijst (gemeente_id, soort, versie) where geldt;
comment on table registers.lijst is 'doel: welke lijst van welke datum geldt en welke daarvoor gold; grondslag: beheer; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('registers.lijst', 'select, insert, update');

create table registers.adres (
  gemeente_id smallint not null,
  lijst_id uuid not null,
  nummeraanduiding text not null,
  postcode text not null,
  huisnummer integer not null,
  huisletter text not null,
  toevoeging text not null,
  straat text not null,
  woonplaats text not null,
  object_id text,
  object_soort text,
  gebruiksdoel text,
  oppervlakte integer,
  bouwjaar text,
  status text,
  lengte double precision,
  breedte double precision,
  constraint adres_pk primary key (gemeente_id, lijst_id, nummeraanduiding),
  constraint adres_lijst foreign key (gemeente_id, lijst_id) references registers.lijst on delete cascade
);
create index adres_postcode on registers.adres (gemeente_id, postcode, huisnummer);
create index adres_straat on registers.adres (gemeente_id, lower(straat), huisnummer);
comment on table registers.adres is 'doel: adressen kunnen opzoeken zonder verbinding; openbare gegevens uit de BAG; grondslag: Wet BAG; bewaren: tot de volgende lijst; persoonsgegevens: nee';
call platform.bescherm('registers.adres', 'select, insert, delete');

create table registers.gebied (
  gemeente_id smallint not null,
  lijst_id uuid not null,
  soort text not null,
  code text not null,
  naam text not null,
  vlak jsonb not null,
  west double precision not null,
  zuid double precision not null,
  oost double precision not null,
  noord double precision not null,
  constraint gebied_pk primary key (gemeente_id, lijst_id, soort, code),
  constraint gebied_lijst foreign key (gemeente_id, lijst_id) references registers.lijst on delete cascade
);
comment on table registers.gebied is 'doel: wijken, buurten, bedrijventerreinen en jachthaven als vlak; grondslag: beheer; bewaren: tot de volgende lijst; persoonsgegevens: nee';
call platform.bescherm('registers.gebied', 'select, insert, delete');

create table registers.code (
  gemeente_id smallint not null,
  lijst_id uuid not null,
  code text not null,
  omschrijving text not null,
  niveau text not null,
  ouder text not null,
  van date,
  tot date,
  constraint code_pk primary key (gemeente_id, lijst_id, code),
  constraint code_lijst foreign key (gemeente_id, lijst_id) references registers.lijst on delete cascade
);
comment on table registers.code is 'doel: codes met hun betekenis, zoals SBI en gemeenten; grondslag: beheer; bewaren: tot de volgende lijst; persoonsgegevens: nee';
call platform.bescherm('registers.code', 'select, insert, delete');
