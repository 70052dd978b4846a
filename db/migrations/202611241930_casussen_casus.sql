-- Room bestrijding/casussen.

create schema casussen;
grant usage on schema casussen to baken_app, baken_zoek;

create table casussen.casus (
  gemeente_id smallint not null,
  id uuid not null,
  kenmerk text not null,
  versie integer not null default 1,
  status text not null,
  titel bytea not null,
  doel bytea not null,
  thema text not null,
  gebied text,
  herkomst text not null,
  signaal_id uuid,
  kring uuid[] not null,
  geopend_op timestamptz not null,
  voor date,
  einddatum date not null,
  uitkomst text,
  uitkomst_toelichting bytea,
  gesloten_op timestamptz,
  gewijzigd_op timestamptz not null,
  constraint casus_pk primary key (gemeente_id, id),
  constraint casus_kenmerk_uniek unique (gemeente_id, kenmerk),
  constraint casus_status check (status in ('open', 'gesloten')),
  constraint casus_herkomst check (herkomst in ('lio', 'zelf')),
  constraint casus_gesloten_heel check ((status = 'gesloten') = (gesloten_op is not null) and (status = 'gesloten') = (uitkomst is not null)),
  constraint casus_kring_niet_leeg check (cardinality(kring) > 0)
);
create index casus_lijst on casussen.casus (gemeente_id, status, geopend_op desc);
create index casus_einddatum on casussen.casus (gemeente_id, einddatum);
comment on table casussen.casus is 'doel: met een vaste kring één zaak aanpakken; grondslag: AVG 6(1)(e) met de bevoegdheid uit de weging van het signaal; bewaren: 1 jaar na sluiten, 5 jaar met maatregel (domein 1.7); persoonsgegevens: ja';
comment on column casussen.casus.kenmerk is 'nummer dat mensen gebruiken; niet volgordelijk';
comment on column casussen.casus.status is 'open of gesloten';
comment on column casussen.casus.titel is 'korte aanduiding, versleuteld';
comment on column casussen.casus.doel is 'wat de casus wil bereiken, versleuteld';
comment on column casussen.casus.thema is 'thema';
comment on column casussen.casus.gebied is 'wijk, nooit fijner';
comment on column casussen.casus.herkomst is 'besluit van het LIO of zelf geopend';
comment on column casussen.casus.uitkomst is 'afloop uit de lijst';
comment on column casussen.casus.uitkomst_toelichting is 'wat er bereikt is, versleuteld';
call platform.bescherm('casussen.casus');
-- The circle is a list of people, never a role (regel CAS-2); jobs that keep the terms pass.
create policy kring on casussen.casus as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or (select platform.actor()) = any(kring))
  with check (true);

create table casussen.lid (
  gemeente_id smallint not null,
  id uuid not null,
  casus_id uuid not null,
  account_id uuid not null,
  taak text not null,
  vanaf timestamptz not null,
  door uuid not null,
  tot timestamptz,
  constraint lid_pk primary key (gemeente_id, id),
  constraint lid_casus foreign key (gemeente_id, casus_id) references casussen.casus on delete cascade,
  constraint lid_taak check (taak in ('casusregisseur', 'lid'))
);
create unique index lid_een_keer on casussen.lid (gemeente_id, casus_id, account_id) where tot is null;
comment on table casussen.lid is 'doel: wie wanneer in de kring zat en door wie; grondslag: AVG 5(2), BIO2 5.15; bewaren: zo lang als de casus; persoonsgegevens: ja';
comment on column casussen.lid.taak is 'casusregisseur of lid';
call platform.bescherm('casussen.lid', 'select, insert, update');
create policy kring on casussen.lid as restrictive to baken_app
  using (exists (select 1 from casussen.casus c where c.gemeente_id = lid.gemeente_id and c.id = lid.casus_id))
  with check (true);

create table casussen.gebeurtenis (
  gemeente_id smallint not null,
  id uuid not null,
  casus_id uuid not null,
  soort text not null,
  dag date not null,
  tekst bytea not null,
  door uuid not null,
  op timestamptz not null,
  constraint gebeurtenis_pk primary key (gemeente_id, id),
  constraint gebeurtenis_casus foreign key (gemeente_id, casus_id) references casussen.casus on delete cascade,
  constraint gebeurtenis_soort check (soort in ('geopend', 'notitie', 'contact', 'bezoek', 'besluit', 'kring-erbij', 'kring-eraf', 'gesloten'))
);
create index gebeurtenis_casus on casussen.gebeurtenis (gemeente_id, casus_id, dag desc, op desc);
comment on table casussen.gebeurtenis is 'doel: tijdlijn van de casus; grondslag: die van de casus; bewaren: zo lang als de casus; persoonsgegevens: ja';
comment on column casussen.gebeurtenis.soort is 'soort gebeurtenis';
comment on column casussen.gebeurtenis.tekst is 'wat er gebeurde, versleuteld';
call platform.bescherm('casussen.gebeurtenis', 'select, insert');
create policy kring on casussen.gebeurtenis as restrictive to baken_app
  using (exists (select 1 from casussen.casus c where c.gemeente_id = gebeurtenis.gemeente_id and c.id = gebeurtenis.casus_id))
  with check (true);

create table casussen.grafsteen (
  gemeente_id smallint not null,
  kenmerk text not null,
  maand text not null,
  thema text not null,
  uitkomst text not null,
  vernietigd_op timestamptz not null,
  constraint grafsteen_pk primary key (gemeente_id, kenmerk)
);
comment on table casussen.grafsteen is 'doel: wat er van een vernietigde casus overblijft: nummer, maand, thema, afloop; grondslag: AVG 5(2); bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('casussen.grafsteen', 'select, insert');
