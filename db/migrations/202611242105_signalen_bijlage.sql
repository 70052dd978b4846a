-- Room informatie/signalen: safe pictures that came with the report.

create table signalen.bijlage (
  gemeente_id smallint not null,
  id uuid not null,
  signaal_id uuid not null,
  naam bytea not null,
  type text not null,
  bestand_id uuid not null,
  constraint bijlage_pk primary key (gemeente_id, id),
  constraint bijlage_signaal foreign key (gemeente_id, signaal_id) references signalen.signaal on delete cascade
);
create index bijlage_signaal on signalen.bijlage (gemeente_id, signaal_id);
comment on table signalen.bijlage is 'doel: veilig gemaakte beelden bij een signaal; het origineel blijft bij de melding; grondslag: die van het signaal; bewaren: zo lang als het signaal; persoonsgegevens: ja';
comment on column signalen.bijlage.naam is 'naam van het bestand, versleuteld';
comment on column signalen.bijlage.type is 'soort beeld';
call platform.bescherm('signalen.bijlage', 'select, insert, delete');
