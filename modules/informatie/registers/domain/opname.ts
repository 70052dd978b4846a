import type { Feit, NieuweVermelding, Teken, Vraag } from '../contract.ts';

/** What an answer says, as far as taking up needs it. */
interface Antwoord {
  titel: string;
  feiten: readonly Feit[];
  tekens: readonly Teken[];
}

const feit = ({ feiten }: Antwoord, code: string): string =>
  feiten.find((f) => f.code === code)?.waarde ?? '';

/**
 * Regel REG-15: wat een register over één ding zei, komt als vermelding bij het stuk waarvoor het gevraagd is. Een lijst
 * met kandidaten zegt over geen ervan iets, een persoon komt hier nooit langs, en van een afgeschermd bedrijf geen adres.
 */
export function vermeldingenUit(
  { soort, waarden }: Vraag,
  treffers: readonly Antwoord[],
): NieuweVermelding[] {
  const [een] = treffers;
  if (een === undefined || treffers.length !== 1) return [];
  switch (soort) {
    case 'adres':
      // As the record writes it, so that it is the same object there: the register knows it, that is what was said.
      return [{ soort: 'adres', waarde: waarden['adres'] ?? een.titel }];
    case 'adres.postcode':
    case 'adres.object':
      return [{ soort: 'adres', waarde: een.titel }];
    case 'rdw.kenteken':
      return [
        {
          soort: 'kenteken',
          waarde: een.titel,
          bij: bekend({ merk: feit(een, 'merk'), kleur: feit(een, 'kleur') }),
        },
      ];
    case 'kvk.basisprofiel':
    case 'kvk.vestiging':
      return bedrijf(een, een.tekens.includes('afgeschermd') ? '' : feit(een, 'bezoekadres'));
    case 'kvk.nummer':
      // The search result of a shielded firm does not say that it is shielded.
      return bedrijf(een, '');
    default:
      return [];
  }
}

/** A firm without a name is only its number, and that is in the question already. */
const bedrijf = (een: Antwoord, adres: string): NieuweVermelding[] =>
  /^\d*$/.test(een.titel)
    ? []
    : [
        {
          soort: 'organisatie',
          waarde: een.titel,
          bij: bekend({ kvknummer: feit(een, 'kvknummer'), adres }),
        },
      ];

const bekend = (bij: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(bij).filter(([, waarde]) => waarde !== ''));
