-- Room regie/zoeken: questions that somebody keeps to ask again.

create schema zoeken;
grant usage on schema zoeken to baken_app, baken_zoek;

create table zoeken.zoekvraag (
  gemeente_id smallint not null,
  id uuid not null,
  account_id uuid not null,
  naam bytea not null,
  vraag bytea not null,
  gebruikt_op timestamptz not null,
  constraint zoekvraag_pk primary key (gemeente_id, id)
);
create index zoekvraag_van on zoeken.zoekvraag (gemeente_id, account_id);
create index zoekvraag_gebruikt on zoeken.zoekvraag (gemeente_id, gebruikt_op);
comment on table zoeken.zoekvraag is 'doel: een zoekvraag die iemand nog eens wil stellen, alleen voor wie haar bewaarde; grondslag: die van het werk waarvoor gezocht wordt; bewaren: tot een jaar na het laatste gebruik (instelling zoeken.bewaren); persoonsgegevens: ja';
comment on column zoeken.zoekvraag.naam is 'naam die de gebruiker eraan gaf, versleuteld met een eigen sleutel';
comment on column zoeken.zoekvraag.vraag is 'de vraag zelf, versleuteld met een eigen sleutel';
call platform.bescherm('zoeken.zoekvraag');
-- What somebody looks for says what he works on: nobody else sees it.
create policy eigen on zoeken.zoekvraag as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or account_id = (select platform.actor()))
  with check (account_id = (select platform.actor()));
