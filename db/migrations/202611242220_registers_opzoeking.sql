-- Room informatie/registers.

create schema registers;
grant usage on schema registers to baken_app, baken_zoek;

create table registers.aansluiting (
  gemeente_id smallint not null,
  id uuid not null,
  register text not null,
  versie integer not null default 1,
  stand text not null,
  gegevens bytea not null,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null,
  constraint aansluiting_pk primary key (gemeente_id, id),
  constraint aansluiting_register_uniek unique (gemeente_id, register),
  constraint aansluiting_register check (register in ('bag', 'kvk', 'rdw', 'brp', 'brk', 'woz')),
  constraint aansluiting_stand check (stand in ('live', 'opgenomen', 'uit'))
);
comment on table registers.aansluiting is 'doel: hoe de gemeente op een register is aangesloten; adres en sleutel versleuteld; grondslag: beheer, AVG 32; bewaren: zolang de aansluiting bestaat; persoonsgegevens: nee';
call platform.bescherm('registers.aansluiting', 'select, insert, update');

create table registers.opzoeking (
  gemeente_id smallint not null,
  id uuid not null,
  register text not null,
  soort text not null,
  persoon boolean not null,
  bron_id uuid,
  sleutel_id uuid not null,
  team text not null,
  door uuid not null,
  op timestamptz not null,
  doel text,
  bevoegdheid text,
  vraag bytea not null,
  gelijk bytea not null,
  reden bytea not null,
  stand text not null,
  code text,
  pogingen smallint not null default 0,
  opnieuw_op timestamptz,
  antwoord bytea,
  antwoord_op timestamptz,
  opgenomen boolean not null default false,
  uit_geheugen boolean not null default false,
  treffers integer not null default 0,
  einddatum date not null,
  constraint opzoeking_pk primary key (gemeente_id, id),
  constraint opzoeking_stand check (stand in ('wacht', 'antwoord', 'geen-treffer', 'te-veel', 'afgewezen', 'storing', 'vervallen')),
  constraint opzoeking_persoon_met_grond check (not persoon or (bron_id is not null and doel is not null and bevoegdheid is not null)),
  constraint opzoeking_antwoord_heel check ((stand = 'antwoord') = (antwoord is not null))
);
create index opzoeking_bron on registers.opzoeking (gemeente_id, bron_id, op desc);
create index opzoeking_op on registers.opzoeking (gemeente_id, op desc);
create index opzoeking_gelijk on registers.opzoeking (gemeente_id, gelijk, antwoord_op desc);
create index opzoeking_einddatum on registers.opzoeking (gemeente_id, einddatum);
comment on table registers.opzoeking is 'doel: elke vraag aan een register met waarvoor, door wie en wat er kwam; grondslag: AVG 6(1)(e) met de bevoegdheid van het bronrecord, Wet BRP 3.8 en 3.9; bewaren: tot de einddatum, of korter als het bronrecord weggaat; persoonsgegevens: ja';
comment on column registers.opzoeking.register is 'welk register';
comment on column registers.opzoeking.soort is 'soort vraag';
comment on column registers.opzoeking.team is 'kring: het team dat vraag en antwoord mag zien';
comment on column registers.opzoeking.doel is 'doel uit de lijst; bepaalt welke gegevens gevraagd worden';
comment on column registers.opzoeking.bevoegdheid is 'bevoegdheid uit de weging van het bronrecord';
comment on column registers.opzoeking.vraag is 'wat er gevraagd is, versleuteld';
comment on column registers.opzoeking.gelijk is 'blinde index van de vraag, om een vers antwoord te hergebruiken';
comment on column registers.opzoeking.reden is 'waarvoor, of noodzaak, proportionaliteit en subsidiariteit, versleuteld';
comment on column registers.opzoeking.stand is 'wat er van de vraag kwam';
comment on column registers.opzoeking.code is 'code van de storing of afwijzing, nooit inhoud';
comment on column registers.opzoeking.antwoord is 'wat het register antwoordde, versleuteld';
call platform.bescherm('registers.opzoeking');
-- The circle once more below the code. The FG sees that and why was looked, never what came back: that stays sealed.
create policy kring on registers.opzoeking as restrictive to baken_app
  using ((select platform.rol()) in ('systeem', 'fg') or team = any((select platform.teams())::text[]))
  with check (true);

create table registers.protocol (
  gemeente_id smallint not null,
  id uuid not null,
  opzoeking_id uuid not null,
  op timestamptz not null,
  door uuid not null,
  wie bytea not null,
  bsn bytea not null,
  soort text not null,
  velden text[] not null,
  doel text not null,
  bevoegdheid text not null,
  bron bytea not null,
  bewaren_tot date not null,
  constraint protocol_pk primary key (gemeente_id, id)
);
create index protocol_wie on registers.protocol (gemeente_id, wie, op desc);
create index protocol_bewaren on registers.protocol (gemeente_id, bewaren_tot);
comment on table registers.protocol is 'doel: protocollering van elke verstrekking uit de BRP: over wie, wanneer, aan wie, welke gegevens en waarvoor; grondslag: Wet BRP 3.11, Besluit BRP 39; bewaren: twintig jaar na de verstrekking; persoonsgegevens: ja';
comment on column registers.protocol.wie is 'blinde index van het burgerservicenummer, voor een inzageverzoek';
comment on column registers.protocol.bsn is 'burgerservicenummer, versleuteld met een eigen sleutel';
comment on column registers.protocol.soort is 'soort vraag';
comment on column registers.protocol.velden is 'namen van de gevraagde gegevens, nooit de gegevens zelf';
comment on column registers.protocol.doel is 'doel uit de lijst';
comment on column registers.protocol.bevoegdheid is 'bevoegdheid uit de weging';
comment on column registers.protocol.bron is 'kenmerk van het bronrecord, versleuteld';
call platform.bescherm('registers.protocol', 'select, insert, delete');
-- Read by the FG alone, written by who asks, and gone after its twenty years, not a day earlier.
create policy lezen on registers.protocol as restrictive for select to baken_app
  using ((select platform.rol()) in ('systeem', 'fg'));
create policy termijn on registers.protocol as restrictive for delete to baken_app
  using (bewaren_tot <= current_date);

create table registers.toestand (
  gemeente_id smallint not null,
  register text not null,
  antwoord_op timestamptz,
  storing_op timestamptz,
  storing_sinds timestamptz,
  storing_code text,
  constraint toestand_pk primary key (gemeente_id, register)
);
comment on table registers.toestand is 'doel: laten zien of een register antwoordt; grondslag: beheer; bewaren: laatste stand; persoonsgegevens: nee';
call platform.bescherm('registers.toestand', 'select, insert, update');

create table registers.verbruik (
  gemeente_id smallint not null,
  register text not null,
  maand text not null,
  gevraagd integer not null default 0,
  antwoorden integer not null default 0,
  zonder_treffer integer not null default 0,
  storingen integer not null default 0,
  uit_geheugen integer not null default 0,
  kosten_cent integer not null default 0,
  constraint verbruik_pk primary key (gemeente_id, register, maand)
);
comment on table registers.verbruik is 'doel: tellen wat een register kost; grondslag: beheer; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('registers.verbruik', 'select, insert, update');
