import type { Gegeven, Veld } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Toeval } from '../toeval.ts';
import type { Wezen } from '../wereld.ts';
import { cijferFout, gehoord, scan, tik } from './fouten.ts';
import { auto, schip, zaak } from './bederf-dingen.ts';
import { DEEL, VELDEN, wegen, type Hand } from './hand.ts';
import { naam } from './naam.ts';
import { bereik, plek } from './plek.ts';

export function anderVermelding(t: Toeval, wezen: Wezen): { gegeven: Gegeven; sporen: string[] } {
  const bron = wezen.gegeven;
  const weg = t.gewogen(
    wegen,
    wegen.map((x) => DEEL[x]),
  );
  const sporen = [weg as string];
  const bad = t.kans(0.5) ? 0.02 : 0.07;
  const hand: Hand = {
    t,
    weg,
    spoor: (x) => void sporen.push(x),
    schrijf: (text) => {
      if (weg === 'scan') return scan(t, text, bad);
      if (weg === 'telefoon') return t.kans(0.35) ? gehoord(t, text, 1 + t.geheel(2)) : text;
      return t.kans(weg === 'uitvoer' ? 0.03 : 0.12) ? tik(t, text) : text;
    },
    heeft: (wat) => t.kans(VELDEN[weg][wat] ?? 0),
  };
  const uit: Gegeven = { soort: bron.soort };
  if (bron.soort === 'persoon') persoon(hand, wezen, uit);
  else if (bron.soort === 'organisatie') zaak(hand, bron, uit);
  else if (bron.soort === 'adres') plek(hand, bron, uit, true);
  else if (bron.soort === 'voertuig') auto(hand, bron, uit);
  else schip(hand, bron, uit);
  for (const veld of Object.keys(uit) as Veld[]) if (!uit[veld]?.trim()) delete uit[veld];
  return { gegeven: uit, sporen };
}

function persoon(h: Hand, wezen: Wezen, uit: Gegeven): void {
  const bron = wezen.gegeven;
  if (h.heeft('naam')) naam(h, wezen, uit);
  if (bron.geboortedatum && h.heeft('datum')) uit.geboortedatum = datum(h, bron.geboortedatum);
  if (bron.straat && h.heeft('adres')) plek(h, bron, uit, false);
  else if (bron.woonplaats && h.heeft('plaats')) uit.woonplaats = h.schrijf(bron.woonplaats);
  bereik(h, bron, uit);
  if (
    Object.keys(uit).some(
      (k) => !['soort', 'naam', 'voornamen', 'voorvoegsel', 'achternaam', 'woonplaats'].includes(k),
    )
  )
    return;
  // With a name and a place alone nobody is meant; one more thing is always asked for.
  if (bron.geboortedatum && h.t.kans(0.7)) uit.geboortedatum = datum(h, bron.geboortedatum);
  else if (bron.straat) plek(h, bron, uit, false);
  else if (bron.geboortedatum) uit.geboortedatum = datum(h, bron.geboortedatum);
}

function datum({ t, weg, spoor, schrijf }: Hand, iso: string): string {
  let [y, m, d] = iso.split('-').map(Number) as [number, number, number];
  const wrong = t.gewogen(['', '0101', 'eeuwig', 'buur', 'cijfer', 'om'], [88, 3, 1.5, 2.5, 3, 2]);
  if (wrong !== '') spoor(`datum-${wrong}`);
  if (wrong === '0101') [m, d] = [1, 1];
  if (wrong === 'eeuwig') y += t.kies([-10, 10, -2, 2, 1, -1]);
  if (wrong === 'buur') d = Math.max(1, Math.min(28, d + t.kies([-1, 1])));
  if (wrong === 'om' && d <= 12) [m, d] = [d, m];
  const two = (n: number): string => String(n).padStart(2, '0');
  if (t.kans(weg === 'telefoon' ? 0.5 : weg === 'mail' ? 0.3 : 0.06)) return String(y);
  const text = t.gewogen(
    [
      `${y}-${two(m)}-${two(d)}`,
      `${two(d)}-${two(m)}-${y}`,
      `${d}-${m}-${y}`,
      `${two(d)}/${two(m)}/${y}`,
      `${two(d)}.${two(m)}.${y}`,
      `${y}${two(m)}${two(d)}`,
    ],
    weg === 'uitvoer' ? [5, 1, 0, 1, 0, 3] : [1, 6, 4, 2, 2, 0.5],
  );
  if (wrong === 'cijfer') return cijferFout(t, text);
  // A scanned date with letters in it is mended by whoever reads it; a wrong figure is not.
  return weg === 'scan'
    ? schrijf(text)
        .replace(/[OQ]/g, '0')
        .replace(/[lIi]/g, '1')
        .replace(/S/g, '5')
        .replace(/B/g, '8')
        .replace(/[^0-9./-]/g, '')
    : text;
}
