-- Room regie/verhalen: what the account of the approach tells besides figures.

create schema verhalen;
grant usage on schema verhalen to baken_app, baken_zoek;

create table verhalen.verhaal (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  stand text not null,
  bereik text,
  jaar smallint not null,
  kwartaal smallint,
  lijn text,
  thema text,
  bron_soort text,
  bron_id uuid,
  inhoud bytea not null,
  auteur_id uuid not null,
  schrijvers uuid[] not null,
  gevraagd_door uuid,
  beoordeeld_door uuid,
  beoordeeld_op timestamptz,
  gewijzigd_op timestamptz not null,
  einddatum date not null,
  constraint verhaal_pk primary key (gemeente_id, id),
  constraint verhaal_stand check (stand in ('concept', 'ter-vrijgave', 'vrijgegeven', 'ingetrokken')),
  constraint verhaal_bereik check (bereik in ('intern', 'besloten', 'openbaar')),
  constraint verhaal_kwartaal check (kwartaal between 1 and 4),
  constraint verhaal_bron check (bron_soort in ('activiteit', 'casus', 'controle') and (bron_soort is null) = (bron_id is null)),
  constraint verhaal_gevraagd check (stand not in ('ter-vrijgave', 'vrijgegeven') or (bereik is not null and gevraagd_door is not null)),
  constraint verhaal_tweede check (stand <> 'vrijgegeven' or (beoordeeld_door is not null and beoordeeld_op is not null and beoordeeld_door <> gevraagd_door and beoordeeld_door <> all (schrijvers)))
);
create index verhaal_jaar on verhalen.verhaal (gemeente_id, jaar, gewijzigd_op desc);
create index verhaal_bron on verhalen.verhaal (gemeente_id, bron_id) where bron_id is not null;
create index verhaal_einddatum on verhalen.verhaal (gemeente_id, einddatum);
comment on table verhalen.verhaal is 'doel: verantwoording afleggen met het verhaal achter de cijfers; grondslag: Gemeentewet 169 en 180, AVG 6(1)(e); bewaren: tot vijf jaar na het jaar van het verhaal, ingetrokken drie maanden; persoonsgegevens: ja';
comment on column verhalen.verhaal.stand is 'concept, ter vrijgave, vrijgegeven of ingetrokken';
comment on column verhalen.verhaal.bereik is 'tot wie het mag gaan';
comment on column verhalen.verhaal.lijn is 'lijn van het plan';
comment on column verhalen.verhaal.thema is 'thema';
comment on column verhalen.verhaal.bron_soort is 'soort waar het verhaal uit voortkomt; gaat weg als dat vernietigd is';
comment on column verhalen.verhaal.inhoud is 'titel, delen van het verhaal, redenen bij aandachtspunten en opmerking, versleuteld';
call platform.bescherm('verhalen.verhaal');
-- A story that was not cleared is between its author and who edits; once more below the code.
create policy kring on verhalen.verhaal as restrictive to baken_app
  using (stand = 'vrijgegeven' or (select platform.rol()) in ('systeem', 'regisseur', 'jurist') or auteur_id = (select platform.actor()))
  with check (true);

create table verhalen.vraag (
  gemeente_id smallint not null,
  id uuid not null,
  aan_id uuid not null,
  bron_soort text not null,
  bron_id uuid not null,
  gesteld_op timestamptz not null,
  afgedaan_op timestamptz,
  einddatum date not null,
  constraint vraag_pk primary key (gemeente_id, id),
  constraint vraag_uniek unique (gemeente_id, aan_id, bron_soort, bron_id),
  constraint vraag_bron check (bron_soort in ('activiteit', 'casus', 'controle'))
);
create index vraag_aan on verhalen.vraag (gemeente_id, aan_id, gesteld_op desc);
create index vraag_einddatum on verhalen.vraag (gemeente_id, einddatum);
comment on table verhalen.vraag is 'doel: na een afgerond stuk werk om één regel vragen voor de verantwoording, hoogstens wekelijks; grondslag: beheer; bewaren: zes weken; persoonsgegevens: ja';
comment on column verhalen.vraag.bron_soort is 'soort werk dat werd afgerond; het antwoord staat hier niet';
call platform.bescherm('verhalen.vraag');
-- Whether somebody answers or skips is his own affair.
create policy eigen on verhalen.vraag as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or aan_id = (select platform.actor()))
  with check (true);

