import { readOwnOrigins } from '#platform/config.ts';
import { readIdentity } from '#platform/connectors/http/identity.ts';
import {
  live,
  opgenomen,
  zonderCertificaat,
  type Aansluiting,
} from '#platform/connectors/registers/index.ts';
import type { RegisterPoort } from '#platform/connectors/registers/port.ts';
import type { Work } from '#platform/work.ts';
import { registerNamen, type Register, type Stand } from '../contract.ts';
import { instellingen } from '../domain/instellingen.ts';
import { aansluitingen, isDemo, type Verbonden } from '../store/toestand.ts';

/** How each register stands for this municipality. */
export interface Aangesloten {
  stand: Stand;
  /** Switched off in the settings, however it is connected. */
  uitgezet: boolean;
  versie: number;
  gegevens: Aansluiting;
}

const leeg: Aansluiting = { adres: '', kop: '', sleutel: '' };

/** Regel REG-6: opgenomen antwoorden zijn er alleen in de demonstratie; elders is wat niet aangesloten is uit. */
export async function alleAansluitingen(work: Work): Promise<Map<Register, Aangesloten>> {
  const demo = await isDemo(work);
  const own = await aansluitingen(work);
  const schakelaars = {
    brk: await work.setting(instellingen.brk),
    woz: await work.setting(instellingen.woz),
  };
  return new Map(
    registerNamen.map((register) => [
      register,
      {
        ...standVan(own.get(register), demo),
        uitgezet: (register === 'brk' || register === 'woz') && !schakelaars[register],
      },
    ]),
  );
}

function standVan(v: Verbonden | undefined, demo: boolean): Omit<Aangesloten, 'uitgezet'> {
  if (v === undefined) return { stand: demo ? 'opgenomen' : 'uit', versie: 0, gegevens: leeg };
  const stand = v.stand === 'opgenomen' && !demo ? 'uit' : v.stand;
  return { stand, versie: v.versie, gegevens: v.gegevens };
}

export const bereikbaar = (a: Aangesloten | undefined): a is Aangesloten =>
  a !== undefined && a.stand !== 'uit' && !a.uitgezet;

/** The register itself, or its recorded answers. A certificate that is no good is told as such, before anything leaves. */
export function poortVan(work: Work, register: Register, a: Aangesloten): RegisterPoort {
  if (a.stand !== 'live') return opgenomen(register);
  const read = readIdentity(process.env, register, work.now);
  return read.ok
    ? live(register, a.gegevens, readOwnOrigins(process.env), { identity: read.identity })
    : zonderCertificaat(read.code);
}
