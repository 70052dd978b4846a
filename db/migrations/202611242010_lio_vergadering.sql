-- Room informatie/lio: the local information meeting, from series to decision list.

create schema lio;
grant usage on schema lio to baken_app, baken_zoek;

create table lio.reeks (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  naam text not null,
  team text not null,
  week smallint not null,
  weekdag smallint not null,
  tijd text not null,
  duur_minuten smallint not null,
  plaats text not null,
  vooruit smallint not null,
  deelnemers jsonb not null default '[]',
  actief boolean not null default true,
  constraint reeks_pk primary key (gemeente_id, id),
  constraint reeks_week check (week between 1 and 5),
  constraint reeks_weekdag check (weekdag between 1 and 7),
  constraint reeks_tijd check (tijd ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  constraint reeks_vooruit check (vooruit between 1 and 24)
);
comment on table lio.reeks is 'doel: vergaderingen van het LIO vooruit plannen; grondslag: AVG 6(1)(e), Gemeentewet 172; bewaren: zolang de reeks loopt; persoonsgegevens: ja';
comment on column lio.reeks.naam is 'naam van de reeks';
comment on column lio.reeks.team is 'kring: het team dat voorbereidt';
comment on column lio.reeks.tijd is 'begintijd, UU:MM in Nederland';
comment on column lio.reeks.plaats is 'zaal';
comment on column lio.reeks.deelnemers is 'vaste deelnemers: organisatie, functie, soms een collega met toegang; geen namen';
call platform.bescherm('lio.reeks');
create policy kring on lio.reeks as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or team = any((select platform.teams())::text[]))
  with check (true);

create table lio.vergadering (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  reeks_id uuid,
  maand text not null,
  begin timestamptz not null,
  duur_minuten smallint not null,
  plaats text not null,
  status text not null,
  deel text not null,
  team text not null,
  kring uuid[] not null default '{}',
  namen_id uuid,
  voorzitter_id uuid,
  geopend_op timestamptz,
  gesloten_op timestamptz,
  kennisdeel boolean not null default false,
  namen_tot date,
  einddatum date not null,
  constraint vergadering_pk primary key (gemeente_id, id),
  constraint vergadering_reeks foreign key (gemeente_id, reeks_id) references lio.reeks on delete restrict,
  constraint vergadering_een_per_maand unique (gemeente_id, reeks_id, maand),
  constraint vergadering_maand check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  constraint vergadering_status check (status in ('gepland', 'bezig', 'gesloten', 'vervallen')),
  constraint vergadering_deel check (deel in ('binnengemeentelijk', 'partnerdeel')),
  constraint vergadering_gesloten check ((status = 'gesloten') = (gesloten_op is not null))
);
create index vergadering_begin on lio.vergadering (gemeente_id, begin);
create index vergadering_einddatum on lio.vergadering (gemeente_id, einddatum);
comment on table lio.vergadering is 'doel: losse signalen samen wegen en een vervolg besluiten; grondslag: AVG 6(1)(e) met de bevoegdheid uit de weging; bewaren: namen 3 maanden na sluiten, besluitenlijst 5 jaar gepseudonimiseerd (domein 1.7); persoonsgegevens: ja';
comment on column lio.vergadering.maand is 'maand van de reeks';
comment on column lio.vergadering.plaats is 'zaal';
comment on column lio.vergadering.status is 'gepland, bezig, gesloten of vervallen';
comment on column lio.vergadering.deel is 'deel dat nu loopt: binnengemeentelijk of met partners';
comment on column lio.vergadering.team is 'kring: het team dat voorbereidt en voorzit';
call platform.bescherm('lio.vergadering');
-- The team that prepares, and colleagues who sit at the table; nobody by role alone.
create policy kring on lio.vergadering as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or team = any((select platform.teams())::text[]) or (select platform.actor()) = any(kring))
  with check (true);

create table lio.deelnemer (
  gemeente_id smallint not null,
  id uuid not null,
  vergadering_id uuid not null,
  volgorde smallint not null,
  organisatie text not null,
  functie text not null,
  naam bytea,
  naam_index bytea,
  account_id uuid,
  intern boolean not null,
  aanwezig boolean not null default false,
  ziet_namen boolean not null default false,
  geheimhouding_op date,
  constraint deelnemer_pk primary key (gemeente_id, id),
  constraint deelnemer_vergadering foreign key (gemeente_id, vergadering_id) references lio.vergadering on delete cascade
);
create index deelnemer_vergadering on lio.deelnemer (gemeente_id, vergadering_id, volgorde);
create index deelnemer_naam on lio.deelnemer (gemeente_id, naam_index) where naam_index is not null;
comment on table lio.deelnemer is 'doel: wie aan tafel zit en wie namen mag zien; grondslag: AVG 5(2) en 32; bewaren: naam 3 maanden na sluiten, functie zo lang als de besluitenlijst; persoonsgegevens: ja';
comment on column lio.deelnemer.organisatie is 'organisatie';
comment on column lio.deelnemer.functie is 'functie aan tafel';
comment on column lio.deelnemer.naam is 'naam als die genoteerd is, versleuteld met de sleutel van de namen';
comment on column lio.deelnemer.naam_index is 'blinde index van de naam, voor een personenverzoek';
call platform.bescherm('lio.deelnemer');
create policy kring on lio.deelnemer as restrictive to baken_app
  using (exists (select 1 from lio.vergadering v where v.gemeente_id = deelnemer.gemeente_id and v.id = deelnemer.vergadering_id))
  with check (true);

