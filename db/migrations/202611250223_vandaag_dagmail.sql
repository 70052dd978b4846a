-- Room regie/vandaag: a mail each working day with how much there is to do, for who asked for it. Numbers and a link only.

create table vandaag.dagmail (
  gemeente_id smallint not null,
  id uuid not null,
  account_id uuid not null,
  adres bytea not null,
  aan_sinds timestamptz not null,
  laatst_op date,
  constraint dagmail_pk primary key (gemeente_id, id),
  constraint dagmail_account unique (gemeente_id, account_id)
);
comment on table vandaag.dagmail is 'doel: op verzoek elke werkdag mailen hoeveel er te doen is; grondslag: beheer; bewaren: tot uitgezet of de toegang eindigt; persoonsgegevens: ja';
comment on column vandaag.dagmail.adres is 'mailadres van wie erom vroeg, versleuteld';
call platform.bescherm('vandaag.dagmail');
-- Where somebody wants his mail is nobody else's concern.
create policy eigen on vandaag.dagmail as restrictive to baken_app
  using ((select platform.rol()) = 'systeem' or account_id = (select platform.actor()))
  with check ((select platform.rol()) = 'systeem' or account_id = (select platform.actor()));
