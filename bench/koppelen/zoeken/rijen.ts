import { bewaarvorm } from '#modules/informatie/koppelen/domain/bewaard.ts';
import { dingVan } from '#modules/informatie/koppelen/domain/ding.ts';
import type { Gegeven, Kenmerken } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import { kernsleutels } from '#modules/informatie/koppelen/domain/motor/kernsleutels.ts';
import { termen } from '#modules/informatie/koppelen/domain/motor/termen.ts';
import { sleutelsVan } from '#modules/informatie/koppelen/domain/sleutels.ts';
import type { ObjectSoort } from '#modules/informatie/koppelen/contract.ts';
import { mac, newKey, seal } from '#platform/crypto.ts';
import { normalise } from '#platform/reckon/normalise.ts';

/** Text for COPY per table: the same columns, hashes and seals as the product writes. */
export interface Rijen {
  recordsleutel: string[];
  signaal: string[];
  onderwerp: string[];
  vermelding: string[];
  sleutel: string[];
  woord: string[];
}

export const leeg = (): Rijen => ({
  recordsleutel: [],
  signaal: [],
  onderwerp: [],
  vermelding: [],
  sleutel: [],
  woord: [],
});

export interface Sloten {
  gemeenteId: number;
  kek: Uint8Array;
  index: Uint8Array;
}

/** What one object or person of the invented world is as a mention. */
interface Vermelding {
  soort: ObjectSoort | 'persoon';
  waarde: string;
  kenmerken: Kenmerken | null;
  bewaard: string | null;
}

const adresVan = (g: Gegeven): string =>
  `${g.straat} ${g.huisnummer}${g.huisletter ?? ''} ${g.toevoeging ?? ''}`.trim() +
  `, ${g.postcode} ${g.woonplaats}`;

/** The kind of object under which a thing is named in a text, and the value that is named. */
export function naamVan(g: Gegeven): { soort: ObjectSoort; waarde: string } | null {
  if (g.soort === 'organisatie') return { soort: 'organisatie', waarde: g.naam ?? '' };
  if (g.soort === 'adres') return { soort: 'adres', waarde: adresVan(g) };
  if (g.soort === 'voertuig') return { soort: 'kenteken', waarde: g.kenteken ?? '' };
  if (g.soort === 'vaartuig')
    return g.naam ? { soort: 'vaartuig', waarde: g.naam } : { soort: 'eni', waarde: g.eni ?? '' };
  return null;
}

function vermeldingen(g: Gegeven): Vermelding[] {
  const list: Vermelding[] = [];
  const named = naamVan(g);
  if (named) {
    const { naam: _, soort: __, ...bij } = g;
    const ding = dingVan(named.soort, named.waarde, named.soort === 'adres' ? {} : bij);
    list.push({ ...named, kenmerken: ding!.kenmerken, bewaard: bewaarvorm(ding!) });
  } else {
    const gegeven = { ...g, naam: `${g.voornamen ?? ''} ${g.voorvoegsel ?? ''} ${g.achternaam ?? ''}` };
    const kenmerken = kenmerkenVan(gegeven);
    list.push({
      soort: 'persoon',
      waarde: gegeven.naam,
      kenmerken,
      bewaard: bewaarvorm({ gegeven, kenmerken }),
    });
  }
  if (g.telefoon) list.push({ soort: 'telefoon', waarde: g.telefoon, kenmerken: null, bewaard: null });
  if (g.kvknummer) list.push({ soort: 'kvk', waarde: g.kvknummer, kenmerken: null, bewaard: null });
  return list;
}

/** Writes one invented being as mentions of a record. */
export class Schrijver {
  private readonly sloten: Sloten;
  private readonly index: Buffer;
  private next = 0;
  private readonly nummer: number;

  constructor(sloten: Sloten, nummer: number) {
    this.sloten = sloten;
    this.index = Buffer.from(sloten.index);
    this.nummer = nummer;
  }

  /** Ordered like those of the product, so that indexes grow at their end. */
  id(): string {
    const n = (this.next++).toString(16).padStart(12, '0');
    return `01900000-0000-7${String(this.nummer).padStart(3, '0')}-8000-${n}`;
  }

  match(kind: string, value: string): string {
    return mac(this.index, `${kind}|${value}`).readBigInt64BE(0).toString();
  }

  record(uit: Rijen, id: string): Buffer {
    const dek = newKey();
    const { gemeenteId, kek } = this.sloten;
    const wrapped = seal(Buffer.from(kek), `dek/${gemeenteId}/${id}`, dek);
    uit.recordsleutel.push(`${gemeenteId}\t${id}\t\\\\x${wrapped.toString('hex')}\n`);
    return dek;
  }

  vermeld(uit: Rijen, bron: { id: string; dek: Buffer; maand: string }, g: Gegeven): number {
    let made = 0;
    for (const v of vermeldingen(g)) {
      const keys = v.soort === 'persoon' ? [] : sleutelsVan(v.soort, v.waarde);
      if (v.soort !== 'persoon' && keys.length === 0) continue;
      made += 1;
      this.rij(uit, bron, v, keys);
    }
    return made;
  }

  private rij(
    uit: Rijen,
    { id: bronId, dek, maand }: { id: string; dek: Buffer; maand: string },
    v: Vermelding,
    keys: ReturnType<typeof sleutelsVan>,
  ): void {
    const { gemeenteId } = this.sloten;
    const id = this.id();
    const shut = (place: string, text: string): string =>
      `\\\\x${seal(dek, `${gemeenteId}/${place}/${id}`, Buffer.from(text)).toString('hex')}`;
    const key = (sleutel: string, vorm: string): void => {
      uit.sleutel.push(`${gemeenteId}\t${sleutel}\t${id}\t${vorm}\n`);
    };
    const own = keys[0] ? this.match(keys[0].soort, keys[0].waarde) : null;
    const onderwerp = own === null ? this.id() : onderwerpId(v.soort, own);
    uit.onderwerp.push(`${gemeenteId}\t${onderwerp}\t${v.soort}\t${own ?? '\\N'}\n`);
    const features = v.bewaard === null ? '\\N' : shut('koppelen.vermelding.kenmerken', v.bewaard);
    uit.vermelding.push(
      `${gemeenteId}\t${id}\tsignaal\t${bronId}\t${v.soort}\twat\t${shut('koppelen.vermelding.waarde', v.waarde)}\t${features}\tt\tf\t${maand}\t${onderwerp}\n`,
    );
    if (v.soort === 'persoon') key(this.match('naam', normalise('persoon', v.waarde).value), 'gelijk');
    const seen = new Set<string>();
    for (const k of keys) {
      const hash = this.match(k.soort, k.waarde);
      if (!seen.has(hash)) key(hash, k.vorm);
      seen.add(hash);
    }
    if (!v.kenmerken) return;
    for (const k of kernsleutels(v.kenmerken, false))
      key(this.match('kern', k), v.soort === 'persoon' ? 'persoon' : 'kern');
    for (const k of [...termen(v.kenmerken, false), `alle|${v.kenmerken.soort}`])
      key(this.match('term', k), 'term');
  }
}

/** Equal for equal values, whichever thread meets them. */
function onderwerpId(soort: string, sleutel: string): string {
  const hex = mac(Buffer.from('bench'), `${soort}|${sleutel}`).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
