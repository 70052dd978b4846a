-- Room informatie/meldpunt: what comes in, who reported it (apart), and what was answered.

create schema meldpunt;
grant usage on schema meldpunt to baken_app, baken_zoek;

create table meldpunt.melding (
  gemeente_id smallint not null,
  id uuid not null,
  kenmerk text not null,
  versie integer not null default 1,
  stand text not null,
  uitkomst text,
  kanaal text not null,
  bronsoort text not null,
  thema text,
  gebied text,
  team text not null,
  vanuit_team text,
  taal text not null default 'und',
  ontvangen_op timestamptz not null,
  binnen_op timestamptz not null,
  voor date,
  onderwerp bytea,
  regel bytea not null,
  tekst bytea not null,
  waar bytea,
  wanneer bytea,
  zaaknummer bytea,
  naar bytea,
  automatisch boolean not null default false,
  waarschuwingen text[] not null default '{}',
  onleesbaar text,
  bijlagen smallint not null default 0,
  dubbel_van uuid,
  aanvulling_op timestamptz,
  wacht boolean not null generated always as (stand = 'te-schiften' or aanvulling_op is not null) stored,
  signaal_id uuid,
  schets bigint[] not null default '{}',
  herkend boolean not null default false,
  einddatum date not null,
  gewijzigd_op timestamptz not null,
  constraint melding_pk primary key (gemeente_id, id),
  constraint melding_kenmerk_uniek unique (gemeente_id, kenmerk),
  constraint melding_stand check (stand in ('te-schiften', 'verder', 'doorgestuurd', 'te-licht', 'dubbel', 'spoed-afgehandeld', 'afgehandeld')),
  constraint melding_kanaal check (kanaal in ('mailbox', 'formulier', 'intern', 'telefoon', 'balie', 'partner', 'twijfel')),
  constraint melding_uitkomst check ((stand = 'te-schiften') = (uitkomst is null)),
  constraint melding_dubbel check ((stand = 'dubbel') = (dubbel_van is not null) and dubbel_van is distinct from id),
  constraint melding_signaal check (stand <> 'verder' or signaal_id is not null)
);
-- Sealed text does not compress: trying costs time and gains nothing.
alter table meldpunt.melding alter column tekst set storage external;
create index melding_wacht on meldpunt.melding (gemeente_id, ontvangen_op, id) include (team, voor) where wacht;
create index melding_lijst on meldpunt.melding (gemeente_id, stand, ontvangen_op, id);
create index melding_dubbel on meldpunt.melding (gemeente_id, dubbel_van) where dubbel_van is not null;
create index melding_herken on meldpunt.melding (gemeente_id, id) where not herkend;
create index melding_einddatum on meldpunt.melding (gemeente_id, einddatum);
create index melding_schets on meldpunt.melding using gin (schets) where stand = 'te-schiften';
comment on table meldpunt.melding is 'doel: wat er gemeld wordt lezen en schiften; grondslag: AVG 6(1)(e), taak openbare orde en veiligheid; bewaren: tot de einddatum van de stand (domein 1.7); persoonsgegevens: ja';
comment on column meldpunt.melding.kenmerk is 'nummer dat mensen gebruiken; niet volgordelijk';
comment on column meldpunt.melding.stand is 'stand in het schiften';
comment on column meldpunt.melding.uitkomst is 'keuze of uitgang die de stand gaf';
comment on column meldpunt.melding.kanaal is 'hoe de melding binnenkwam';
comment on column meldpunt.melding.bronsoort is 'soort bron, niet wie';
comment on column meldpunt.melding.thema is 'thema, bij het schiften gegeven';
comment on column meldpunt.melding.gebied is 'wijk, nooit fijner';
comment on column meldpunt.melding.team is 'kring: het team dat de melding mag zien';
comment on column meldpunt.melding.vanuit_team is 'team van de QR-code waarmee gemeld is';
comment on column meldpunt.melding.taal is 'taal van de tekst';
comment on column meldpunt.melding.onderwerp is 'onderwerp van de mail, versleuteld';
comment on column meldpunt.melding.regel is 'begin van de tekst voor de lijst, versleuteld';
comment on column meldpunt.melding.tekst is 'de melding zelf, versleuteld';
comment on column meldpunt.melding.waar is 'plaats in woorden, versleuteld';
comment on column meldpunt.melding.wanneer is 'wanneer het gezien is, in woorden, versleuteld';
comment on column meldpunt.melding.zaaknummer is 'zaaknummer bij twijfel over een aanvraag, versleuteld';
comment on column meldpunt.melding.naar is 'aan wie doorgestuurd is, met de tekst, versleuteld';
comment on column meldpunt.melding.waarschuwingen is 'wat er aan de mail opviel, als codes';
comment on column meldpunt.melding.onleesbaar is 'waarom de mail niet te ontleden was, als code';
call platform.bescherm('meldpunt.melding');
create policy kring on meldpunt.melding as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or team = any((select platform.teams())::text[]))
  with check (true);

