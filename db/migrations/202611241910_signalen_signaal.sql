-- Room informatie/signalen.

create schema signalen;
grant usage on schema signalen to baken_app, baken_zoek;

create table signalen.signaal (
  gemeente_id smallint not null,
  id uuid not null,
  kenmerk text not null,
  versie integer not null default 1,
  status text not null,
  uitkomst text,
  bronsoort text not null,
  thema text not null,
  herkomstlabel text not null,
  betrouwbaarheid text not null,
  geloofwaardigheid smallint not null,
  eerste_hand boolean,
  wat bytea not null,
  waar bytea not null,
  duiding bytea,
  gebied text,
  waarneming_datum date,
  ontvangen_op timestamptz not null,
  team text not null,
  concreet boolean,
  recent boolean,
  bevoegdheid text,
  weging_reden bytea,
  kenmerken text[] not null default '{}',
  gewogen_op timestamptz,
  gewogen_door uuid,
  voor date,
  einddatum date not null,
  geparkeerd boolean not null default false,
  verlengd boolean not null default false,
  ouder_id uuid,
  gewijzigd_op timestamptz not null,
  constraint signaal_pk primary key (gemeente_id, id),
  constraint signaal_kenmerk_uniek unique (gemeente_id, kenmerk),
  constraint signaal_status check (status in ('weging', 'in-verrijking', 'geagendeerd', 'besloten', 'geparkeerd', 'bewaard')),
  constraint signaal_herkomstlabel check (herkomstlabel in ('AVG', 'Wpg', 'Bibob', 'Wgs', 'fiscaal', 'sociaal')),
  constraint signaal_betrouwbaarheid check (betrouwbaarheid in ('A', 'B', 'C', 'D', 'E', 'F')),
  constraint signaal_geloofwaardigheid check (geloofwaardigheid between 1 and 6),
  constraint signaal_weging_heel check ((gewogen_op is null) = (gewogen_door is null) and (gewogen_op is null) = (weging_reden is null))
);
create index signaal_lijst on signalen.signaal (gemeente_id, ontvangen_op desc);
create index signaal_status on signalen.signaal (gemeente_id, status, ontvangen_op desc);
create index signaal_einddatum on signalen.signaal (gemeente_id, einddatum);
comment on table signalen.signaal is 'doel: een geschifte melding wegen en er een vervolg aan geven; grondslag: AVG 6(1)(e) met de bevoegdheid uit de weging; bewaren: tot de einddatum van zijn stand (domein 1.7); persoonsgegevens: ja';
comment on column signalen.signaal.kenmerk is 'nummer dat mensen gebruiken; niet volgordelijk';
comment on column signalen.signaal.status is 'stand in het werkproces';
comment on column signalen.signaal.uitkomst is 'besluit of afloop';
comment on column signalen.signaal.bronsoort is 'soort bron, niet wie';
comment on column signalen.signaal.thema is 'thema';
comment on column signalen.signaal.herkomstlabel is 'onder welke wet de informatie gekregen is; bepaalt waar zij heen mag';
comment on column signalen.signaal.betrouwbaarheid is 'waardering van de bron A-F';
comment on column signalen.signaal.wat is 'feitelijke waarneming, versleuteld';
comment on column signalen.signaal.waar is 'plaats in woorden, versleuteld';
comment on column signalen.signaal.duiding is 'uitleg van de melder of medewerker, apart van het feit, versleuteld';
comment on column signalen.signaal.gebied is 'wijk, nooit fijner';
comment on column signalen.signaal.team is 'kring: het team dat het signaal mag zien';
comment on column signalen.signaal.bevoegdheid is 'gemeentelijke bevoegdheid waarop de weging steunt';
comment on column signalen.signaal.weging_reden is 'reden van de weging in één zin, versleuteld';
comment on column signalen.signaal.kenmerken is 'aangevinkte kenmerken uit de codelijsten; nooit een optelsom';
call platform.bescherm('signalen.signaal');
-- The circle, once more below the code: a team's signal is for that team and for the jobs that keep its terms.
create policy kring on signalen.signaal as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or team = any((select platform.teams())::text[]))
  with check (true);

create table signalen.stap (
  gemeente_id smallint not null,
  id uuid not null,
  signaal_id uuid not null,
  van text,
  naar text not null,
  op timestamptz not null,
  door uuid not null,
  reden bytea,
  constraint stap_pk primary key (gemeente_id, id),
  constraint stap_signaal foreign key (gemeente_id, signaal_id) references signalen.signaal on delete cascade
);
create index stap_signaal on signalen.stap (gemeente_id, signaal_id, op);
comment on table signalen.stap is 'doel: elke overgang met wie, wanneer en waarom; grondslag: AVG 5(2); bewaren: zo lang als het signaal; persoonsgegevens: ja';
comment on column signalen.stap.van is 'vorige stand';
comment on column signalen.stap.naar is 'nieuwe stand of handeling';
comment on column signalen.stap.reden is 'motivering, versleuteld';
call platform.bescherm('signalen.stap', 'select, insert, delete');

create table signalen.heropening (
  gemeente_id smallint not null,
  id uuid not null,
  signaal_id uuid not null,
  aanleiding_id uuid not null,
  motief bytea not null,
  gevraagd_door uuid not null,
  gevraagd_op timestamptz not null,
  besloten_door uuid,
  besloten_op timestamptz,
  akkoord boolean,
  constraint heropening_pk primary key (gemeente_id, id),
  constraint heropening_signaal foreign key (gemeente_id, signaal_id) references signalen.signaal on delete cascade,
  constraint heropening_twee_personen check (besloten_door is null or besloten_door <> gevraagd_door)
);
create index heropening_signaal on signalen.heropening (gemeente_id, signaal_id);
comment on table signalen.heropening is 'doel: een bewaard signaal alleen met een tweede persoon heropenen (regel SIG-9); grondslag: AVG 5(1)(e); bewaren: zo lang als het signaal; persoonsgegevens: ja';
comment on column signalen.heropening.motief is 'waarom heropenen, versleuteld met de sleutel van het bewaarde signaal';
call platform.bescherm('signalen.heropening');

create table signalen.grafsteen (
  gemeente_id smallint not null,
  kenmerk text not null,
  maand text not null,
  thema text not null,
  bronsoort text not null,
  uitkomst text not null,
  vernietigd_op timestamptz not null,
  constraint grafsteen_pk primary key (gemeente_id, kenmerk)
);
create index grafsteen_maand on signalen.grafsteen (gemeente_id, maand);
comment on table signalen.grafsteen is 'doel: wat er van een vernietigd signaal overblijft: nummer, maand, thema, bronsoort, afloop; grondslag: AVG 5(2); bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('signalen.grafsteen', 'select, insert');
