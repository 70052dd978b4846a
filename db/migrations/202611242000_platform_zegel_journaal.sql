-- Room platform: what the audit seal needs, and the journal of what was destroyed.

comment on table platform.recordsleutel is 'doel: één sleutel per bronrecord, wie hem wist vernietigt het record; grondslag: AVG 32 en 17; bewaren: zo lang als het record; persoonsgegevens: nee';

-- The rows of the audit that no seal covers yet. A row enters in the transaction that wrote it, so a transaction that
-- commits late simply waits for the next seal: no watermark over time or ids can be wrong about it.
create table platform.audit_open (
  gemeente_id smallint not null,
  audit_id uuid not null,
  constraint audit_open_pk primary key (gemeente_id, audit_id)
);
comment on table platform.audit_open is 'doel: auditrijen die op hun zegel wachten; grondslag: BIO2 8.15.05; bewaren: tot het zegel, een minuut; persoonsgegevens: nee';
call platform.bescherm('platform.audit_open', 'select, insert, delete');

create function platform.audit_wacht() returns trigger language plpgsql as $$
begin
  insert into platform.audit_open (gemeente_id, audit_id) select gemeente_id, id from nieuw;
  return null;
end $$;
create trigger audit_wacht after insert on platform.audit referencing new table as nieuw
  for each statement execute function platform.audit_wacht();
-- The owner too is bound by row security; what was written before this file has to wait for a seal as well.
alter table platform.audit no force row level security;
alter table platform.auditzegel no force row level security;
alter table platform.audit_open no force row level security;
insert into platform.audit_open (gemeente_id, audit_id)
  select a.gemeente_id, a.id from platform.audit a
   where not exists (select from platform.auditzegel z where z.gemeente_id = a.gemeente_id and a.id = any(z.rij_ids));
alter table platform.audit force row level security;
alter table platform.auditzegel force row level security;
alter table platform.audit_open force row level security;

-- The hash of each row as it was sealed, so that the verifier can name the row that no longer fits.
alter table platform.auditzegel add column rij_hashes bytea not null default '';

-- Old rows go (three years for the audit and the processing log, one for decisions); younger ones nobody can delete.
grant delete on platform.audit, platform.verwerkingslog, platform.beslissing to baken_app;
create policy bewaren on platform.audit as restrictive for delete to baken_app using (tijd < now() - interval '3 years');
create policy bewaren on platform.verwerkingslog as restrictive for delete to baken_app using (tijd < now() - interval '3 years');
create policy bewaren on platform.beslissing as restrictive for delete to baken_app using (tijd < now() - interval '1 year');
create index verwerkingslog_tijd on platform.verwerkingslog (gemeente_id, tijd);

-- What is destroyed stays destroyed: after a restore this list is played again.
create table platform.vernietiging (
  gemeente_id smallint not null,
  id uuid not null,
  op timestamptz not null,
  constraint vernietiging_pk primary key (gemeente_id, id)
);
create index vernietiging_op on platform.vernietiging (gemeente_id, op);
comment on table platform.vernietiging is 'doel: nummer en moment van elk vernietigd record, om na herstel van een back-up opnieuw te vernietigen; grondslag: AVG 5(1)(e) en 17; bewaren: blijvend, het is alleen een nummer; persoonsgegevens: nee';
call platform.bescherm('platform.vernietiging', 'select, insert');
