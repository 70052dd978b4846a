-- Room regie/plan: the multi-year plan, its years and activities, and the policy around it.

create schema plan;
grant usage on schema plan to baken_app, baken_zoek;

create table plan.plan (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  titel text not null,
  van_jaar smallint not null,
  tot_jaar smallint not null,
  stand text not null,
  verlengd_tot smallint,
  verleng_reden text,
  tekst jsonb not null,
  tekst_nummer integer not null default 1,
  lessen text,
  vastgesteld_door text,
  vastgesteld_op date,
  besluit text,
  geevalueerd_op date,
  gemaakt_op timestamptz not null,
  constraint plan_pk primary key (gemeente_id, id),
  constraint plan_jaren check (van_jaar <= tot_jaar and (verlengd_tot is null or verlengd_tot > tot_jaar)),
  constraint plan_stand check (stand in ('concept', 'vastgesteld', 'verlengd', 'geevalueerd')),
  constraint plan_vaststelling_heel check ((stand = 'concept') = (vastgesteld_op is null) and (vastgesteld_op is null) = (vastgesteld_door is null)),
  constraint plan_evaluatie_heel check ((stand = 'geevalueerd') = (geevalueerd_op is not null) and (geevalueerd_op is null) = (lessen is null))
);
comment on table plan.plan is 'doel: het meerjarenplan van de aanpak als openbaar beleid; grondslag: Gemeentewet 169 en 180 (verantwoording); bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column plan.plan.tekst is 'beleidsdeel: motto, ambitie, trede, doelen per lijn, organisatie, keuzes';
call platform.bescherm('plan.plan', 'select, insert, update');

create table plan.tekst (
  gemeente_id smallint not null,
  plan_id uuid not null,
  nummer integer not null,
  tekst jsonb not null,
  reden text,
  op timestamptz not null,
  door uuid not null,
  constraint tekst_pk primary key (gemeente_id, plan_id, nummer),
  constraint tekst_plan foreign key (gemeente_id, plan_id) references plan.plan on delete cascade
);
comment on table plan.tekst is 'doel: elke versie van het beleidsdeel met de reden van wijziging; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('plan.tekst', 'select, insert');

create table plan.jaar (
  gemeente_id smallint not null,
  id uuid not null,
  plan_id uuid not null,
  versie integer not null default 1,
  jaar smallint not null,
  stand text not null,
  budget integer,
  uren integer,
  vastgesteld_op date,
  constraint jaar_pk primary key (gemeente_id, id),
  constraint jaar_uniek unique (gemeente_id, jaar),
  constraint jaar_plan foreign key (gemeente_id, plan_id) references plan.plan on delete cascade,
  constraint jaar_stand check (stand in ('concept', 'vastgesteld', 'gesloten')),
  constraint jaar_vaststelling_heel check ((stand = 'concept') = (vastgesteld_op is null))
);
comment on table plan.jaar is 'doel: het operationele deel, jaar voor jaar; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('plan.jaar', 'select, insert, update');

create table plan.activiteit (
  gemeente_id smallint not null,
  id uuid not null,
  jaar_id uuid not null,
  versie integer not null default 1,
  code text not null,
  volgorde smallint not null,
  onder_id uuid,
  lijn text not null,
  titel text not null,
  toelichting text not null default '',
  eigenaar_id uuid,
  eigenaar_functie text,
  partners text[] not null default '{}',
  thema text,
  herhaling text not null default 'eenmalig',
  niveau text not null default 'basis',
  aard text not null default 'specifiek',
  fase text not null default 'uitvoeren',
  besluit text,
  besluit_reden text,
  besluit_op date,
  plek text not null default 'taak',
  pad text,
  bewijsregel text,
  budget integer,
  uren integer,
  vorige_id uuid,
  jaarkeuze text,
  jaarkeuze_reden text,
  constraint activiteit_pk primary key (gemeente_id, id),
  constraint activiteit_code_uniek unique (gemeente_id, jaar_id, code),
  constraint activiteit_jaar foreign key (gemeente_id, jaar_id) references plan.jaar on delete cascade,
  constraint activiteit_onder foreign key (gemeente_id, onder_id) references plan.activiteit on delete restrict,
  constraint activiteit_vorige foreign key (gemeente_id, vorige_id) references plan.activiteit on delete restrict,
  constraint activiteit_lijn check (lijn in ('bewustwording', 'weerbaarheid', 'informatie', 'samenwerking', 'bestrijding')),
  constraint activiteit_eigenaar check ((eigenaar_id is null) <> (eigenaar_functie is null)),
  constraint activiteit_fase check (fase in ('verkennen', 'uitvoeren')),
  constraint activiteit_besluit_heel check ((besluit is null) = (besluit_reden is null) and (besluit is null) = (besluit_op is null)),
  constraint activiteit_plek check (plek in ('kamer', 'taak', 'buiten') and (plek = 'kamer') = (pad is not null))
);
create index activiteit_van_jaar on plan.activiteit (gemeente_id, jaar_id, lijn, volgorde);
comment on table plan.activiteit is 'doel: wat in een jaar gedaan wordt, door wie en waar; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column plan.activiteit.eigenaar_functie is 'functie van wie het doet, als dat geen collega met toegang is; nooit een naam';
comment on column plan.activiteit.bewijsregel is 'bijdrage van een kamer waaruit de voortgang volgt';
call platform.bescherm('plan.activiteit', 'select, insert, update');

