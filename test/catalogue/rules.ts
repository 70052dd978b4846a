/**
 * What must hold for every table, view, function and role of the database, as queries that return one line per fault.
 * Each rule carries a canary: something bad that, once planted, must appear under the name given.
 */
export interface Rule {
  naam: string;
  /** Returns one column `fout`. */
  sql: string;
  canary: { plant: string; fout: string };
}

/** Installation-wide by decision (architecture, "Tenancy and people"): the only tables without a municipality. */
const uitgezonderd = `n.nspname in ('auth', 'graphile_worker', 'information_schema') or n.nspname ~ '^pg_'
  or n.nspname || '.' || c.relname in ('public.migratie', 'public.migratie_slot', 'public.migratie_hash', 'platform.installatie')`;

const huis = `with huis as (
  select c.oid, n.nspname || '.' || c.relname as tabel, c.relrowsecurity, c.relforcerowsecurity, obj_description(c.oid, 'pg_class') as uitleg
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not (${uitgezonderd}))`;

/** Roles that processes sign in with. */
const rollen = `array['baken_app', 'baken_auth', 'baken_publiek', 'baken_werker']`;

/** Functions that run with their owner's rights, each with its reason; a new one is a decision, not a habit. */
export const verhoogd = [
  'platform.zet_klaar', // puts one job in the queue, whose tables no room can reach
  'platform.zet_klaar_voor_alle', // the same for each municipality, for the clock of the worker
];

/** Policies without a municipality: sign-in reads memberships of all, the public site and the worker know which municipalities there are. */
const zonderGemeente = [
  'platform.gemeente baken_auth',
  'platform.gemeente baken_publiek',
  'platform.gemeente baken_werker',
  'platform.lidmaatschap baken_auth',
];

const list = (values: readonly string[]): string =>
  `array[${values.map((v) => `'${v}'`).join(', ')}]::text[]`;

const slecht =
  'create table platform.slecht (gemeente_id smallint not null, id uuid not null, primary key (gemeente_id, id))';

