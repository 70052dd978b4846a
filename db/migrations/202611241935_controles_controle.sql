-- Room bestrijding/controles.

create schema controles;
grant usage on schema controles to baken_app, baken_zoek;

create table controles.controle (
  gemeente_id smallint not null,
  id uuid not null,
  kenmerk text not null,
  versie integer not null default 1,
  status text not null,
  soort text not null,
  thema text not null,
  gebied text,
  herkomst text not null,
  signaal_id uuid,
  opdracht bytea not null,
  dag date,
  kwartaal text not null,
  leider_id uuid,
  leider_functie text,
  team text not null,
  vrijgegeven_op timestamptz,
  uitgevoerd_op date,
  resultaat text,
  conclusie bytea,
  einddatum date not null,
  gemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  constraint controle_pk primary key (gemeente_id, id),
  constraint controle_kenmerk_uniek unique (gemeente_id, kenmerk),
  constraint controle_status check (status in ('voorbereiding', 'uitgevoerd', 'afgerond')),
  constraint controle_soort check (soort in ('eigen', 'eigen-robt', 'deelname-bit', 'incidenteel', 'brp')),
  constraint controle_herkomst check (herkomst in ('lio', 'jaarplan', 'steekproef')),
  constraint controle_kwartaal check (kwartaal ~ '^\d{4}-K[1-4]$'),
  constraint controle_uitgevoerd_heel check ((status = 'voorbereiding') = (uitgevoerd_op is null) and (uitgevoerd_op is null) = (resultaat is null))
);
create index controle_lijst on controles.controle (gemeente_id, kwartaal desc, id desc);
create index controle_einddatum on controles.controle (gemeente_id, einddatum);
comment on table controles.controle is 'doel: toezicht voorbereiden, uitvoeren en afronden; grondslag: AVG 6(1)(e) met de bevoegdheid van de toezichthouder (Awb 5:11); bewaren: 1 jaar na afronden, 5 jaar met maatregel (domein 1.7); persoonsgegevens: ja';
comment on column controles.controle.kenmerk is 'nummer dat mensen gebruiken; niet volgordelijk';
comment on column controles.controle.status is 'voorbereiding, uitgevoerd of afgerond';
comment on column controles.controle.soort is 'soort controle';
comment on column controles.controle.thema is 'thema';
comment on column controles.controle.gebied is 'wijk, nooit fijner';
comment on column controles.controle.herkomst is 'waar de controle uit volgt; nooit wie meldde';
comment on column controles.controle.opdracht is 'wat de controle nagaat, versleuteld; nooit tekst van een M.-melding';
comment on column controles.controle.kwartaal is 'kwartaal van het jaarplan, JJJJ-Kn';
comment on column controles.controle.leider_functie is 'functie van de leider als dat geen collega met toegang is';
comment on column controles.controle.team is 'kring voor de vrijgave: het team dat voorbereidt';
comment on column controles.controle.resultaat is 'zwaarste resultaat van de objecten';
comment on column controles.controle.conclusie is 'afronding in woorden, versleuteld';
call platform.bescherm('controles.controle');
-- Before release only the team that prepares sees it, and its leader; jobs that keep the terms pass.
create policy kring on controles.controle as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or team = any((select platform.teams())::text[])
    or leider_id = (select platform.actor()) or vrijgegeven_op is not null)
  with check (true);

create table controles.object (
  gemeente_id smallint not null,
  id uuid not null,
  controle_id uuid not null,
  volgorde smallint not null,
  aanduiding bytea not null,
  resultaat text,
  toelichting bytea,
  constraint object_pk primary key (gemeente_id, id),
  constraint object_controle foreign key (gemeente_id, controle_id) references controles.controle on delete cascade,
  constraint object_resultaat check (resultaat in ('in-orde', 'niet-aangetroffen', 'niet-gezien', 'aandachtspunt', 'overtreding', 'maatregel'))
);
create index object_controle on controles.object (gemeente_id, controle_id, volgorde);
comment on table controles.object is 'doel: wat er gecontroleerd wordt en met welk resultaat; grondslag: Awb 5:11; bewaren: zo lang als de controle; persoonsgegevens: ja';
comment on column controles.object.aanduiding is 'adres, bedrijf of vaartuig, versleuteld';
comment on column controles.object.resultaat is 'resultaat uit de lijst';
comment on column controles.object.toelichting is 'feitelijke bevinding, versleuteld';
call platform.bescherm('controles.object');
create policy kring on controles.object as restrictive to baken_app
  using (exists (select 1 from controles.controle c where c.gemeente_id = object.gemeente_id and c.id = object.controle_id))
  with check (true);

create table controles.stap (
  gemeente_id smallint not null,
  id uuid not null,
  controle_id uuid not null,
  naar text not null,
  op timestamptz not null,
  door uuid not null,
  constraint stap_pk primary key (gemeente_id, id),
  constraint stap_controle foreign key (gemeente_id, controle_id) references controles.controle on delete cascade
);
create index stap_controle on controles.stap (gemeente_id, controle_id, op);
comment on table controles.stap is 'doel: elke overgang met wie en wanneer; grondslag: AVG 5(2); bewaren: zo lang als de controle; persoonsgegevens: nee';
call platform.bescherm('controles.stap', 'select, insert');
create policy kring on controles.stap as restrictive to baken_app
  using (exists (select 1 from controles.controle c where c.gemeente_id = stap.gemeente_id and c.id = stap.controle_id))
  with check (true);

create table controles.grafsteen (
  gemeente_id smallint not null,
  kenmerk text not null,
  maand text not null,
  thema text not null,
  soort text not null,
  uitkomst text not null,
  vernietigd_op timestamptz not null,
  constraint grafsteen_pk primary key (gemeente_id, kenmerk)
);
comment on table controles.grafsteen is 'doel: wat er van een vernietigde controle overblijft: nummer, maand, thema, soort, afloop; grondslag: AVG 5(2); bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('controles.grafsteen', 'select, insert');
