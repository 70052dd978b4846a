import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Toeval } from '../toeval.ts';
import { achternaam, stijl, voornamen } from './namen.ts';
import { cijfers, huis, iban, mobiel, vast, type Grond, type Huis } from './grond.ts';
import type { Stijl } from '../namen.ts';

const twee = (n: number): string => String(n).padStart(2, '0');

function dag(t: Toeval, year: number, stijl: Stijl): string {
  // Where the day was not recorded, registers wrote the first of January.
  if (stijl !== 'nl' && t.kans(0.06)) return `${year}-01-01`;
  return `${year}-${twee(1 + t.geheel(12))}-${twee(1 + t.geheel(28))}`;
}

interface Lid {
  vrouw: boolean;
  namen: string[];
  familie: string;
  geboren: string;
  partner?: string;
}

export function huishouden(g: Grond): void {
  const { t } = g;
  const s = stijl(t);
  const home = t.kans(0.015) ? t.kies(g.gedeeld) : huis(g);
  const landline = t.kans(0.3) ? vast(t) : '';
  const family = achternaam(t, s);
  const year = 1932 + t.geheel(72);
  const size = t.gewogen(['alleen', 'paar', 'gezin', 'huurders'], [34, 24, 34, 8]);
  const leden: Lid[] = [];
  const head: Lid = { vrouw: t.kans(0.45), namen: [], familie: family, geboren: dag(t, year, s) };
  head.namen = voornamen(t, s, head.vrouw);
  leden.push(head);
  if (size === 'huurders') {
    // Strangers who share a house, and often the one telephone in it.
    for (let i = 1 + t.geheel(5); i > 0; i--)
      leden.push({
        ...head,
        vrouw: false,
        namen: voornamen(t, s, false),
        familie: achternaam(t, s),
        geboren: dag(t, 1965 + t.geheel(40), s),
      });
  } else if (size !== 'alleen') gezin(t, s, leden, year, size === 'gezin');
  for (const lid of leden)
    g.leg(register(g, lid, s, home, landline), {
      stijl: s,
      ...(lid.partner ? { partner: lid.partner } : {}),
    });
}

function gezin(t: Toeval, s: Stijl, leden: Lid[], year: number, kids: boolean): void {
  const head = leden[0]!;
  const spouse = achternaam(t, s);
  head.partner = spouse;
  const vrouw = t.kans(0.03) ? head.vrouw : !head.vrouw;
  leden.push({
    vrouw,
    namen: voornamen(t, s, vrouw),
    familie: spouse,
    partner: head.familie,
    geboren: dag(t, year + t.geheel(9) - 4, s),
  });
  if (!kids) return;
  const twin = t.kans(0.1);
  const born = dag(t, Math.min(2009, year + 20 + t.geheel(18)), s);
  const count = twin ? 2 + t.geheel(2) : 1 + t.geheel(4);
  for (let i = 0; i < count; i++) {
    const girl = t.kans(0.5);
    const own = voornamen(t, s, girl);
    // Named after a parent or grandparent, whole or by the first name.
    if (girl === head.vrouw && t.kans(0.16)) own[0] = head.namen[0]!;
    leden.push({
      vrouw: girl,
      namen: own,
      familie: head.familie,
      geboren: twin && i < 2 ? born : dag(t, Math.min(2009, year + 20 + t.geheel(20)), s),
    });
  }
}

const PREFIX = /^((?:van|de|den|der|ter|in|op|uit|aan|'t|El|Al|Ben)(?: (?:de|den|der|'t))?) (.+)$/;

function register(g: Grond, lid: Lid, s: Stijl, home: Huis, landline: string): Gegeven {
  const { t } = g;
  const here = t.kans(0.9) ? home : huis(g);
  const used =
    lid.vrouw && lid.partner && t.kans(0.4)
      ? t.kies([lid.partner, `${lid.partner} - ${lid.familie}`])
      : lid.familie;
  const m = PREFIX.exec(used);
  const apart = m && !(/^(?:El|Al|Ben)$/.test(m[1]!) && t.kans(0.5));
  const shape = t.gewogen(['delen', 'delen+naam', 'naam', 'initialen'], [45, 35, 12, 8]);
  const given = shape === 'initialen' ? lid.namen.map((n) => `${n[0]}.`).join('') : lid.namen.join(' ');
  const parts =
    shape === 'naam'
      ? {}
      : apart
        ? { voornamen: given, voorvoegsel: m[1]!, achternaam: m[2]! }
        : { voornamen: given, achternaam: used };
  return {
    soort: 'persoon',
    ...(shape === 'delen' || shape === 'initialen' ? {} : { naam: `${given} ${used}` }),
    ...parts,
    geboortedatum: t.kans(0.95) ? lid.geboren : '',
    ...(t.kans(0.93) ? here : { woonplaats: here.woonplaats }),
    telefoon: t.kans(0.7)
      ? t.kans(0.03)
        ? t.kies(g.nummers)
        : landline && t.kans(0.4)
          ? landline
          : mobiel(t)
      : '',
    email: t.kans(0.25) ? adres(t, lid) : '',
    iban: t.kans(0.1) ? iban(t) : '',
  };
}

function adres(t: Toeval, lid: Lid): string {
  const plain = (x: string): string =>
    x
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll('ı', 'i')
      .replaceAll('ł', 'l')
      .replace(/[^a-z]/g, '');
  const [first, last] = [plain(lid.namen[0]!), plain(lid.familie)];
  const local = t.kies([
    `${first}${last}`,
    `${last}.${first[0]}`,
    `${first}-${last}${t.geheel(10)}`,
    `fam.${last}${t.kans(0.5) ? t.geheel(90) : ''}`,
    `${first}${lid.geboren.slice(2, 4)}`,
    `x${cijfers(t, 4)}${first}`,
  ]);
  return `${local}@${t.kies(['post.voorbeeld.nl', 'mail.voorbeeld.org', 'planeet.voorbeeld.nl', 'online.voorbeeld.nl', 'zicht.voorbeeld.com'])}`;
}