const tables: Rule[] = [
  {
    naam: 'de sleutel van elke tabel begint met gemeente_id',
    sql: `${huis} select tabel as fout from huis where not exists (
      select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid = huis.oid and i.indisprimary and a.attname = 'gemeente_id' and a.atttypid = 'int2'::regtype)`,
    canary: {
      plant: 'create table platform.slecht (id uuid primary key, gemeente_id smallint not null)',
      fout: 'platform.slecht',
    },
  },
  {
    naam: 'elke unieke index bevat gemeente_id, want een botsing verraadt de rij van een ander',
    sql: `${huis} select i.indexrelid::regclass::text as fout from pg_index i join huis on huis.oid = i.indrelid
      where i.indisunique and i.indexrelid::regclass::text <> 'platform.gemeente_code_uniek' and not exists (
        select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = 'gemeente_id')`,
    canary: {
      plant: `${slecht}; create unique index slecht_id on platform.slecht (id)`,
      fout: 'platform.slecht_id',
    },
  },
  {
    naam: 'rijbeveiliging staat aan en geldt ook voor de eigenaar',
    sql: `${huis} select tabel as fout from huis where not (relrowsecurity and relforcerowsecurity)`,
    canary: {
      plant: `${slecht}; alter table platform.slecht enable row level security`,
      fout: 'platform.slecht',
    },
  },
  {
    naam: 'elke tabel heeft een regel voor baken_app op de gemeente',
    sql: `${huis} select tabel as fout from huis where not exists (
      select from pg_policies p where p.schemaname || '.' || p.tablename = tabel and p.permissive = 'PERMISSIVE'
         and 'baken_app' = any(p.roles) and p.qual ~ 'platform\\.gemeente\\(\\)')`,
    canary: {
      plant: `${slecht}; create policy alles on platform.slecht to baken_app using (true)`,
      fout: 'platform.slecht',
    },
  },
  {
    naam: 'geen regel laat een rol alle gemeenten zien, behalve de genoemde en het zoeken',
    sql: `${huis} select tabel || ' ' || rol as fout from huis
      join pg_policies p on p.schemaname || '.' || p.tablename = tabel, unnest(p.roles) as rol
      where p.permissive = 'PERMISSIVE' and coalesce(p.qual, p.with_check) !~ 'platform\\.gemeente\\(\\)'
        and not (rol = 'baken_zoek' and p.cmd = 'SELECT') and tabel || ' ' || rol <> all(${list(zonderGemeente)})`,
    canary: {
      plant: `${slecht}; create policy alles on platform.slecht to baken_publiek using (id is not null)`,
      fout: 'platform.slecht baken_publiek',
    },
  },
  {
    naam: 'de toelichting van elke tabel noemt doel, grondslag, bewaren en persoonsgegevens',
    sql: `${huis} select tabel as fout from huis
      where coalesce(uitleg, '') !~ '^doel: .+; grondslag: .+; bewaren: .+; persoonsgegevens: (ja|nee)$'`,
    canary: {
      plant: `${slecht}; comment on table platform.slecht is 'doel: iets; persoonsgegevens: ja'`,
      fout: 'platform.slecht',
    },
  },
  {
    naam: 'elke kolom waarin een persoonsgegeven past, heeft een toelichting',
    sql: `${huis} select tabel || '.' || a.attname as fout from huis join pg_attribute a on a.attrelid = huis.oid
      where uitleg ~ 'persoonsgegevens: ja$' and a.attnum > 0 and not a.attisdropped
        and format_type(a.atttypid, null) in ('text', 'bytea', 'jsonb', 'json', 'text[]', 'character varying')
        and col_description(huis.oid, a.attnum) is null`,
    canary: {
      plant: `create table platform.slecht (gemeente_id smallint, naam text);
        comment on table platform.slecht is 'doel: a; grondslag: b; bewaren: c; persoonsgegevens: ja'`,
      fout: 'platform.slecht.naam',
    },
  },
  {
    naam: 'elke verwijzing zegt wat er bij verwijderen gebeurt',
    sql: `${huis} select tabel || '.' || f.conname as fout from huis join pg_constraint f on f.conrelid = huis.oid
      where f.contype = 'f' and f.confdeltype = 'a'`,
    canary: {
      plant: `create table platform.slecht (gemeente_id smallint constraint los references platform.gemeente)`,
      fout: 'platform.slecht.los',
    },
  },
  {
    naam: 'elke verwijzing tussen tabellen van een gemeente draagt gemeente_id mee',
    sql: `${huis} select tabel || '.' || f.conname as fout from huis join pg_constraint f on f.conrelid = huis.oid
      where f.contype = 'f' and f.confrelid in (select oid from huis) and not exists (
        select from pg_attribute a where a.attrelid = f.conrelid and a.attnum = f.conkey[1] and a.attname = 'gemeente_id')`,
    canary: {
      plant: `${slecht}; create unique index slecht_id on platform.slecht (id);
        create table platform.slechter (gemeente_id smallint, van uuid constraint los references platform.slecht (id) on delete cascade)`,
      fout: 'platform.slechter.los',
    },
  },
];

