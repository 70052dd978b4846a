-- Own accounts: second factor, recovery codes, one-time links, set-up codes; sessions know where they began.

alter table auth.account
  add column totp_stap bigint,
  add column wachtwoord_op timestamptz;
comment on column auth.account.naam is 'naam zoals hij zelf opgaf';
comment on column auth.account.email is 'aanmeldnaam';
comment on column auth.account.wachtwoord is 'Argon2id met een sleutel die niet in de database staat';
comment on column auth.account.totp is 'geheim van de tweede factor, versleuteld';
comment on column auth.account.totp_stap is 'laatst gebruikte tijdstap: een code geldt één keer';
comment on column auth.account.taal is 'taal van het scherm';

alter table auth.sessie add column herkomst bytea;
comment on column auth.sessie.token_hash is 'alleen de hash van het token wordt bewaard';
comment on column auth.sessie.herkomst is 'sleutelhash van account en adres: zegt of iemand hier eerder was, niet waar';
comment on column auth.sessie.omschrijving is 'soort browser, om een eigen sessie te herkennen';
comment on column auth.sessie.rol is 'rol in deze sessie';

-- Who has access, with an id of its own to review and end it; an end counts at the next request, whatever the day.
alter table platform.lidmaatschap
  add column id uuid not null default gen_random_uuid(),
  add column beeindigd_op timestamptz;
create unique index lidmaatschap_id on platform.lidmaatschap (gemeente_id, id);

create table auth.herstelcode (
  account_id uuid not null references auth.account on delete cascade,
  hash bytea not null,
  gebruikt_op timestamptz,
  constraint herstelcode_pk primary key (account_id, hash)
);
comment on table auth.herstelcode is 'doel: aanmelden zonder telefoon, elke code één keer; grondslag: BIO2 5.17; bewaren: tot nieuwe codes zijn gemaakt; persoonsgegevens: nee';
grant select, insert, update, delete on auth.herstelcode to baken_auth;

-- A link from one person and a code from another: neither can take somebody's place alone.
create table auth.toegangslink (
  id uuid not null,
  gemeente_id smallint not null references platform.gemeente on delete cascade,
  account_id uuid not null references auth.account on delete cascade,
  link_hash bytea,
  code_hash bytea,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz,
  constraint toegangslink_pk primary key (id),
  constraint toegangslink_hash_uniek unique (link_hash)
);
create index toegangslink_account on auth.toegangslink (account_id);
create index toegangslink_gemeente on auth.toegangslink (gemeente_id);
comment on table auth.toegangslink is 'doel: eerste of nieuwe aanmeldgegevens zetten; grondslag: BIO2 5.17; bewaren: 30 dagen na verlopen; persoonsgegevens: nee';
grant select, insert, update, delete on auth.toegangslink to baken_auth;
grant delete on auth.account to baken_auth;

create table auth.instelcode (
  hash bytea not null,
  gemeente_id smallint references platform.gemeente on delete cascade,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz,
  constraint instelcode_pk primary key (hash)
);
create index instelcode_gemeente on auth.instelcode (gemeente_id);
comment on table auth.instelcode is 'doel: eenmalige code van wie de server beheert, voor een nieuwe gemeente of een beheerder erbij; grondslag: BIO2 5.17; bewaren: 30 dagen na verlopen; persoonsgegevens: nee';
comment on column auth.instelcode.gemeente_id is 'leeg: de code maakt een nieuwe gemeente';
grant select, update, delete on auth.instelcode to baken_auth;

-- Sign-in may add a municipality only while a set-up code for one is open.
create policy inlog_maakt on platform.gemeente for insert to baken_auth
  with check (exists (select from auth.instelcode i where i.gemeente_id is null and i.gebruikt_op is null));
grant insert on platform.gemeente to baken_auth;

drop function auth.open_sessie(bytea, timestamptz, interval);
-- One answer for each request: the session, its account, and the roles and teams that stand today.
create function auth.open_sessie(hash bytea, moment timestamptz, dag date, stil_binnen interval, stil_buiten interval)
returns table (sessie_id uuid, account_id uuid, naam text, taal text, gemeente_id smallint, gemeente_code text, gemeente_naam text,
  thema jsonb, rol text, teams text[], verhoogd_tot timestamptz, eigen_wachtwoord boolean)
language sql stable as $$
  select s.id, a.id, coalesce(min(l.naam), a.naam), a.taal, g.gemeente_id, g.code, g.naam, g.thema, s.rol,
         array_agg(l.team order by l.team), s.verhoogd_tot, a.wachtwoord is not null
    from auth.sessie s
    join auth.account a on a.id = s.account_id and a.actief
    join platform.gemeente g on g.gemeente_id = s.gemeente_id
    join platform.lidmaatschap l on l.gemeente_id = s.gemeente_id and l.account_id = s.account_id and l.rol = s.rol
         and l.vanaf <= dag and (l.tot is null or l.tot >= dag) and l.beeindigd_op is null
   where s.token_hash = hash and s.beeindigd_op is null and s.verloopt_op > moment
     and s.gezien_op > moment - case when s.rol = 'toezichthouder' then stil_buiten else stil_binnen end
   group by s.id, a.id, g.gemeente_id $$;
grant execute on function auth.open_sessie to baken_auth;