-- One row for each message that came in, so that copies and replies are known again without their content.
create table meldpunt.herkenning (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  message_id bytea,
  inhoud bytea,
  afzender bytea,
  draden bytea[] not null default '{}',
  ontvangen_op timestamptz not null,
  constraint herkenning_pk primary key (gemeente_id, id),
  constraint herkenning_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade
);
create index herkenning_message_id on meldpunt.herkenning (gemeente_id, message_id) where message_id is not null;
create index herkenning_inhoud on meldpunt.herkenning (gemeente_id, inhoud) where inhoud is not null;
create index herkenning_afzender on meldpunt.herkenning (gemeente_id, afzender, ontvangen_op) where afzender is not null;
create index herkenning_draden on meldpunt.herkenning using gin (draden) where draden <> '{}';
create index herkenning_melding on meldpunt.herkenning (gemeente_id, melding_id);
comment on table meldpunt.herkenning is 'doel: een bericht dat er al is herkennen, zonder de inhoud; grondslag: die van de melding; bewaren: zo lang als de melding; persoonsgegevens: ja';
comment on column meldpunt.herkenning.message_id is 'sleutelhash van het nummer van de mail';
comment on column meldpunt.herkenning.inhoud is 'sleutelhash van de inhoud';
comment on column meldpunt.herkenning.afzender is 'sleutelhash van het adres van de afzender';
comment on column meldpunt.herkenning.draden is 'sleutelhashes van het gesprek';
call platform.bescherm('meldpunt.herkenning');

create table meldpunt.melder (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  naam bytea,
  email bytea,
  telefoon bytea,
  email_sleutel bytea,
  telefoon_sleutel bytea,
  intern boolean not null default false,
  weg text not null,
  einddatum date not null,
  constraint melder_pk primary key (gemeente_id, id),
  constraint melder_melding unique (gemeente_id, melding_id),
  constraint melder_weg check (weg in ('mail', 'telefoon', 'scherm', 'code', 'geen'))
);
create index melder_email on meldpunt.melder (gemeente_id, email_sleutel) where email_sleutel is not null;
create index melder_telefoon on meldpunt.melder (gemeente_id, telefoon_sleutel) where telefoon_sleutel is not null;
create index melder_einddatum on meldpunt.melder (gemeente_id, einddatum);
comment on table meldpunt.melder is 'doel: de melder bedanken en iets vragen; een kluis met eigen sleutel, los van de melding; grondslag: AVG 6(1)(e); bewaren: drie maanden na ontvangst; persoonsgegevens: ja';
comment on column meldpunt.melder.naam is 'naam, versleuteld';
comment on column meldpunt.melder.email is 'e-mailadres, versleuteld';
comment on column meldpunt.melder.telefoon is 'telefoonnummer, versleuteld';
comment on column meldpunt.melder.email_sleutel is 'sleutelhash voor een personenverzoek en tegen te veel bedankberichten';
comment on column meldpunt.melder.telefoon_sleutel is 'sleutelhash voor een personenverzoek';
comment on column meldpunt.melder.weg is 'langs welke weg de melder iets hoort';
call platform.bescherm('meldpunt.melder', 'select, insert, delete');

