-- Room platform: municipalities, keys, logs, counts, jobs. Roles exist before this file runs (platform/migrate.ts).

create schema platform;
create schema auth;
grant usage on schema platform to baken_app, baken_auth, baken_zoek, baken_publiek, baken_werker;
grant usage on schema auth to baken_auth;

-- The tenant of this transaction; nothing set means no rows at all.
create function platform.gemeente() returns smallint language sql stable parallel safe
  as $$ select nullif(current_setting('baken.gemeente', true), '')::smallint $$;
create function platform.actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('baken.actor', true), '')::uuid $$;
create function platform.rol() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('baken.rol', true), '') $$;
create function platform.teams() returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('baken.teams', true), ''), '{}')::text[] $$;

-- Every table of a room calls this: row security on and forced, the tenant rule, and exactly the rights named.
create procedure platform.bescherm(tabel regclass, rechten text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tabel);
  execute format('alter table %s force row level security', tabel);
  execute format('create policy gemeente on %s to baken_app using (gemeente_id = (select platform.gemeente())) with check (gemeente_id = (select platform.gemeente()))', tabel);
  execute format('grant %s on %s to baken_app', rechten, tabel);
end $$;

create table platform.gemeente (
  gemeente_id smallint not null,
  code text not null,
  naam text not null,
  thema jsonb not null default '{}',
  gemaakt_op timestamptz not null default now(),
  constraint gemeente_pk primary key (gemeente_id),
  constraint gemeente_code_uniek unique (code)
);
comment on table platform.gemeente is 'doel: de gemeenten van deze installatie; grondslag: beheer; bewaren: zolang de installatie bestaat; persoonsgegevens: nee';
call platform.bescherm('platform.gemeente', 'select');
create policy inlog on platform.gemeente for select to baken_auth using (true);
grant select on platform.gemeente to baken_auth;
create policy publiek on platform.gemeente for select to baken_publiek using (true);
grant select on platform.gemeente to baken_publiek;

create table platform.lidmaatschap (
  gemeente_id smallint not null references platform.gemeente on delete cascade,
  account_id uuid not null,
  rol text not null,
  team text not null,
  naam text not null,
  vanaf date not null default current_date,
  tot date,
  constraint lidmaatschap_pk primary key (gemeente_id, account_id, rol, team)
);
create index lidmaatschap_account on platform.lidmaatschap (account_id);
comment on table platform.lidmaatschap is 'doel: wie met welke rol en in welk team bij deze gemeente werkt; grondslag: AVG 6(1)(e), BIO2 5.18; bewaren: twee jaar na einde; persoonsgegevens: ja';
comment on column platform.lidmaatschap.naam is 'naam van de medewerker, zoals collega''s die zien';
comment on column platform.lidmaatschap.rol is 'rol in het product';
comment on column platform.lidmaatschap.team is 'team; de kring van een signaal is een team';
call platform.bescherm('platform.lidmaatschap');
create policy inlog on platform.lidmaatschap to baken_auth using (true) with check (true);
grant select, insert, update on platform.lidmaatschap to baken_auth;

create table platform.gemeentesleutel (
  gemeente_id smallint not null references platform.gemeente on delete cascade,
  versie smallint not null,
  ingepakt bytea not null,
  constraint gemeentesleutel_pk primary key (gemeente_id, versie)
);
comment on table platform.gemeentesleutel is 'doel: sleutel van een gemeente, ingepakt met de wortelsleutel; grondslag: AVG 32; bewaren: zolang er gegevens onder staan; persoonsgegevens: nee';
call platform.bescherm('platform.gemeentesleutel', 'select, insert');

create table platform.recordsleutel (
  gemeente_id smallint not null references platform.gemeente on delete cascade,
  id uuid not null,
  ingepakt bytea not null,
  constraint recordsleutel_pk primary key (gemeente_id, id)
);
comment on table platform.recordsleutel is 'doel: één sleutel per bronrecord; wie hem wist, vernietigt het record; grondslag: AVG 32 en 17; bewaren: zo lang als het record; persoonsgegevens: nee';
call platform.bescherm('platform.recordsleutel', 'select, insert, delete');

create table platform.bestand (
  gemeente_id smallint not null references platform.gemeente on delete cascade,
  id uuid not null,
  record_id uuid not null,
  sleutel bytea not null,
  omvang bigint not null,
  hash bytea not null,
  gemaakt_op timestamptz not null,
  constraint bestand_pk primary key (gemeente_id, id)
);
create index bestand_record on platform.bestand (gemeente_id, record_id);
comment on table platform.bestand is 'doel: versleutelde bijlagen en stukken op schijf; grondslag: die van het record; bewaren: zo lang als het record; persoonsgegevens: nee';
call platform.bescherm('platform.bestand', 'select, insert, delete');

