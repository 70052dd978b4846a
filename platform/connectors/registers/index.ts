import { HttpClient } from '../http/client.ts';
import type { Identity } from '../http/identity.ts';
import { adressen } from './adres.ts';
import { overHttp } from './ask.ts';
import { brp } from './brp.ts';
import { brk, woz } from './kadaster.ts';
import { kvk } from './kvk.ts';
import type { OutageCode } from '../http/outage.ts';
import { isObject } from './json.ts';
import { mutaties, type Mutaties } from './mutaties.ts';
import type { Register, RegisterPoort } from './port.ts';
import { rdw } from './rdw.ts';
import { recordedBrp } from './recorded-people.ts';
import { recordedBag, recordedBrk, recordedPdok, recordedWoz } from './recorded-places.ts';
import { recordedKvk, recordedRdw } from './recorded-firms.ts';

/** Hosts of the national registers; a gateway of the municipality is named by who installs Baken. */
export const nationalHosts = [
  'api.kvk.nl',
  'api.bag.kadaster.nl',
  'api.brk.kadaster.nl',
  'api.pdok.nl',
  'opendata.rdw.nl',
] as const;

/** Where a register answers when the municipality did not name another address. */
export const standardAddress: Record<Register, string> = {
  bag: 'https://api.bag.kadaster.nl/lvbag/individuelebevragingen/v2',
  kvk: 'https://api.kvk.nl/api',
  rdw: 'https://opendata.rdw.nl',
  brp: '',
  brk: 'https://api.brk.kadaster.nl/esd/bevragen/v2',
  woz: '',
};
const PDOK = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';

/** How a municipality is connected to one register. */
export interface Aansluiting {
  adres: string;
  /** Name of the header that carries the key. */
  kop: string;
  sleutel: string;
  /** OAuth client credentials instead of a key: address of the token service. */
  tokenAdres?: string;
  clientId?: string;
}

/** A register that cannot be asked because the own certificate is no good: it says so, and nothing leaves. */
export const zonderCertificaat = (code: OutageCode): RegisterPoort => ({
  vraag: async () => ({ soort: 'storing', code, opnieuwNa: null }),
});

/** The invented answers that ship with Baken. */
export function opgenomen(register: Register): RegisterPoort {
  switch (register) {
    case 'bag':
      return adressen(recordedPdok, recordedBag);
    case 'kvk':
      return kvk(recordedKvk);
    case 'rdw':
      return rdw(recordedRdw);
    case 'brp':
      return brp(recordedBrp);
    case 'brk':
      return brk(recordedBrk);
    case 'woz':
      return woz(recordedWoz);
  }
}

/** The real register. `origins` are the municipality's own gateways. */
export function live(
  register: Register,
  a: Aansluiting,
  origins: readonly string[],
  {
    pdok = PDOK,
    identity = null,
    patience,
  }: { pdok?: string; identity?: Identity | null; patience?: number } = {},
): RegisterPoort {
  const how = { to: { hosts: nationalHosts, origins }, ...(patience === undefined ? {} : { patience }) };
  const client = new HttpClient({ ...how, identity });
  const headers = headersOf(client, a);
  const transport = overHttp(client, a.adres || standardAddress[register], headers);
  switch (register) {
    case 'bag':
      // PDOK is open to all; without a key the BAG itself is not asked, and what lies where is still known.
      return adressen(
        // Open to all, so it need not know who asks.
        overHttp(new HttpClient(how), pdok, async () => ({})),
        a.sleutel === '' ? null : transport,
      );
    case 'kvk':
      return kvk(transport);
    case 'rdw':
      return rdw(transport);
    case 'brp':
      return brp(transport);
    case 'brk':
      return brk(transport);
    case 'woz':
      return woz(transport);
  }
}

/** Changes at firms since a moment, live or recorded. */
export const mutatiesVan = (
  a: Aansluiting | null,
  origins: readonly string[],
  abonnement: string,
  periode: { vanaf: string; tot: string },
  identity: Identity | null = null,
): Promise<Mutaties> => {
  if (a === null) return mutaties(recordedKvk, abonnement, periode.vanaf, periode.tot);
  const client = new HttpClient({ to: { hosts: nationalHosts, origins }, identity });
  const transport = overHttp(client, a.adres || standardAddress.kvk, headersOf(client, a));
  return mutaties(transport, abonnement, periode.vanaf, periode.tot);
};

function headersOf(client: HttpClient, a: Aansluiting): () => Promise<Record<string, string>> {
  if (!a.tokenAdres)
    return async () => (a.sleutel === '' ? {} : { [a.kop.toLowerCase() || 'apikey']: a.sleutel });
  return async () => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: a.clientId ?? '',
      client_secret: a.sleutel,
    });
    const answer = await client.ask({
      method: 'POST',
      url: new URL(a.tokenAdres!),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
    const token = answer.ok && answer.status === 200 ? tokenIn(answer.text) : '';
    // Without a token the register itself refuses, and that is told as it is: no access.
    return token === '' ? {} : { authorization: `Bearer ${token}` };
  };
}

function tokenIn(raw: string): string {
  try {
    const body: unknown = JSON.parse(raw);
    const token = isObject(body) ? body['access_token'] : null;
    return typeof token === 'string' && /^[\x21-\x7e]{1,8000}$/.test(token) ? token : '';
  } catch {
    return '';
  }
}