const rights: Rule[] = [
  {
    naam: 'geen rol waarmee een proces aanmeldt, bezit iets buiten de wachtrij',
    sql: `select n.nspname || '.' || c.relname as fout from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relowner::regrole::text = any(${rollen}) and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
          and not (n.nspname = 'graphile_worker' and c.relowner = 'baken_werker'::regrole)
      union all select n.nspname from pg_namespace n
        where n.nspowner::regrole::text = any(${rollen}) and n.nspname <> 'graphile_worker'
      union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.proowner::regrole::text = any(${rollen}) and n.nspname <> 'graphile_worker'
          and n.nspname || '.' || p.proname <> all(${list(verhoogd)})`,
    canary: { plant: `${slecht}; alter table platform.slecht owner to baken_app`, fout: 'platform.slecht' },
  },
  {
    naam: 'geen rol waarmee een proces aanmeldt, kan een tabel legen of er verwijzingen en triggers op zetten',
    sql: `select n.nspname || '.' || c.relname || ' ' || a.privilege_type as fout
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
       where n.nspname <> 'graphile_worker' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p')
         and (a.grantee = 0 or a.grantee::regrole::text = any(${rollen}))
         and (a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') or a.grantee = 0)`,
    canary: {
      plant: `${slecht}; grant truncate on platform.slecht to baken_app`,
      fout: 'platform.slecht TRUNCATE',
    },
  },
  {
    naam: 'geen rol waarmee een proces aanmeldt, kan iets maken, behalve de eigenaar van de wachtrij de zijne',
    sql: `select rol || ' ' || n.nspname as fout from unnest(${rollen}) rol, pg_namespace n
        where has_schema_privilege(rol, n.oid, 'CREATE') and n.nspname !~ '^pg_(toast_)?temp'
          and not (rol = 'baken_werker' and n.nspname in ('graphile_worker', 'platform'))
      union all select rol || ' database' from unnest(${rollen}) rol
        where rol <> 'baken_werker' and has_database_privilege(rol, current_database(), 'CREATE')`,
    canary: { plant: 'grant create on schema platform to baken_app', fout: 'baken_app platform' },
  },
  {
    naam: 'geen rol waarmee een proces aanmeldt, gaat om de rijbeveiliging heen of hoort bij de eigenaar',
    sql: `select rolname || ' kenmerk' as fout from pg_roles
        where rolname = any(${rollen}) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select m.member::regrole::text || ' lid van ' || m.roleid::regrole::text from pg_auth_members m
        where m.member::regrole::text = any(${rollen})`,
    canary: { plant: 'grant baken_zoek to baken_app', fout: 'baken_app lid van baken_zoek' },
  },
  {
    naam: 'alleen het aanmelden komt bij accounts en sessies',
    sql: `select rol || ' ' || c.relname as fout from unnest(${rollen}) rol, pg_class c
       where c.relnamespace = 'auth'::regnamespace and c.relkind in ('r', 'p') and rol <> 'baken_auth'
         and (has_table_privilege(rol, c.oid, 'SELECT, INSERT, UPDATE, DELETE') or has_any_column_privilege(rol, c.oid, 'SELECT'))`,
    canary: { plant: 'grant select (naam) on auth.account to baken_app', fout: 'baken_app account' },
  },
  {
    naam: 'een functie met de rechten van haar eigenaar staat op de lijst',
    sql: `select n.nspname || '.' || p.proname as fout from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('graphile_worker', 'information_schema') and n.nspname !~ '^pg_'
         and n.nspname || '.' || p.proname <> all(${list(verhoogd)})`,
    canary: {
      plant: `create function platform.slecht() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'`,
      fout: 'platform.slecht',
    },
  },
  {
    naam: 'een functie met de rechten van haar eigenaar heeft een vast zoekpad en is niet voor iedereen',
    sql: `select n.nspname || '.' || p.proname as fout from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('graphile_worker', 'information_schema') and n.nspname !~ '^pg_'
         and (not coalesce(exists (select from unnest(p.proconfig) c where c ~ '^search_path="?pg_catalog"?,.*pg_temp$'), false)
           or p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    canary: {
      plant: `create function platform.slecht() returns int language sql security definer as 'select 1'; revoke execute on function platform.slecht from public`,
      fout: 'platform.slecht',
    },
  },
  {
    naam: 'elke view kijkt met de rechten van de kijker',
    sql: `select n.nspname || '.' || c.relname as fout from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('v', 'm') and n.nspname not in ('graphile_worker', 'information_schema') and n.nspname !~ '^pg_'
         and (c.relkind = 'm' or not coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false))`,
    canary: {
      plant: 'create view platform.slecht as select * from platform.gemeente',
      fout: 'platform.slecht',
    },
  },
];

export const rules: readonly Rule[] = [...tables, ...rights];

/** Every table that belongs to municipalities. */
export const tenantTables = `${huis} select oid::regclass::text as tabel from huis order by 1`;
/** Roles and the tables in which they may see rows of all municipalities. */
export const zonderGrens: ReadonlySet<string> = new Set(zonderGemeente);