create table platform.audit (
  gemeente_id smallint not null,
  id uuid not null,
  tijd timestamptz not null,
  actor_id uuid not null,
  rol text not null,
  actie text not null,
  object_soort text not null,
  object_id uuid,
  resultaat text not null,
  details jsonb not null,
  trace_id text not null,
  hash bytea not null,
  constraint audit_pk primary key (gemeente_id, id)
);
create index audit_tijd on platform.audit (gemeente_id, tijd);
create index audit_object on platform.audit (gemeente_id, object_id) where object_id is not null;
comment on table platform.audit is 'doel: wie deed wat, aantoonbaar ongewijzigd; grondslag: BIO2 8.15, AVG 5(2); bewaren: drie jaar; persoonsgegevens: nee';
call platform.bescherm('platform.audit', 'select, insert');

-- The hash is over the canonical row as the database stores it, so that the verifier can recompute it with SQL alone.
create function platform.audit_tekst(r platform.audit) returns text language sql stable as $$
  select concat_ws('|', r.gemeente_id, r.id, to_char(r.tijd at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.actor_id, r.rol, r.actie,
    r.object_soort, coalesce(r.object_id::text, '-'), r.resultaat, r.details::text, r.trace_id) $$;
create function platform.audit_hash() returns trigger language plpgsql as $$
begin
  new.hash := sha256(convert_to(platform.audit_tekst(new), 'UTF8'));
  return new;
end $$;
create trigger audit_hash before insert on platform.audit for each row execute function platform.audit_hash();

create table platform.auditzegel (
  gemeente_id smallint not null,
  nummer bigint not null,
  tijd timestamptz not null,
  rij_ids uuid[] not null,
  wortel bytea not null,
  vorige bytea not null,
  keten bytea not null,
  handtekening bytea not null,
  constraint auditzegel_pk primary key (gemeente_id, nummer)
);
comment on table platform.auditzegel is 'doel: verzegeling van het auditlog per minuut (Merkle-wortel, geketend en getekend); grondslag: BIO2 8.15.05; bewaren: zo lang als het auditlog; persoonsgegevens: nee';
call platform.bescherm('platform.auditzegel', 'select, insert');

create table platform.verwerkingslog (
  gemeente_id smallint not null,
  id uuid not null,
  tijd timestamptz not null,
  activiteit text not null,
  betrokkene bytea not null,
  actor_id uuid not null,
  trace_id text not null,
  span_id bytea not null,
  constraint verwerkingslog_pk primary key (gemeente_id, id)
);
create index verwerkingslog_betrokkene on platform.verwerkingslog (gemeente_id, betrokkene, tijd);
comment on table platform.verwerkingslog is 'doel: elke blik op de gegevens van een betrokkene; grondslag: AVG 5(2) en 15, Logboek Dataverwerkingen 1.0; bewaren: drie jaar; persoonsgegevens: ja';
comment on column platform.verwerkingslog.activiteit is 'verwerking uit het register van verwerkingsactiviteiten';
comment on column platform.verwerkingslog.betrokkene is 'pseudoniem van de betrokkene: sleutelhash, zonder sleutel niet herleidbaar';
comment on column platform.verwerkingslog.trace_id is 'samenhang met de andere logs';
comment on column platform.verwerkingslog.span_id is 'de handeling waar deze rij bij hoort';
call platform.bescherm('platform.verwerkingslog', 'select, insert');

create table platform.beslissing (
  gemeente_id smallint not null,
  id uuid not null,
  tijd timestamptz not null,
  trace_id text not null,
  verzoek jsonb not null,
  besluit boolean not null,
  constraint beslissing_pk primary key (gemeente_id, id)
);
create index beslissing_tijd on platform.beslissing (gemeente_id, tijd);
comment on table platform.beslissing is 'doel: elke toegangsbeslissing in AuthZEN-vorm; grondslag: BIO2 8.03; bewaren: een jaar; persoonsgegevens: nee';
call platform.bescherm('platform.beslissing', 'select, insert');

create table platform.telfeit (
  gemeente_id smallint not null,
  id uuid not null,
  maand text not null,
  soort text not null,
  thema text,
  kanaal text,
  gebied text,
  uitkomst text,
  aantal smallint not null,
  constraint telfeit_pk primary key (gemeente_id, id),
  constraint telfeit_maand check (maand ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  constraint telfeit_aantal check (aantal in (-1, 1))
);
create index telfeit_soort on platform.telfeit (gemeente_id, soort, maand) include (thema, kanaal, uitkomst, gebied, aantal);
comment on table platform.telfeit is 'doel: tellen voor de verantwoording, los van het record; grondslag: Gemeentewet 169 en 180; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('platform.telfeit', 'select, insert');

create table platform.instelling (
  gemeente_id smallint not null,
  sleutel text not null,
  geldig_vanaf date not null,
  waarde jsonb not null,
  bron text not null,
  door uuid not null,
  op timestamptz not null,
  constraint instelling_pk primary key (gemeente_id, sleutel, geldig_vanaf)
);
comment on table platform.instelling is 'doel: gedateerde termijnen, bedragen en keuzes van de gemeente met hun bron; grondslag: beheer; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('platform.instelling', 'select, insert, update');

create table platform.idempotentie (
  gemeente_id smallint not null,
  actor_id uuid not null,
  sleutel uuid not null,
  verzoek bytea not null,
  antwoord jsonb,
  status smallint,
  op timestamptz not null,
  constraint idempotentie_pk primary key (gemeente_id, actor_id, sleutel)
);
create index idempotentie_op on platform.idempotentie (gemeente_id, op);
comment on table platform.idempotentie is 'doel: een verzoek dat twee keer aankomt, wordt één keer uitgevoerd; grondslag: beheer; bewaren: 24 uur; persoonsgegevens: nee';
call platform.bescherm('platform.idempotentie');

create table platform.teller (
  gemeente_id smallint not null,
  naam text not null,
  waarde bigint not null,
  constraint teller_pk primary key (gemeente_id, naam)
);
comment on table platform.teller is 'doel: doorlopende stand per gemeente, zoals het laatste zegel; grondslag: beheer; bewaren: blijvend; persoonsgegevens: nee';
call platform.bescherm('platform.teller', 'select, insert, update');

-- One row for the whole installation: demo and productie never mix.
create table platform.installatie (
  eenmalig boolean not null default true,
  modus text not null,
  gemaakt_op timestamptz not null default now(),
  constraint installatie_pk primary key (eenmalig),
  constraint installatie_een_rij check (eenmalig),
  constraint installatie_modus check (modus in ('demo', 'productie'))
);
comment on table platform.installatie is 'doel: de modus van deze installatie; grondslag: beheer; bewaren: blijvend; persoonsgegevens: nee';
grant select on platform.installatie to baken_app, baken_auth, baken_publiek;

-- Accounts and sessions are installation-wide: police and RIEC serve several municipalities.
create table auth.account (
  id uuid not null default gen_random_uuid(),
  naam text not null,
  email text,
  wachtwoord text,
  totp bytea,
  taal text not null default 'nl',
  actief boolean not null default true,
  gemaakt_op timestamptz not null default now(),
  constraint account_pk primary key (id),
  constraint account_taal check (taal in ('nl', 'en'))
);
create unique index account_email on auth.account (lower(email)) where email is not null;
comment on table auth.account is 'doel: aanmelden; grondslag: AVG 6(1)(e), BIO2 5.17; bewaren: twee jaar na einde; persoonsgegevens: ja';
grant select, insert, update on auth.account to baken_auth;

create table auth.sessie (
  id uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  account_id uuid not null references auth.account on delete cascade,
  gemeente_id smallint not null,
  rol text not null,
  begonnen_op timestamptz not null,
  gezien_op timestamptz not null,
  verloopt_op timestamptz not null,
  verhoogd_tot timestamptz,
  beeindigd_op timestamptz,
  omschrijving text not null default '',
  constraint sessie_pk primary key (id),
  constraint sessie_token_uniek unique (token_hash)
);
create index sessie_account on auth.sessie (account_id);
comment on table auth.sessie is 'doel: aangemelde sessies; grondslag: BIO2 5.17; bewaren: 30 dagen na einde; persoonsgegevens: ja';
grant select, insert, update, delete on auth.sessie to baken_auth;

-- One answer for each request: the session, its account, and the roles and teams that stand today.
create function auth.open_sessie(hash bytea, moment timestamptz, stil interval)
returns table (sessie_id uuid, account_id uuid, naam text, taal text, gemeente_id smallint, gemeente_code text, gemeente_naam text,
  thema jsonb, rol text, teams text[], verhoogd_tot timestamptz)
language sql stable as $$
  select s.id, a.id, a.naam, a.taal, g.gemeente_id, g.code, g.naam, g.thema, s.rol,
         array_agg(l.team order by l.team), s.verhoogd_tot
    from auth.sessie s
    join auth.account a on a.id = s.account_id and a.actief
    join platform.gemeente g on g.gemeente_id = s.gemeente_id
    join platform.lidmaatschap l on l.gemeente_id = s.gemeente_id and l.account_id = s.account_id and l.rol = s.rol
         and l.vanaf <= moment::date and (l.tot is null or l.tot >= moment::date)
   where s.token_hash = hash and s.beeindigd_op is null and s.verloopt_op > moment and s.gezien_op > moment - stil
   group by s.id, a.id, g.gemeente_id $$;
grant execute on function auth.open_sessie to baken_auth;
