-- Room informatie/koppelen: what may be learned from decisions; only where the municipality has turned that on.

create table koppelen.leervoorbeeld (
  gemeente_id smallint not null,
  besluit_id uuid not null,
  uitkomst text not null,
  niveaus jsonb not null,
  modelversie text not null,
  op date not null,
  constraint leervoorbeeld_pk primary key (gemeente_id, besluit_id),
  constraint leervoorbeeld_besluit foreign key (gemeente_id, besluit_id) references koppelen.koppelbesluit on delete cascade,
  constraint leervoorbeeld_uitkomst check (uitkomst in ('zelfde', 'anders'))
);
create index leervoorbeeld_op on koppelen.leervoorbeeld (gemeente_id, op);
comment on table koppelen.leervoorbeeld is 'doel: parameters van het koppelen verbeteren, alleen als de gemeente dat aanzet; grondslag: die van de verwerking; bewaren: twaalf maanden, en nooit langer dan het besluit; persoonsgegevens: ja';
comment on column koppelen.leervoorbeeld.uitkomst is 'zelfde of anders';
comment on column koppelen.leervoorbeeld.niveaus is 'per kenmerk hoe het vergeleek (gelijk, klank, anders …), zonder namen of waarden';
comment on column koppelen.leervoorbeeld.modelversie is 'versie van de parameters bij het besluit';
call platform.bescherm('koppelen.leervoorbeeld', 'select, insert, delete');
