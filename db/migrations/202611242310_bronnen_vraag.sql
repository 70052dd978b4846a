-- Room informatie/bronnen.

create schema bronnen;
grant usage on schema bronnen to baken_app, baken_zoek, baken_publiek;

-- Keyed hash of the code in the letter; without a code there are no rows.
create function bronnen.zoek() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('baken.zoek', true), ''), 'hex') $$;

create table bronnen.bron (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  naam text not null,
  afdeling text not null,
  contact text not null,
  email text not null,
  weet text not null,
  grondslag text not null,
  hoe text not null,
  herkomstlabel text not null,
  actief boolean not null default true,
  gewijzigd_op timestamptz not null,
  constraint bron_pk primary key (gemeente_id, id),
  constraint bron_herkomstlabel check (herkomstlabel in ('AVG', 'Wpg', 'Bibob', 'Wgs', 'fiscaal', 'sociaal'))
);
comment on table bronnen.bron is 'doel: weten welke afdeling wat weet, wie erover gaat en op welke grond; grondslag: AVG 6(1)(e), beheer; bewaren: zolang de bron bestaat; persoonsgegevens: ja';
comment on column bronnen.bron.naam is 'naam van de bron';
comment on column bronnen.bron.afdeling is 'afdeling die hem houdt';
comment on column bronnen.bron.contact is 'collega die erover gaat';
comment on column bronnen.bron.email is 'adres waar een vraag heen gaat';
comment on column bronnen.bron.weet is 'wat de bron weet';
comment on column bronnen.bron.grondslag is 'grond waarop er iets uit mag komen';
comment on column bronnen.bron.hoe is 'hoe het te vragen';
comment on column bronnen.bron.herkomstlabel is 'wet die met het antwoord meereist';
call platform.bescherm('bronnen.bron');

create table bronnen.vraag (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  bron_id uuid not null,
  signaal_id uuid not null,
  team text not null,
  herkomstlabel text not null,
  object bytea not null,
  vraag bytea not null,
  code bytea,
  sleutel bytea,
  stand text not null,
  mail text not null,
  gevraagd_op timestamptz not null,
  gevraagd_door uuid not null,
  tot date not null,
  herinnerd smallint not null default 0,
  weet text,
  antwoord bytea,
  beantwoord_op date,
  constraint vraag_pk primary key (gemeente_id, id),
  constraint vraag_bron foreign key (gemeente_id, bron_id) references bronnen.bron on delete restrict,
  constraint vraag_stand check (stand in ('open', 'beantwoord', 'verlopen', 'ingetrokken')),
  constraint vraag_mail check (mail in ('wacht', 'verzonden', 'met-de-hand', 'mislukt')),
  constraint vraag_weet check (weet in ('ja', 'nee', 'bij-een-ander')),
  constraint vraag_code_alleen_open check ((stand = 'open') = (code is not null) and (stand = 'open') = (sleutel is not null))
);
create index vraag_signaal on bronnen.vraag (gemeente_id, signaal_id);
create index vraag_bron on bronnen.vraag (gemeente_id, bron_id);
create index vraag_open on bronnen.vraag (gemeente_id, tot) where stand = 'open';
comment on table bronnen.vraag is 'doel: een collega eenmalig iets vragen over één object; grondslag: die van het signaal en van de bron; bewaren: zo lang als het signaal; persoonsgegevens: ja';
comment on column bronnen.vraag.team is 'kring: het team van het signaal';
comment on column bronnen.vraag.herkomstlabel is 'wet die met het antwoord meereist';
comment on column bronnen.vraag.object is 'het object waarover het gaat, versleuteld';
comment on column bronnen.vraag.vraag is 'de vraag, versleuteld';
comment on column bronnen.vraag.code is 'code in de brief, versleuteld, voor een herinnering; weg na het antwoord';
comment on column bronnen.vraag.sleutel is 'geheime sleutel die het antwoord opent, versleuteld; weg na het antwoord';
comment on column bronnen.vraag.stand is 'stand van de vraag';
comment on column bronnen.vraag.mail is 'of de brief weg is';
comment on column bronnen.vraag.weet is 'weet de bron er iets van: ja, nee, bij een ander';
comment on column bronnen.vraag.antwoord is 'het antwoord, versleuteld';
call platform.bescherm('bronnen.vraag');
create policy kring on bronnen.vraag as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or team = any((select platform.teams())::text[]))
  with check (true);

create table bronnen.brief (
  gemeente_id smallint not null,
  id uuid not null,
  zoek bytea not null,
  verzegeld bytea not null,
  publiek bytea not null,
  tot date not null,
  constraint brief_pk primary key (gemeente_id, id),
  constraint brief_zoek_uniek unique (gemeente_id, zoek),
  constraint brief_maten check (octet_length(zoek) = 32 and octet_length(publiek) = 32)
);
comment on table bronnen.brief is 'doel: een vraag tonen aan wie de code uit de mail heeft; grondslag: die van de vraag; bewaren: tot het antwoord of de termijn; persoonsgegevens: ja';
comment on column bronnen.brief.zoek is 'sleutelhash van de code; zonder de peper niet na te rekenen';
comment on column bronnen.brief.verzegeld is 'object en vraag, te openen met de code alleen';
comment on column bronnen.brief.publiek is 'publieke sleutel waarvoor het antwoord verzegeld wordt';
call platform.bescherm('bronnen.brief', 'select, insert, delete');
create policy lezen_met_code on bronnen.brief for select to baken_publiek
  using (gemeente_id = (select platform.gemeente()) and zoek = (select bronnen.zoek()));
grant select (gemeente_id, id, zoek, verzegeld, publiek, tot) on bronnen.brief to baken_publiek;

create table bronnen.antwoord (
  gemeente_id smallint not null,
  id uuid not null,
  dag date not null,
  verzegeld bytea not null,
  constraint antwoord_pk primary key (gemeente_id, id)
);
comment on table bronnen.antwoord is 'doel: een antwoord dat nog opgehaald moet worden, één per brief; grondslag: die van de vraag; bewaren: minuten; persoonsgegevens: ja';
comment on column bronnen.antwoord.verzegeld is 'het antwoord, verzegeld voor de sleutel van de vraag';
call platform.bescherm('bronnen.antwoord', 'select, delete');
create policy inname on bronnen.antwoord for insert to baken_publiek
  with check (gemeente_id = (select platform.gemeente()));
grant insert (gemeente_id, id, dag, verzegeld) on bronnen.antwoord to baken_publiek;
