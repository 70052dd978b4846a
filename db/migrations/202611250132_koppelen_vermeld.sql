-- Room informatie/koppelen: mentions that a person records by hand, hits outside one's circle, and where nodes of a network were put.

alter table koppelen.vermelding add column vastgelegd_door uuid;
alter table koppelen.vermelding add column vastgelegd_op timestamptz;
alter table koppelen.vermelding add column bijzonderheden bytea;
alter table koppelen.vermelding add column bij uuid;
alter table koppelen.vermelding add constraint vermelding_vastgelegd
  check ((vastgelegd_op is null) = (vastgelegd_door is null));
alter table koppelen.vermelding add constraint vermelding_bij
  foreign key (gemeente_id, bij) references koppelen.vermelding on delete cascade;
create index vermelding_deel_van on koppelen.vermelding (gemeente_id, bij) where bij is not null;
comment on column koppelen.vermelding.vastgelegd_door is 'wie de vermelding met de hand vastlegde; leeg als zij uit een tekst gelezen is';
comment on column koppelen.vermelding.bijzonderheden is 'wat er met de hand bij werd gezegd (merk, kleur, geboortedatum, adres), versleuteld met de sleutel van het bronrecord';
comment on column koppelen.vermelding.bij is 'vermelding waarbij deze werd opgegeven, zoals het adres van een bedrijf';

create table koppelen.verborgen_treffer (
  gemeente_id smallint not null,
  bron_soort text not null,
  bron_id uuid not null,
  vrager uuid not null,
  dag date not null,
  gezien_op timestamptz,
  gezien_door uuid,
  constraint verborgen_treffer_pk primary key (gemeente_id, bron_id, vrager, dag),
  constraint verborgen_treffer_bron check (bron_soort in ('casus', 'controle'))
);
comment on table koppelen.verborgen_treffer is 'doel: wie een gesloten casus of controle beheert, hoort wie er van buiten de kring op stuitte, zonder dat die iets ziet; grondslag: AVG 5(1)(f) en 32; bewaren: zo lang als het bronrecord, hoogstens een jaar; persoonsgegevens: ja';
comment on column koppelen.verborgen_treffer.bron_soort is 'casus of controle';
call platform.bescherm('koppelen.verborgen_treffer');

create table koppelen.netwerkplek (
  gemeente_id smallint not null,
  account_id uuid not null,
  wortel uuid not null,
  knoop uuid not null,
  x integer not null,
  y integer not null,
  op date not null,
  constraint netwerkplek_pk primary key (gemeente_id, account_id, wortel, knoop),
  constraint netwerkplek_binnen check (abs(x) <= 100000 and abs(y) <= 100000)
);
create index netwerkplek_wortel on koppelen.netwerkplek (gemeente_id, wortel);
create index netwerkplek_knoop on koppelen.netwerkplek (gemeente_id, knoop);
comment on table koppelen.netwerkplek is 'doel: een netwerk staat er weer zoals deze gebruiker het neerlegde; grondslag: die van de bronrecords; bewaren: zo lang als het onderwerp of het stuk, hoogstens een jaar ongebruikt; persoonsgegevens: nee';
call platform.bescherm('koppelen.netwerkplek');
