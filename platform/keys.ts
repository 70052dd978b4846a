import { sql, type Kysely } from 'kysely';
import { derive, mac, newKey, open, seal } from './crypto.ts';
import { NotFound } from './errors.ts';

interface Tables {
  'platform.gemeentesleutel': { gemeente_id: number; versie: number; ingepakt: Buffer };
  'platform.recordsleutel': { gemeente_id: number; id: string; ingepakt: Buffer };
}

/** The key of one source record: whoever deletes it has destroyed everything sealed with it. */
export interface RecordKey {
  /** `place` is table.column; the row id is added, so a value cannot be moved to another row. */
  seal(place: string, rowId: string, text: string): Buffer;
  open(place: string, rowId: string, sealed: Buffer): string;
  sealBytes(place: string, rowId: string, plain: Buffer): Buffer;
  openBytes(place: string, rowId: string, sealed: Buffer): Buffer;
}

/** Keys of one municipality, unwrapped in memory for the life of the process. */
export interface TenantKeys {
  gemeenteId: number;
  kek: Buffer;
  index: Buffer;
  log: Buffer;
  audit: Buffer;
}

export class KeyStore {
  readonly #root: Buffer;
  readonly #tenants = new Map<number, TenantKeys>();

  constructor(root: Buffer) {
    this.#root = root;
  }

  /** A key for the whole installation, e.g. to sign seals of the audit log. */
  installation(use: string): Buffer {
    return derive(this.#root, use);
  }

  /** Loads the municipality's key; makes it at the first call for that municipality. */
  async tenant(db: Kysely<unknown>, gemeenteId: number): Promise<TenantKeys> {
    const cached = this.#tenants.get(gemeenteId);
    if (cached) return cached;
    const tables = db as Kysely<Tables>;
    await tables
      .insertInto('platform.gemeentesleutel')
      .values({
        gemeente_id: gemeenteId,
        versie: 1,
        ingepakt: seal(this.#root, `kek/${gemeenteId}`, newKey()),
      })
      .onConflict((c) => c.doNothing())
      .execute();
    const row = await tables
      .selectFrom('platform.gemeentesleutel')
      .select('ingepakt')
      .where('gemeente_id', '=', gemeenteId)
      .orderBy('versie', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const kek = open(this.#root, `kek/${gemeenteId}`, row.ingepakt);
    const keys = {
      gemeenteId,
      kek,
      index: derive(kek, 'index'),
      log: derive(kek, 'verwerkingslog'),
      audit: derive(kek, 'auditmerk'),
    };
    // Cached only once committed rows are certain to be this key: the caller re-reads after a rollback.
    return keys;
  }

  remember(keys: TenantKeys): void {
    this.#tenants.set(keys.gemeenteId, keys);
  }
}

/** What a unit of work may do with keys. */
export class WorkKeys {
  readonly #db: Kysely<Tables>;
  readonly #tenant: TenantKeys;
  readonly #opened = new Map<string, RecordKey>();
  /** Records destroyed in this unit of work; written to the journal with it. */
  readonly destroyed: string[] = [];

  constructor(db: Kysely<unknown>, tenant: TenantKeys) {
    this.#db = db;
    this.#tenant = tenant;
  }

  /** Makes the key of a new source record (melding, signaal, casus, …). */
  async create(id: string): Promise<RecordKey> {
    await this.createAll([id]);
    return this.of(id);
  }

  /** Makes the keys of many new records in one statement. */
  async createAll(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const made = ids.map((id) => ({ id, dek: newKey() }));
    const wrapped = made.map(({ id, dek }) => seal(this.#tenant.kek, this.#place(id), dek));
    await sql`insert into platform.recordsleutel (gemeente_id, id, ingepakt)
      select ${this.#tenant.gemeenteId}, r.id, r.ingepakt
        from unnest(${made.map((m) => m.id)}::uuid[], ${wrapped}::bytea[]) as r (id, ingepakt)`.execute(
      this.#db,
    );
    for (const { id, dek } of made) this.#keep(id, dek);
  }

  /** The key of one record. @throws NotFound when it was destroyed. */
  async of(id: string): Promise<RecordKey> {
    const key = (await this.all([id])).get(id);
    if (!key) throw new NotFound();
    return key;
  }

  /** Keys of many records in one query; destroyed ones are absent. */
  async all(ids: readonly string[]): Promise<Map<string, RecordKey>> {
    const missing = [...new Set(ids)].filter((id) => !this.#opened.has(id));
    if (missing.length > 0) {
      const rows = await this.#db
        .selectFrom('platform.recordsleutel')
        .select(['id', 'ingepakt'])
        .where('gemeente_id', '=', this.#tenant.gemeenteId)
        .where('id', '=', sql<string>`any(${missing}::uuid[])`)
        .execute();
      for (const row of rows) this.#keep(row.id, open(this.#tenant.kek, this.#place(row.id), row.ingepakt));
    }
    return new Map(ids.flatMap((id) => (this.#opened.has(id) ? [[id, this.#opened.get(id)!]] : [])));
  }

  /** Destroys the record's key: what was sealed with it is gone for ever, in old backups too. */
  async destroy(id: string): Promise<void> {
    this.#opened.delete(id);
    this.destroyed.push(id);
    await this.#db
      .deleteFrom('platform.recordsleutel')
      .where('gemeente_id', '=', this.#tenant.gemeenteId)
      .where('id', '=', id)
      .execute();
  }

  /** Blind index of an encrypted field: 128 bits of a keyed hash, equal for equal normalised values. */
  blind(kind: string, value: string): Buffer {
    return mac(this.#tenant.index, `${kind}|${value}`).subarray(0, 16);
  }

  /** Matching key: 64 bits of the same keyed hash, signed, for a bigint column. */
  match(kind: string, value: string): string {
    return mac(this.#tenant.index, `${kind}|${value}`).readBigInt64BE(0).toString();
  }

  /** Seals what belongs to no record and lives for a day, under the municipality's own key. */
  sealBrief(place: string, text: string): string {
    return seal(this.#tenant.kek, this.#brief(place), Buffer.from(text, 'utf8')).toString('base64');
  }

  openBrief(place: string, sealed: string): string {
    return open(this.#tenant.kek, this.#brief(place), Buffer.from(sealed, 'base64')).toString('utf8');
  }

  /** Pseudonym of a data subject in the processing log; recomputed for a rights request. */
  pseudonym(subjectId: string): Buffer {
    return mac(this.#tenant.log, subjectId).subarray(0, 16);
  }

  /** Mark of one audit row: only who has the municipality's key can make it. */
  auditMark(text: string): Buffer {
    return mac(this.#tenant.audit, text);
  }

  #brief(place: string): string {
    return `kort/${this.#tenant.gemeenteId}/${place}`;
  }

  #place(id: string): string {
    return `dek/${this.#tenant.gemeenteId}/${id}`;
  }

  #keep(id: string, dek: Buffer): RecordKey {
    const at = (place: string, rowId: string) => `${this.#tenant.gemeenteId}/${place}/${rowId}`;
    const key: RecordKey = {
      seal: (place, rowId, text) => seal(dek, at(place, rowId), Buffer.from(text, 'utf8')),
      open: (place, rowId, sealed) => open(dek, at(place, rowId), sealed).toString('utf8'),
      sealBytes: (place, rowId, plain) => seal(dek, at(place, rowId), plain),
      openBytes: (place, rowId, sealed) => open(dek, at(place, rowId), sealed),
    };
    this.#opened.set(id, key);
    return key;
  }
}
