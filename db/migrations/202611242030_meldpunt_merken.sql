-- Room informatie/meldpunt: marks in rows of their own. Under row security an overlap of arrays cannot use its index
-- (the operator is not leakproof), equality of one value can.

drop index meldpunt.herkenning_draden;
alter table meldpunt.herkenning drop column draden;
drop index meldpunt.herkenning_afzender;
drop index meldpunt.melding_schets;
alter table meldpunt.melding drop column schets;

create table meldpunt.draad (
  gemeente_id smallint not null,
  sleutel bytea not null,
  melding_id uuid not null,
  constraint draad_pk primary key (gemeente_id, sleutel, melding_id),
  constraint draad_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade
);
create index draad_melding on meldpunt.draad (gemeente_id, melding_id);
comment on table meldpunt.draad is 'doel: antwoorden bij hun gesprek brengen, zonder de inhoud; grondslag: die van de melding; bewaren: zo lang als de melding; persoonsgegevens: ja';
comment on column meldpunt.draad.sleutel is 'sleutelhash van het gesprek';
call platform.bescherm('meldpunt.draad');

create table meldpunt.woordmerk (
  gemeente_id smallint not null,
  merk bigint not null,
  melding_id uuid not null,
  constraint woordmerk_pk primary key (gemeente_id, merk, melding_id),
  constraint woordmerk_melding foreign key (gemeente_id, melding_id) references meldpunt.melding on delete cascade
);
create index woordmerk_melding on meldpunt.woordmerk (gemeente_id, melding_id);
comment on table meldpunt.woordmerk is 'doel: meldingen vinden die op elkaar lijken, met sleutelhashes van enkele woordgroepen; grondslag: die van de melding; bewaren: zo lang als de melding; persoonsgegevens: nee';
call platform.bescherm('meldpunt.woordmerk');
