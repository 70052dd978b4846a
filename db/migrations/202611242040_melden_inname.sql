-- Room informatie/melden: what comes in by the public form, sealed until its release, and the way back by code.
-- The role of the public process writes here what it cannot read again. No time of day, no address, no order.

create schema melden;
grant usage on schema melden to baken_app, baken_publiek;

-- Keyed hash of the code that the reporter typed; nothing typed means no rows.
create function melden.zoek() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('baken.zoek', true), ''), 'hex') $$;

create table melden.intakesleutel (
  gemeente_id smallint not null,
  id uuid not null,
  publiek bytea not null,
  prive bytea not null,
  dag date not null,
  constraint intakesleutel_pk primary key (gemeente_id, id),
  constraint intakesleutel_publiek check (octet_length(publiek) = 32)
);
comment on table melden.intakesleutel is 'doel: sleutelpaar waarvoor het openbare formulier verzegelt; de geheime helft is ingepakt met een sleutel van de gemeente; grondslag: AVG 32; bewaren: tot de volgende sleutel er is en niets meer op deze wacht; persoonsgegevens: nee';
call platform.bescherm('melden.intakesleutel', 'select, insert, delete');
create policy publiek on melden.intakesleutel for select to baken_publiek
  using (gemeente_id = (select platform.gemeente()));
grant select (gemeente_id, id, publiek, dag) on melden.intakesleutel to baken_publiek;

create table melden.inzending (
  gemeente_id smallint not null,
  id uuid not null,
  dag date not null,
  verzegeld bytea not null,
  fout text,
  constraint inzending_pk primary key (gemeente_id, id)
);
-- Sealed bytes do not compress: trying costs time and gains nothing.
alter table melden.inzending alter column verzegeld set storage external;
comment on table melden.inzending is 'doel: een openbare melding of aanvulling tot haar vrijgave aan het meldpunt; grondslag: AVG 6(1)(e), taak openbare orde en veiligheid; bewaren: tot de vrijgave, meestal een uur; persoonsgegevens: ja';
comment on column melden.inzending.verzegeld is 'de inzending, verzegeld voor de intakesleutel; soort, tekst, plaats, contact en code staan erin';
comment on column melden.inzending.fout is 'waarom de vrijgave mislukte, als code';
call platform.bescherm('melden.inzending', 'select, update, delete');
create policy inname on melden.inzending for insert to baken_publiek
  with check (gemeente_id = (select platform.gemeente()));
grant insert (gemeente_id, id, dag, verzegeld) on melden.inzending to baken_publiek;

create table melden.ontvangst (
  gemeente_id smallint not null,
  id uuid not null,
  zoek bytea not null,
  publiek bytea not null,
  einddatum date not null,
  constraint ontvangst_pk primary key (gemeente_id, id),
  constraint ontvangst_zoek_uniek unique (gemeente_id, zoek),
  constraint ontvangst_maten check (octet_length(zoek) = 32 and octet_length(publiek) = 32)
);
create index ontvangst_einddatum on melden.ontvangst (gemeente_id, einddatum);
comment on table melden.ontvangst is 'doel: de melder laten terugkomen met een code die nergens staat; grondslag: AVG 6(1)(e); bewaren: drie maanden na ontvangst; persoonsgegevens: ja';
comment on column melden.ontvangst.zoek is 'sleutelhash van de code; zonder de peper niet na te rekenen';
comment on column melden.ontvangst.publiek is 'publieke sleutel die uit de code volgt; antwoorden worden ervoor verzegeld';
call platform.bescherm('melden.ontvangst', 'select, delete');
create policy lezen_met_code on melden.ontvangst for select to baken_publiek
  using (gemeente_id = (select platform.gemeente()) and zoek = (select melden.zoek()));
create policy inname on melden.ontvangst for insert to baken_publiek
  with check (gemeente_id = (select platform.gemeente()));
grant select (gemeente_id, zoek), insert on melden.ontvangst to baken_publiek;

create table melden.antwoord (
  gemeente_id smallint not null,
  bericht_id uuid not null,
  ontvangst_id uuid not null,
  nummer smallint not null,
  zoek bytea not null,
  dag date not null,
  verzegeld bytea not null,
  constraint antwoord_pk primary key (gemeente_id, bericht_id),
  constraint antwoord_ontvangst foreign key (gemeente_id, ontvangst_id) references melden.ontvangst on delete cascade
);
alter table melden.antwoord alter column verzegeld set storage external;
create index antwoord_ontvangst on melden.antwoord (gemeente_id, ontvangst_id);
create index antwoord_zoek on melden.antwoord (gemeente_id, zoek);
comment on table melden.antwoord is 'doel: statuswoord, vraag of antwoord voor wie terugkomt met de code; grondslag: AVG 6(1)(e); bewaren: zo lang als de ontvangst; persoonsgegevens: ja';
comment on column melden.antwoord.zoek is 'sleutelhash van de code';
comment on column melden.antwoord.verzegeld is 'het bericht, verzegeld voor de sleutel die uit de code volgt; de gemeente kan het niet teruglezen';
call platform.bescherm('melden.antwoord', 'select, insert, delete');
create policy lezen_met_code on melden.antwoord for select to baken_publiek
  using (gemeente_id = (select platform.gemeente()) and zoek = (select melden.zoek()));
grant select (gemeente_id, bericht_id, zoek, nummer, dag, verzegeld) on melden.antwoord to baken_publiek;

create table melden.bron (
  gemeente_id smallint not null,
  melding_id uuid not null,
  ontvangst_id uuid not null,
  constraint bron_pk primary key (gemeente_id, melding_id),
  constraint bron_ontvangst foreign key (gemeente_id, ontvangst_id) references melden.ontvangst on delete cascade
);
create index bron_ontvangst on melden.bron (gemeente_id, ontvangst_id);
comment on table melden.bron is 'doel: een antwoord op een melding naar de juiste code brengen; grondslag: AVG 6(1)(e); bewaren: zo lang als melding en ontvangst beide bestaan; persoonsgegevens: nee';
call platform.bescherm('melden.bron', 'select, insert, delete');

create table melden.ronde (
  gemeente_id smallint not null,
  op timestamptz not null,
  constraint ronde_pk primary key (gemeente_id)
);
comment on table melden.ronde is 'doel: elk uur hoogstens één vrijgave; grondslag: beheer; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('melden.ronde', 'select, insert, update');
