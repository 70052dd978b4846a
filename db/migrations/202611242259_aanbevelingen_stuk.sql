-- Room regie/aanbevelingen: the small registers that feed the plan.

create schema aanbevelingen;
grant usage on schema aanbevelingen to baken_app, baken_zoek;

create table aanbevelingen.stuk (
  gemeente_id smallint not null,
  id uuid not null,
  versie integer not null default 1,
  soort text not null,
  titel text not null,
  toelichting text not null default '',
  bron text not null,
  datum date not null,
  onder_id uuid,
  keuze text not null default 'open',
  keuze_reden text,
  keuze_op date,
  later_op date,
  activiteit_id uuid,
  verteld_aan text,
  afspraken text,
  getoetst_op date,
  gepresenteerd_op date,
  constraint stuk_pk primary key (gemeente_id, id),
  constraint stuk_onder foreign key (gemeente_id, onder_id) references aanbevelingen.stuk on delete restrict,
  constraint stuk_soort check (soort in ('aanbeveling', 'ontwikkeling', 'behoefte', 'onderzoek')),
  constraint stuk_keuze check (keuze in ('open', 'ja', 'nee', 'later')),
  constraint stuk_keuze_heel check ((keuze = 'open') = (keuze_reden is null) and (keuze = 'open') = (keuze_op is null)),
  constraint stuk_later check ((keuze = 'later') = (later_op is not null)),
  constraint stuk_onderzoek check (soort = 'onderzoek' or (afspraken is null and getoetst_op is null and gepresenteerd_op is null))
);
create index stuk_lijst on aanbevelingen.stuk (gemeente_id, soort, datum desc);
comment on table aanbevelingen.stuk is 'doel: aanbevelingen, ontwikkelingen, behoeften en onderzoeken die het plan voeden; grondslag: Gemeentewet 169 en 180; bewaren: blijvend (Archiefwet); persoonsgegevens: nee';
comment on column aanbevelingen.stuk.bron is 'onderzoek, scan, wet of organisatie waar het vandaan komt; nooit een persoon';
comment on column aanbevelingen.stuk.verteld_aan is 'afdeling of team dat het weet';
comment on column aanbevelingen.stuk.afspraken is 'verwerkersovereenkomst of andere afspraak met het bureau dat onderzoekt';
comment on column aanbevelingen.stuk.getoetst_op is 'dag waarop is nagegaan dat de uitkomst niemand herkenbaar maakt';
call platform.bescherm('aanbevelingen.stuk', 'select, insert, update');