create table plan.deel (
  gemeente_id smallint not null,
  id uuid not null,
  activiteit_id uuid not null,
  kwartaal smallint,
  basis smallint,
  stand text,
  noot text,
  reden text,
  op date,
  constraint deel_pk primary key (gemeente_id, id),
  constraint deel_kwartaal_uniek unique nulls not distinct (gemeente_id, activiteit_id, kwartaal) deferrable initially deferred,
  constraint deel_activiteit foreign key (gemeente_id, activiteit_id) references plan.activiteit on delete cascade,
  constraint deel_kwartaal check (kwartaal between 1 and 4 and basis between 1 and 4),
  constraint deel_stand check (stand in ('open', 'loopt', 'gereed', 'niet'))
);
comment on table plan.deel is 'doel: een activiteit in een kwartaal, of het hele jaar, met de stand en het kwartaal waarin zij bij vaststelling stond; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column plan.deel.stand is 'met de hand gezet; leeg is: volgt uit de bewijsregel, of nog niet begonnen';
call platform.bescherm('plan.deel');

create table plan.actie (
  gemeente_id smallint not null,
  id uuid not null,
  activiteit_id uuid not null,
  volgorde smallint not null,
  tekst text not null,
  gedaan_op date,
  constraint actie_pk primary key (gemeente_id, id),
  constraint actie_activiteit foreign key (gemeente_id, activiteit_id) references plan.activiteit on delete cascade
);
create index actie_van_activiteit on plan.actie (gemeente_id, activiteit_id, volgorde);
comment on table plan.actie is 'doel: de acties van een activiteit; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('plan.actie');

create table plan.bewijs (
  gemeente_id smallint not null,
  id uuid not null,
  activiteit_id uuid not null,
  soort text not null,
  datum date not null,
  omschrijving text not null,
  verwijzing text,
  op timestamptz not null,
  door uuid not null,
  constraint bewijs_pk primary key (gemeente_id, id),
  constraint bewijs_activiteit foreign key (gemeente_id, activiteit_id) references plan.activiteit on delete cascade,
  constraint bewijs_soort check (soort in ('gedaan', 'overleg', 'besluit', 'document'))
);
create index bewijs_van_activiteit on plan.bewijs (gemeente_id, activiteit_id, datum desc);
comment on table plan.bewijs is 'doel: wat laat zien dat een activiteit gedaan is, met de hand vastgelegd; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('plan.bewijs', 'select, insert');

create table plan.wijziging (
  gemeente_id smallint not null,
  id uuid not null,
  activiteit_id uuid not null,
  soort text not null,
  van text,
  naar text,
  reden text,
  op timestamptz not null,
  door uuid not null,
  constraint wijziging_pk primary key (gemeente_id, id),
  constraint wijziging_activiteit foreign key (gemeente_id, activiteit_id) references plan.activiteit on delete cascade,
  constraint wijziging_soort check (soort in ('gemaakt', 'gewijzigd', 'verplaatst', 'stand', 'besluit', 'jaarkeuze'))
);
create index wijziging_van_activiteit on plan.wijziging (gemeente_id, activiteit_id, op desc);
comment on table plan.wijziging is 'doel: wat aan een activiteit veranderde, waarom en door wie; grondslag: AVG 5(2), Gemeentewet 169; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('plan.wijziging', 'select, insert');

create table plan.prioriteit (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  onder_id uuid,
  niveau text not null,
  titel text not null,
  betekenis text not null default '',
  bron text not null,
  van date not null,
  tot date,
  evaluatie_op date,
  constraint prioriteit_pk primary key (gemeente_id, id),
  constraint prioriteit_onder foreign key (gemeente_id, onder_id) references plan.prioriteit on delete restrict,
  constraint prioriteit_niveau check (niveau in ('rijk', 'politie', 'riec', 'district', 'gemeente')),
  constraint prioriteit_periode check (tot is null or tot >= van)
);
comment on table plan.prioriteit is 'doel: beleid van anderen dat de aanpak richting geeft, met bron en geldigheid; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
call platform.bescherm('plan.prioriteit', 'select, insert, update');