create table meldpunt.kluisinzage (
  gemeente_id smallint not null,
  id uuid not null,
  melder_id uuid not null,
  op timestamptz not null,
  door uuid not null,
  reden bytea not null,
  constraint kluisinzage_pk primary key (gemeente_id, id),
  constraint kluisinzage_melder foreign key (gemeente_id, melder_id) references meldpunt.melder on delete cascade
);
create index kluisinzage_melder on meldpunt.kluisinzage (gemeente_id, melder_id);
comment on table meldpunt.kluisinzage is 'doel: wie de melder opzocht en waarom; grondslag: AVG 5(2); bewaren: zo lang als de melder; persoonsgegevens: ja';
comment on column meldpunt.kluisinzage.reden is 'waarom de melder getoond werd, versleuteld met de sleutel van de kluis';
call platform.bescherm('meldpunt.kluisinzage', 'select, insert, delete');

-- What a colleague sees of the own reports: found by a keyed hash of the account, so that no row says who reported what.
create table meldpunt.ontvangstbewijs (
  gemeente_id smallint not null,
  sleutel bytea not null,
  melding_id uuid not null,
  kenmerk text not null,
  statuswoord text not null,
  ontvangen_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  constraint ontvangstbewijs_pk primary key (gemeente_id, sleutel, melding_id),
  constraint ontvangstbewijs_statuswoord check (statuswoord in ('ontvangen', 'gelezen', 'doorgegeven'))
);
create index ontvangstbewijs_melding on meldpunt.ontvangstbewijs (gemeente_id, melding_id);
comment on table meldpunt.ontvangstbewijs is 'doel: de collega laten zien dat zijn melding gelezen is; grondslag: AVG 6(1)(e); bewaren: drie maanden na ontvangst; persoonsgegevens: ja';
comment on column meldpunt.ontvangstbewijs.sleutel is 'sleutelhash van het account';
comment on column meldpunt.ontvangstbewijs.kenmerk is 'nummer van de melding';
comment on column meldpunt.ontvangstbewijs.statuswoord is 'al wat een melder hoort';
call platform.bescherm('meldpunt.ontvangstbewijs');

create table meldpunt.bericht (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  richting text not null,
  soort text not null,
  weg text not null,
  staat text not null,
  sjabloon text,
  tekst bytea,
  aan bytea,
  op timestamptz not null,
  niet_voor timestamptz,
  verzonden_op timestamptz,
  pogingen smallint not null default 0,
  fout text,
  constraint bericht_pk primary key (gemeente_id, id),
  constraint bericht_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade,
  constraint bericht_richting check (richting in ('in', 'uit')),
  constraint bericht_staat check (staat in ('klaar', 'verzonden', 'demonstratie', 'mislukt', 'gegeven', 'ingetrokken', 'ontvangen')),
  constraint bericht_inhoud check ((sjabloon is null) <> (tekst is null))
);
create index bericht_melding on meldpunt.bericht (gemeente_id, melding_id, op);
create index bericht_klaar on meldpunt.bericht (gemeente_id, op) where staat = 'klaar';
comment on table meldpunt.bericht is 'doel: berichten van en aan de melder; tevens het postvak uit; grondslag: AVG 6(1)(e); bewaren: zo lang als de melding; persoonsgegevens: ja';
comment on column meldpunt.bericht.richting is 'van of aan de melder';
comment on column meldpunt.bericht.soort is 'soort bericht';
comment on column meldpunt.bericht.weg is 'langs welke weg';
comment on column meldpunt.bericht.staat is 'stand van de verzending';
comment on column meldpunt.bericht.sjabloon is 'tekstsleutel van een vaste tekst';
comment on column meldpunt.bericht.tekst is 'eigen tekst, versleuteld';
comment on column meldpunt.bericht.aan is 'adres van een ontvanger die niet de melder is, versleuteld';
comment on column meldpunt.bericht.fout is 'waarom verzenden mislukte, als code';
call platform.bescherm('meldpunt.bericht');