create table lio.punt (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  vergadering_id uuid not null,
  signaal_id uuid not null,
  kenmerk text not null,
  thema text not null,
  gebied text,
  deel text not null,
  volgorde smallint not null,
  inhoud bytea not null,
  nagekeken_op timestamptz,
  behandeld boolean not null default true,
  constraint punt_pk primary key (gemeente_id, id),
  constraint punt_vergadering foreign key (gemeente_id, vergadering_id) references lio.vergadering on delete cascade,
  constraint punt_signaal_een_keer unique (gemeente_id, vergadering_id, signaal_id),
  constraint punt_deel check (deel in ('binnengemeentelijk', 'partnerdeel'))
);
create index punt_vergadering on lio.punt (gemeente_id, vergadering_id, volgorde);
create index punt_signaal on lio.punt (gemeente_id, signaal_id);
comment on table lio.punt is 'doel: een signaal op de agenda, in anonieme weergave; grondslag: AVG 5(1)(c); bewaren: zo lang als de besluitenlijst; persoonsgegevens: ja';
comment on column lio.punt.kenmerk is 'nummer van het signaal';
comment on column lio.punt.thema is 'thema';
comment on column lio.punt.gebied is 'wijk, nooit fijner';
comment on column lio.punt.deel is 'deel van de vergadering';
comment on column lio.punt.inhoud is 'anonieme titel, soort object, buurt, feiten en waarom, versleuteld';
call platform.bescherm('lio.punt');
create policy kring on lio.punt as restrictive to baken_app
  using (exists (select 1 from lio.vergadering v where v.gemeente_id = punt.gemeente_id and v.id = punt.vergadering_id))
  with check (true);

create table lio.identificatie (
  gemeente_id smallint not null,
  id uuid not null,
  punt_id uuid not null,
  reden bytea not null,
  door uuid not null,
  op timestamptz not null,
  constraint identificatie_pk primary key (gemeente_id, id),
  constraint identificatie_punt foreign key (gemeente_id, punt_id) references lio.punt on delete cascade
);
create index identificatie_punt on lio.identificatie (gemeente_id, punt_id, op);
comment on table lio.identificatie is 'doel: per punt besluiten dat namen getoond worden, waarom en aan wie; grondslag: AVG 5(1)(c) en 5(2); bewaren: zo lang als de besluitenlijst; persoonsgegevens: ja';
comment on column lio.identificatie.reden is 'waarom namen nodig zijn, versleuteld';
call platform.bescherm('lio.identificatie', 'select, insert');
create policy kring on lio.identificatie as restrictive to baken_app
  using (exists (select 1 from lio.punt p where p.gemeente_id = identificatie.gemeente_id and p.id = identificatie.punt_id))
  with check (true);

create table lio.gehoord (
  gemeente_id smallint not null,
  identificatie_id uuid not null,
  deelnemer_id uuid not null,
  signaal_id uuid not null,
  intern boolean not null,
  op timestamptz not null,
  constraint gehoord_pk primary key (gemeente_id, identificatie_id, deelnemer_id),
  constraint gehoord_identificatie foreign key (gemeente_id, identificatie_id) references lio.identificatie on delete cascade,
  constraint gehoord_deelnemer foreign key (gemeente_id, deelnemer_id) references lio.deelnemer on delete cascade
);
create index gehoord_signaal on lio.gehoord (gemeente_id, signaal_id);
create index gehoord_deelnemer on lio.gehoord (gemeente_id, deelnemer_id);
comment on table lio.gehoord is 'doel: wie van een punt met namen hoorde: horen is ontvangen; grondslag: AVG 5(2) en 15(1)(c); bewaren: zo lang als de besluitenlijst; persoonsgegevens: nee';
call platform.bescherm('lio.gehoord', 'select, insert');
create policy kring on lio.gehoord as restrictive to baken_app
  using (exists (select 1 from lio.identificatie i where i.gemeente_id = gehoord.gemeente_id and i.id = gehoord.identificatie_id))
  with check (true);