create table verhalen.perspectief (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  stem text not null,
  jaar smallint not null,
  lijn text not null,
  bereik text not null,
  inhoud bytea not null,
  naam_sleutel bytea,
  hoe text not null,
  op date not null,
  vastgelegd_door uuid not null,
  ingetrokken_op date,
  einddatum date not null,
  constraint perspectief_pk primary key (gemeente_id, id),
  constraint perspectief_bereik check (bereik in ('intern', 'besloten', 'openbaar')),
  constraint perspectief_hoe check (hoe in ('mondeling', 'per-mail', 'op-papier')),
  constraint perspectief_ingetrokken check (ingetrokken_op is null or naam_sleutel is null)
);
create index perspectief_jaar on verhalen.perspectief (gemeente_id, jaar);
create index perspectief_naam on verhalen.perspectief (gemeente_id, naam_sleutel) where naam_sleutel is not null;
create index perspectief_einddatum on verhalen.perspectief (gemeente_id, einddatum);
comment on table verhalen.perspectief is 'doel: de kijk van een ander op de aanpak, met toestemming; grondslag: AVG 6(1)(a); bewaren: tot vijf jaar na het jaar, ingetrokken een maand; persoonsgegevens: ja';
comment on column verhalen.perspectief.stem is 'rol van de spreker';
comment on column verhalen.perspectief.lijn is 'lijn van het plan';
comment on column verhalen.perspectief.bereik is 'tot wie de toestemming reikt';
comment on column verhalen.perspectief.inhoud is 'woorden van de spreker en de naam als die genoemd wil worden, versleuteld';
comment on column verhalen.perspectief.naam_sleutel is 'blinde index op de naam, voor een inzageverzoek';
comment on column verhalen.perspectief.hoe is 'hoe de toestemming is gegeven';
call platform.bescherm('verhalen.perspectief');

create table verhalen.inzicht (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  soort text not null,
  jaar smallint not null,
  lijn text not null,
  bereik text not null,
  zekerheid text,
  aanbeveling_id uuid,
  inhoud bytea not null,
  einddatum date not null,
  constraint inzicht_pk primary key (gemeente_id, id),
  constraint inzicht_soort check (soort in ('effect', 'les')),
  constraint inzicht_bereik check (bereik in ('intern', 'besloten', 'openbaar')),
  constraint inzicht_zekerheid check ((soort = 'effect') = (zekerheid is not null) and zekerheid in ('zeker', 'waarschijnlijk', 'mogelijk')),
  constraint inzicht_aanbeveling check (soort = 'les' or aanbeveling_id is null)
);
create index inzicht_jaar on verhalen.inzicht (gemeente_id, jaar);
create index inzicht_einddatum on verhalen.inzicht (gemeente_id, einddatum);
comment on table verhalen.inzicht is 'doel: effecten die uitbleven, en lessen met wat erop besloten is; grondslag: Gemeentewet 169 en 180, AVG 6(1)(e); bewaren: tot vijf jaar na het jaar; persoonsgegevens: ja';
comment on column verhalen.inzicht.soort is 'effect of les';
comment on column verhalen.inzicht.lijn is 'lijn van het plan';
comment on column verhalen.inzicht.bereik is 'tot wie het mag gaan';
comment on column verhalen.inzicht.zekerheid is 'hoe zeker het effect is';
comment on column verhalen.inzicht.inhoud is 'tekst, grond en besluit, versleuteld: vrije tekst kan iemand noemen';
call platform.bescherm('verhalen.inzicht');

create table verhalen.gesprek (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  soort text not null,
  partner text not null,
  datum date not null,
  lijn text not null,
  bereik text not null,
  voor date,
  eigenaar_id uuid,
  inhoud bytea not null,
  afgedaan_op date,
  einddatum date not null,
  constraint gesprek_pk primary key (gemeente_id, id),
  constraint gesprek_soort check (soort in ('vraag', 'toezegging')),
  constraint gesprek_bereik check (bereik in ('intern', 'besloten', 'openbaar')),
  constraint gesprek_toezegging check (soort = 'vraag' or (voor is not null and eigenaar_id is not null))
);
create index gesprek_datum on verhalen.gesprek (gemeente_id, datum desc);
create index gesprek_open on verhalen.gesprek (gemeente_id, voor) where afgedaan_op is null;
create index gesprek_einddatum on verhalen.gesprek (gemeente_id, einddatum);
comment on table verhalen.gesprek is 'doel: vragen en toezeggingen aan raad en samenleving volgen tot wat ervan kwam; grondslag: Gemeentewet 169 en 180, AVG 6(1)(e); bewaren: tot vijf jaar na het jaar; persoonsgegevens: ja';
comment on column verhalen.gesprek.soort is 'vraag of toezegging';
comment on column verhalen.gesprek.partner is 'groep die vroeg of aan wie het is toegezegd, geen persoon';
comment on column verhalen.gesprek.lijn is 'lijn van het plan';
comment on column verhalen.gesprek.bereik is 'tot wie het mag gaan';
comment on column verhalen.gesprek.inhoud is 'vraag of toezegging en uitkomst, versleuteld: vrije tekst kan iemand noemen';
call platform.bescherm('verhalen.gesprek');