create table meldpunt.bijlage (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  bericht_id uuid,
  naam bytea not null,
  type text not null,
  omvang bigint not null,
  stand text not null default 'te-controleren',
  soort text not null default 'onbekend',
  reden text,
  gevaren text[] not null default '{}',
  inhoud bytea,
  bestand_id uuid,
  veilig bytea,
  veilig_bestand_id uuid,
  veilig_type text,
  constraint bijlage_pk primary key (gemeente_id, id),
  constraint bijlage_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade,
  constraint bijlage_stand check (stand in ('te-controleren', 'veilig', 'alleen-origineel', 'gevaarlijk')),
  constraint bijlage_een_plek check ((inhoud is null) <> (bestand_id is null)),
  constraint bijlage_veilig check ((stand = 'veilig') = (veilig is not null or veilig_bestand_id is not null))
);
alter table meldpunt.bijlage alter column inhoud set storage external;
alter table meldpunt.bijlage alter column veilig set storage external;
create index bijlage_melding on meldpunt.bijlage (gemeente_id, melding_id);
create index bijlage_te_controleren on meldpunt.bijlage (gemeente_id, id) where stand = 'te-controleren';
comment on table meldpunt.bijlage is 'doel: meegestuurde stukken, in quarantaine, met een veilig gemaakte weergave van beelden; grondslag: die van de melding; bewaren: zo lang als de melding; persoonsgegevens: ja';
comment on column meldpunt.bijlage.naam is 'naam van het bestand, versleuteld';
comment on column meldpunt.bijlage.type is 'soort bestand zoals de afzender het noemde';
comment on column meldpunt.bijlage.stand is 'wat er van het bestand bekend is';
comment on column meldpunt.bijlage.soort is 'wat het bestand volgens zijn bytes is';
comment on column meldpunt.bijlage.reden is 'waarom er geen veilige weergave is, als code';
comment on column meldpunt.bijlage.gevaren is 'wat het bestand gevaarlijk maakt, als codes';
comment on column meldpunt.bijlage.inhoud is 'klein origineel, versleuteld; grote staan als bestand';
comment on column meldpunt.bijlage.veilig is 'kleine veilige weergave, versleuteld; grote staan als bestand';
comment on column meldpunt.bijlage.veilig_type is 'soort van de veilige weergave';
call platform.bescherm('meldpunt.bijlage');

create table meldpunt.schift (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  keuze text not null,
  thema text,
  gebied text,
  vorige_bronsoort text not null,
  vorige_einddatum date not null,
  vorige_voor date,
  reden bytea,
  signaal_id uuid,
  bericht_id uuid,
  op timestamptz not null,
  door uuid not null,
  ongedaan_op timestamptz,
  constraint schift_pk primary key (gemeente_id, id),
  constraint schift_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade
);
create index schift_melding on meldpunt.schift (gemeente_id, melding_id, op desc);
comment on table meldpunt.schift is 'doel: elke keuze bij het schiften, met wie en wanneer, en kort terug te draaien; grondslag: AVG 5(2); bewaren: zo lang als de melding; persoonsgegevens: ja';
comment on column meldpunt.schift.keuze is 'keuze of uitgang';
comment on column meldpunt.schift.thema is 'thema waarmee geteld is';
comment on column meldpunt.schift.gebied is 'wijk waarmee geteld is';
comment on column meldpunt.schift.vorige_bronsoort is 'soort bron van voor de keuze';
comment on column meldpunt.schift.reden is 'reden van een uitgang, versleuteld';
call platform.bescherm('meldpunt.schift');

create table meldpunt.concept (
  gemeente_id smallint not null,
  melding_id uuid not null,
  versie integer not null,
  velden bytea not null,
  op timestamptz not null,
  door uuid not null,
  constraint concept_pk primary key (gemeente_id, melding_id),
  constraint concept_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade
);
comment on table meldpunt.concept is 'doel: getypte tekst bewaren tot het schiften klaar is; grondslag: die van de melding; bewaren: tot het schiften; persoonsgegevens: ja';
comment on column meldpunt.concept.velden is 'velden van het schiften, versleuteld';
call platform.bescherm('meldpunt.concept');

create table meldpunt.spoed (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  uitgang text not null,
  om timestamptz not null,
  door uuid not null,
  constraint spoed_pk primary key (gemeente_id, id),
  constraint spoed_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade,
  constraint spoed_uitgang check (uitgang in ('112', 'politie', 'veilig-thuis', 'aandachtsfunctionaris', 'vpt'))
);
create index spoed_melding on meldpunt.spoed (gemeente_id, melding_id);
comment on table meldpunt.spoed is 'doel: dat en wanneer er bij spoed gebeld is, zonder bijzonderheid van een slachtoffer; grondslag: AVG 5(2); bewaren: zo lang als de melding; persoonsgegevens: nee';
call platform.bescherm('meldpunt.spoed', 'select, insert, delete');

