-- Room informatie/registers: what the KVK Mutatieservice says is new, and until where it was read.

create table registers.mutatie (
  gemeente_id smallint not null,
  id uuid not null,
  signaal text not null,
  soort text not null,
  kvk_nummer text not null,
  vestigingsnummer text,
  tijdstip timestamptz not null,
  constraint mutatie_pk primary key (gemeente_id, id),
  constraint mutatie_signaal_uniek unique (gemeente_id, signaal)
);
create index mutatie_tijdstip on registers.mutatie (gemeente_id, tijdstip desc);
comment on table registers.mutatie is 'doel: nieuwe en gewijzigde inschrijvingen bekijken op branche en plaats; openbare gegevens uit het handelsregister; grondslag: Handelsregisterwet 21, AVG 6(1)(e); bewaren: drie maanden; persoonsgegevens: ja';
comment on column registers.mutatie.signaal is 'kenmerk van het bericht, om het één keer te lezen';
comment on column registers.mutatie.soort is 'soort wijziging';
comment on column registers.mutatie.kvk_nummer is 'KVK-nummer; van een eenmanszaak een persoonsgegeven';
comment on column registers.mutatie.vestigingsnummer is 'vestiging waarover het gaat';
call platform.bescherm('registers.mutatie', 'select, insert, delete');
