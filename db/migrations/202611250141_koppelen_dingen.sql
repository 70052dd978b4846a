-- Room informatie/koppelen: firms, vessels, vehicles and addresses meet by everything that is said of them, and what is
-- named very often is counted at night.

alter table koppelen.koppelsleutel drop constraint koppelsleutel_vorm;
alter table koppelen.koppelsleutel add constraint koppelsleutel_vorm
  check (vorm in ('gelijk', 'variant', 'een-teken', 'persoon', 'kern', 'term'));
comment on column koppelen.koppelsleutel.vorm is 'hoe sterk gelijkheid van deze sleutel is: zelfde waarde, zelfde variant, één teken anders; persoon of kern: zoeksleutel van een persoon of een ding; term: telt hoe vaak een naam of woord voorkomt';

-- A kept record is found by blind object keys and by nothing that was said beside them (regel KOP-3).
alter table koppelen.vermelding drop constraint vermelding_bewaard;
alter table koppelen.vermelding add constraint vermelding_bewaard
  check (not bewaard or (waarde is null and kenmerken is null));
comment on column koppelen.vermelding.kenmerken is 'wat van een persoon of ding vergeleken wordt (naam, geboortedatum, adres, nummers, merk), versleuteld met de sleutel van het bronrecord';

create table koppelen.frequentie (
  gemeente_id smallint not null,
  sleutel bigint not null,
  aantal integer not null,
  constraint frequentie_pk primary key (gemeente_id, sleutel)
);
comment on table koppelen.frequentie is 'doel: hoe vaak een veel genoemde waarde voorkomt, zodat gelijkheid ervan weinig zegt; alleen waarden die zeer vaak voorkomen, als sleutelhash; grondslag: AVG 5(1)(d), juistheid; bewaren: elke nacht opnieuw geteld; persoonsgegevens: nee';
call platform.bescherm('koppelen.frequentie', 'select, insert, delete');