create table meldpunt.heropening (
  gemeente_id smallint not null,
  id uuid not null,
  melding_id uuid not null,
  aanleiding_id uuid not null,
  motief bytea not null,
  gevraagd_door uuid not null,
  gevraagd_op timestamptz not null,
  besloten_door uuid,
  besloten_op timestamptz,
  akkoord boolean,
  constraint heropening_pk primary key (gemeente_id, id),
  constraint heropening_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade,
  constraint heropening_twee_personen check (besloten_door is null or besloten_door <> gevraagd_door)
);
create index heropening_melding on meldpunt.heropening (gemeente_id, melding_id);
comment on table meldpunt.heropening is 'doel: een bewaarde melding alleen met een tweede persoon heropenen (regel MLD-6); grondslag: AVG 5(1)(e); bewaren: zo lang als de melding; persoonsgegevens: ja';
comment on column meldpunt.heropening.motief is 'waarom heropenen, versleuteld met de sleutel van de bewaarde melding';
call platform.bescherm('meldpunt.heropening');

create table meldpunt.lezing (
  gemeente_id smallint not null,
  leesplek text not null,
  dag date not null,
  op timestamptz not null,
  door uuid not null,
  niets_binnen boolean not null,
  constraint lezing_pk primary key (gemeente_id, leesplek, dag),
  constraint lezing_leesplek check (leesplek in ('meldpunt', 'mma'))
);
comment on table meldpunt.lezing is 'doel: laten zien dat een meldpunt elke dag gelezen is; grondslag: belofte in de werkwijze; bewaren: vijf jaar; persoonsgegevens: nee';
call platform.bescherm('meldpunt.lezing', 'select, insert, update');

create table meldpunt.grafsteen (
  gemeente_id smallint not null,
  kenmerk text not null,
  maand text not null,
  thema text,
  bronsoort text not null,
  uitkomst text not null,
  vernietigd_op timestamptz not null,
  constraint grafsteen_pk primary key (gemeente_id, kenmerk)
);
create index grafsteen_maand on meldpunt.grafsteen (gemeente_id, maand);
comment on table meldpunt.grafsteen is 'doel: wat er van een vernietigde melding overblijft: nummer, maand, thema, bronsoort, uitkomst; grondslag: AVG 5(2); bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('meldpunt.grafsteen', 'select, insert');

create table meldpunt.postvak (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  naam text not null,
  leesplek text not null,
  instellingen bytea not null,
  actief boolean not null,
  uidvalidity text,
  hoogste bigint not null default 0,
  openstaand bigint[] not null default '{}',
  gelezen_op timestamptz,
  fout text,
  fout_sinds timestamptz,
  constraint postvak_pk primary key (gemeente_id, id),
  constraint postvak_leesplek check (leesplek in ('meldpunt', 'mma'))
);
comment on table meldpunt.postvak is 'doel: postvakken die Baken leest; grondslag: beheer; bewaren: zolang in gebruik; persoonsgegevens: nee';
call platform.bescherm('meldpunt.postvak');

-- Where taken-over mail still lies on the server, until it is removed there (practice F9).
create table meldpunt.postvakbericht (
  gemeente_id smallint not null,
  postvak_id uuid not null,
  uidvalidity text not null,
  uid bigint not null,
  overgenomen_op timestamptz not null,
  constraint postvakbericht_pk primary key (gemeente_id, postvak_id, uidvalidity, uid),
  constraint postvakbericht_postvak foreign key (gemeente_id, postvak_id) references meldpunt.postvak on delete cascade
);
create index postvakbericht_op on meldpunt.postvakbericht (gemeente_id, postvak_id, overgenomen_op);
comment on table meldpunt.postvakbericht is 'doel: originelen op de mailserver na een vaste tijd wissen; grondslag: AVG 5(1)(e); bewaren: tot het origineel gewist is; persoonsgegevens: nee';
call platform.bescherm('meldpunt.postvakbericht', 'select, insert, delete');
