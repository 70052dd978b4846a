-- Room informatie/meldpunt: Meld Misdaad Anoniem. Sealed: the policy asks for the team, whatever the role.

create table meldpunt.mma (
  gemeente_id smallint not null,
  id uuid not null,
  kenmerk text not null,
  versie integer not null default 1,
  stand text not null,
  ontvangen_op timestamptz not null,
  voor date,
  categorie text,
  ook_politie boolean,
  m_nummer bytea,
  onderwerp bytea,
  tekst bytea not null,
  bron bytea,
  bron_bestand_id uuid,
  herleidbaarheid text,
  kring text,
  opvolging text,
  motief bytea,
  resultaat text,
  bruikbaarheid smallint,
  herkenning bytea,
  einddatum date not null,
  gewijzigd_op timestamptz not null,
  constraint mma_pk primary key (gemeente_id, id),
  constraint mma_kenmerk_uniek unique (gemeente_id, kenmerk),
  constraint mma_stand check (stand in ('te-lezen', 'in-behandeling', 'afgerond')),
  constraint mma_herleidbaarheid check (herleidbaarheid in ('laag', 'midden', 'hoog')),
  constraint mma_kring check (kring in ('1-2', '3-10', '11-50', 'meer')),
  constraint mma_beoordeeld check (opvolging is null or (herleidbaarheid is not null and kring is not null)),
  constraint mma_bruikbaarheid check (bruikbaarheid between 1 and 5)
);
create unique index mma_herkenning on meldpunt.mma (gemeente_id, herkenning) where herkenning is not null;
create index mma_lijst on meldpunt.mma (gemeente_id, stand, ontvangen_op);
create index mma_einddatum on meldpunt.mma (gemeente_id, einddatum);
comment on table meldpunt.mma is 'doel: meldingen van Meld Misdaad Anoniem toetsen; verzegeld; grondslag: AVG 6(1)(e), overeenkomst met Meld Misdaad Anoniem; bewaren: tot de einddatum; persoonsgegevens: ja';
comment on column meldpunt.mma.kenmerk is 'nummer dat mensen gebruiken; niet volgordelijk';
comment on column meldpunt.mma.stand is 'stand van de behandeling';
comment on column meldpunt.mma.categorie is 'onderwerp volgens de overeenkomst';
comment on column meldpunt.mma.m_nummer is 'nummer van Meld Misdaad Anoniem, versleuteld';
comment on column meldpunt.mma.onderwerp is 'onderwerp van de mail, verzegeld';
comment on column meldpunt.mma.tekst is 'letterlijke tekst, verzegeld';
comment on column meldpunt.mma.bron is 'klein ruw bericht, verzegeld; een groot staat als bestand';
comment on column meldpunt.mma.herleidbaarheid is 'kans dat de melder te raden is';
comment on column meldpunt.mma.kring is 'hoeveel mensen dit kunnen weten';
comment on column meldpunt.mma.opvolging is 'wat ermee gedaan is';
comment on column meldpunt.mma.motief is 'waarom, versleuteld';
comment on column meldpunt.mma.resultaat is 'wat het opleverde';
comment on column meldpunt.mma.herkenning is 'sleutelhash van bericht en inhoud, tegen dubbel inlezen';
call platform.bescherm('meldpunt.mma');
create policy zegel on meldpunt.mma as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or ((select platform.rol()) = 'regisseur' and 'mma' = any((select platform.teams())::text[])))
  with check (true);

create table meldpunt.mmafeit (
  gemeente_id smallint not null,
  id uuid not null,
  mma_id uuid not null,
  wat bytea not null,
  waar bytea not null,
  thema text not null,
  signaal_id uuid not null,
  signaal_kenmerk text not null,
  op timestamptz not null,
  door uuid not null,
  constraint mmafeit_pk primary key (gemeente_id, id),
  constraint mmafeit_mma foreign key (gemeente_id, mma_id) references meldpunt.mma on delete cascade
);
create index mmafeit_mma on meldpunt.mmafeit (gemeente_id, mma_id);
comment on table meldpunt.mmafeit is 'doel: feiten die met de hand in eigen woorden zijn afgeleid; grondslag: die van de M.-melding; bewaren: zo lang als de M.-melding; persoonsgegevens: ja';
comment on column meldpunt.mmafeit.wat is 'afgeleid feit, versleuteld';
comment on column meldpunt.mmafeit.waar is 'plaats, versleuteld';
comment on column meldpunt.mmafeit.thema is 'thema';
comment on column meldpunt.mmafeit.signaal_kenmerk is 'nummer van het signaal dat eruit kwam';
call platform.bescherm('meldpunt.mmafeit', 'select, insert, delete');
create policy zegel on meldpunt.mmafeit as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or ((select platform.rol()) = 'regisseur' and 'mma' = any((select platform.teams())::text[])))
  with check (true);

create table meldpunt.mmalezing (
  gemeente_id smallint not null,
  id uuid not null,
  mma_id uuid not null,
  op timestamptz not null,
  door uuid not null,
  constraint mmalezing_pk primary key (gemeente_id, id),
  constraint mmalezing_mma foreign key (gemeente_id, mma_id) references meldpunt.mma on delete cascade
);
create index mmalezing_mma on meldpunt.mmalezing (gemeente_id, mma_id, op);
comment on table meldpunt.mmalezing is 'doel: wie de verzegelde tekst las; grondslag: AVG 5(2), overeenkomst met Meld Misdaad Anoniem; bewaren: zo lang als de M.-melding; persoonsgegevens: nee';
call platform.bescherm('meldpunt.mmalezing', 'select, insert, delete');