create table lio.inbreng (
  gemeente_id smallint not null,
  id uuid not null,
  punt_id uuid not null,
  bron text not null,
  vastgelegd boolean not null,
  herkomstlabel text not null,
  tekst bytea,
  door uuid not null,
  op timestamptz not null,
  constraint inbreng_pk primary key (gemeente_id, id),
  constraint inbreng_punt foreign key (gemeente_id, punt_id) references lio.punt on delete cascade,
  constraint inbreng_herkomstlabel check (herkomstlabel in ('AVG', 'Wpg', 'Bibob', 'Wgs', 'fiscaal', 'sociaal')),
  constraint inbreng_niet_vastgelegd check (vastgelegd or tekst is null)
);
create index inbreng_punt on lio.inbreng (gemeente_id, punt_id, op);
comment on table lio.inbreng is 'doel: dat een deelnemer iets inbracht, en wat als dat vastgelegd mag worden; grondslag: AVG 5(1)(a), herkomstlabel; bewaren: tekst 3 maanden na sluiten, de regel zo lang als de besluitenlijst; persoonsgegevens: ja';
comment on column lio.inbreng.bron is 'organisatie of functie die inbracht';
comment on column lio.inbreng.herkomstlabel is 'onder welke wet verkregen';
comment on column lio.inbreng.tekst is 'inbreng in woorden, alleen als zij vastgelegd mag worden, versleuteld met de sleutel van de namen';
call platform.bescherm('lio.inbreng');
create policy kring on lio.inbreng as restrictive to baken_app
  using (exists (select 1 from lio.punt p where p.gemeente_id = inbreng.gemeente_id and p.id = inbreng.punt_id))
  with check (true);

create table lio.besluit (
  gemeente_id smallint not null,
  punt_id uuid not null,
  keuze text not null,
  toelichting bytea not null,
  houder_id uuid,
  houder_functie text,
  termijn date,
  zelfstandige_bron text,
  casus_id uuid,
  controle_id uuid,
  door uuid not null,
  op timestamptz not null,
  constraint besluit_pk primary key (gemeente_id, punt_id),
  constraint besluit_punt foreign key (gemeente_id, punt_id) references lio.punt on delete cascade,
  constraint besluit_keuze check (keuze in ('casus', 'controle', 'verrijken', 'overgedragen', 'politie-riec', 'geen-capaciteit', 'te-licht', 'geen-opvolging'))
);
comment on table lio.besluit is 'doel: het besluit per punt met houder en termijn; grondslag: AVG 5(2); bewaren: 5 jaar gepseudonimiseerd; persoonsgegevens: ja';
comment on column lio.besluit.keuze is 'besluit uit de lijst';
comment on column lio.besluit.toelichting is 'besluit en motivering in woorden, zonder namen, versleuteld';
comment on column lio.besluit.houder_functie is 'functie van de actiehouder';
comment on column lio.besluit.zelfstandige_bron is 'soort zelfstandige bron naast een M.-signaal';
call platform.bescherm('lio.besluit');
create policy kring on lio.besluit as restrictive to baken_app
  using (exists (select 1 from lio.punt p where p.gemeente_id = besluit.gemeente_id and p.id = besluit.punt_id))
  with check (true);

create table lio.actie (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  vergadering_id uuid not null,
  punt_id uuid,
  omschrijving bytea not null,
  houder_id uuid,
  houder_functie text,
  termijn date not null,
  status text not null default 'open',
  resultaat bytea,
  gedaan_op timestamptz,
  gedaan_door uuid,
  constraint actie_pk primary key (gemeente_id, id),
  constraint actie_vergadering foreign key (gemeente_id, vergadering_id) references lio.vergadering on delete cascade,
  constraint actie_punt foreign key (gemeente_id, punt_id) references lio.punt on delete cascade,
  constraint actie_status check (status in ('open', 'gedaan')),
  constraint actie_houder check (houder_id is not null or houder_functie is not null)
);
create index actie_vergadering on lio.actie (gemeente_id, vergadering_id);
create index actie_punt on lio.actie (gemeente_id, punt_id) where punt_id is not null;
create index actie_open on lio.actie (gemeente_id, status, termijn);
comment on table lio.actie is 'doel: wie wat voor wanneer doet na het LIO; grondslag: AVG 6(1)(e); bewaren: zo lang als de besluitenlijst; persoonsgegevens: ja';
comment on column lio.actie.omschrijving is 'wat er gebeurt, zonder namen van betrokkenen, versleuteld';
comment on column lio.actie.houder_functie is 'functie van de actiehouder';
comment on column lio.actie.status is 'open of gedaan';
comment on column lio.actie.resultaat is 'wat het opleverde, versleuteld';
call platform.bescherm('lio.actie');
-- Whoever must do it sees it, also without a seat at the table.
create policy kring on lio.actie as restrictive to baken_app
  using (houder_id = (select platform.actor())
    or exists (select 1 from lio.vergadering v where v.gemeente_id = actie.gemeente_id and v.id = actie.vergadering_id))
  with check (true);

create table lio.grafsteen (
  gemeente_id smallint not null,
  id uuid not null,
  maand text not null,
  aantal_punten smallint not null,
  vernietigd_op timestamptz not null,
  constraint grafsteen_pk primary key (gemeente_id, id)
);
comment on table lio.grafsteen is 'doel: wat er van een vernietigde vergadering overblijft: maand en aantal punten; grondslag: AVG 5(2); bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('lio.grafsteen', 'select, insert');
