-- Room privacy/logboek: outcomes of verifying the audit log.

create schema logboek;
grant usage on schema logboek to baken_app;

create table logboek.controle (
  gemeente_id smallint not null,
  id uuid not null,
  aanleiding text not null,
  gevraagd_op timestamptz not null,
  gevraagd_door uuid not null,
  klaar_op timestamptz,
  zegels integer,
  rijen integer,
  wachtend integer,
  bevindingen jsonb,
  constraint controle_pk primary key (gemeente_id, id),
  constraint controle_aanleiding check (aanleiding in ('elke-nacht', 'gevraagd', 'vreemde-rij', 'buiten-anders')),
  constraint controle_heel check ((klaar_op is null) = (bevindingen is null))
);
create index controle_gevraagd on logboek.controle (gemeente_id, gevraagd_op desc);
comment on table logboek.controle is 'doel: wanneer het auditlog is nagerekend en wat er niet klopte; grondslag: BIO2 8.15, AVG 5(2); bewaren: drie jaar; persoonsgegevens: nee';
call platform.bescherm('logboek.controle');
