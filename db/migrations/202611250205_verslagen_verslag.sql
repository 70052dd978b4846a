-- Room regie/verslagen: the yearly account, its blocks and remarks, what was laid down and what the public site shows.

create schema verslagen;
grant usage on schema verslagen to baken_app, baken_zoek, baken_publiek;

create table verslagen.verslag (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  jaar smallint not null,
  nummer smallint not null,
  titel text not null,
  stand text not null,
  voorgelegd_door uuid,
  vastgesteld_door uuid,
  vastgesteld_op timestamptz,
  besluit_datum date,
  besluit text,
  herzien_reden text,
  terug_reden text,
  gepubliceerd_op timestamptz,
  constraint verslag_pk primary key (gemeente_id, id),
  constraint verslag_jaar_nummer unique (gemeente_id, jaar, nummer),
  constraint verslag_stand check (stand in ('concept', 'voorgelegd', 'vastgesteld', 'gepubliceerd')),
  constraint verslag_voorgelegd_heel check ((stand = 'concept') = (voorgelegd_door is null)),
  constraint verslag_vastgesteld_heel check (
    (stand in ('vastgesteld', 'gepubliceerd')) = (vastgesteld_op is not null)
    and (vastgesteld_op is null) = (vastgesteld_door is null)
    and (vastgesteld_op is null) = (besluit is null)
    and (vastgesteld_op is null) = (besluit_datum is null)
  ),
  constraint verslag_tweede_mens check (vastgesteld_door <> voorgelegd_door),
  constraint verslag_gepubliceerd_heel check ((stand = 'gepubliceerd') = (gepubliceerd_op is not null))
);
comment on table verslagen.verslag is 'doel: verantwoording over een jaar aan college, raad en samenleving; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('verslagen.verslag', 'select, insert, update');

create table verslagen.blok (
  gemeente_id smallint not null,
  id uuid not null,
  verslag_id uuid not null,
  versie integer not null default 1,
  hoofdstuk text not null,
  lijn text,
  volgorde smallint not null,
  soort text not null,
  bereik text not null,
  tekst text not null default '',
  code text,
  vorm text not null default 'beide',
  constraint blok_pk primary key (gemeente_id, id),
  constraint blok_verslag foreign key (gemeente_id, verslag_id) references verslagen.verslag on delete cascade,
  constraint blok_bereik check (bereik in ('intern', 'besloten', 'openbaar')),
  constraint blok_lijn check ((hoofdstuk = 'doelen') = (lijn is not null)),
  constraint blok_code check ((soort = 'cijfer') = (code is not null)),
  constraint blok_vorm check (vorm in ('grafiek', 'tabel', 'beide'))
);
create index blok_van_verslag on verslagen.blok (gemeente_id, verslag_id, volgorde);
comment on table verslagen.blok is 'doel: een stuk van het verslag; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column verslagen.blok.tekst is 'beleidstekst (Markdown), nagekeken op namen en nummers voor hij naar buiten gaat';
call platform.bescherm('verslagen.blok');

create table verslagen.opmerking (
  gemeente_id smallint not null,
  id uuid not null,
  verslag_id uuid not null,
  blok_id uuid,
  tekst text not null,
  door uuid not null,
  op timestamptz not null,
  klaar_door uuid,
  klaar_op timestamptz,
  constraint opmerking_pk primary key (gemeente_id, id),
  constraint opmerking_verslag foreign key (gemeente_id, verslag_id) references verslagen.verslag on delete cascade,
  constraint opmerking_blok foreign key (gemeente_id, blok_id) references verslagen.blok on delete cascade,
  constraint opmerking_klaar_heel check ((klaar_op is null) = (klaar_door is null))
);
create index opmerking_van_verslag on verslagen.opmerking (gemeente_id, verslag_id, op);
comment on table verslagen.opmerking is 'doel: wat een meelezer bij het verslag zei; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('verslagen.opmerking', 'select, insert, update');

create table verslagen.uitgave (
  gemeente_id smallint not null,
  verslag_id uuid not null,
  bereik text not null,
  document jsonb not null,
  hash text not null,
  op timestamptz not null,
  constraint uitgave_pk primary key (gemeente_id, verslag_id, bereik),
  constraint uitgave_verslag foreign key (gemeente_id, verslag_id) references verslagen.verslag on delete cascade,
  constraint uitgave_bereik check (bereik in ('intern', 'besloten', 'openbaar')),
  constraint uitgave_hash check (hash ~ '^[0-9a-f]{64}$')
);
comment on table verslagen.uitgave is 'doel: een versie van het verslag zoals zij is vastgesteld, met haar hash; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('verslagen.uitgave', 'select, insert, delete');

create table verslagen.publicatie (
  gemeente_id smallint not null,
  jaar smallint not null,
  naam text not null,
  soort text not null,
  inhoud bytea not null,
  hash text not null,
  op date not null,
  constraint publicatie_pk primary key (gemeente_id, jaar, naam),
  constraint publicatie_naam check (naam ~ '^[a-z0-9.-]{1,60}$')
);
comment on table verslagen.publicatie is 'doel: wat de openbare site van een verslag toont en laat ophalen; grondslag: Woo 3.1 en 3.3; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('verslagen.publicatie');
create policy publiek on verslagen.publicatie for select to baken_publiek
  using (gemeente_id = (select platform.gemeente()));
grant select (gemeente_id, jaar, naam, soort, inhoud, op) on verslagen.publicatie to baken_publiek;
