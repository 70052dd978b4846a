import type { Format } from '#platform/web/format.ts';
import type { Say } from '#platform/web/texts.tsx';
import type { Feit, OpzoekingDto } from '../contract.ts';

/** A kind of question in words; a dot cannot stand in the last part of a text key. */
export const vraagWoord = (t: Say, soort: string): string =>
  t(`registers.vraag.${soort.replaceAll('.', '-')}`);

/** A date as far as the register knows it. */
export function deelDatum(t: Say, format: Format, waarde: string): string {
  if (waarde === '') return t('registers.datum-onbekend');
  if (/^\d{4}$/.test(waarde)) return t('registers.alleen-jaar', { jaar: waarde });
  return /^\d{4}-\d{2}$/.test(waarde)
    ? t('registers.alleen-maand', { maand: format.month(waarde) })
    : format.date(waarde);
}

/** A fact as people read it. */
export function feitWoord(t: Say, format: Format, { waarde, vorm }: Feit): string {
  if (vorm === 'datum') return deelDatum(t, format, waarde);
  const getal = Number(waarde);
  if (vorm === 'bedrag' && Number.isFinite(getal)) return format.money(getal);
  return vorm === 'getal' && Number.isFinite(getal) ? format.number(getal) : waarde;
}

/** What was asked, on one line: `9999AZ 14`. */
export const vraagRegel = (o: Pick<OpzoekingDto, 'vraag'>): string => Object.values(o.vraag).join(' ');

/** Objects of the room koppelen that a register can be asked about, and how. */
export function vraagVan(
  soort: string,
  waarde: string,
): { soort: string; waarden: Record<string, string> } | null {
  switch (soort) {
    case 'adres':
      return { soort: 'adres', waarden: { adres: waarde } };
    case 'organisatie':
      return { soort: 'kvk.naam', waarden: { naam: waarde } };
    case 'kvk':
      return { soort: 'kvk.nummer', waarden: { kvkNummer: waarde.replaceAll(/\D/g, '') } };
    case 'vestiging':
      return { soort: 'kvk.vestiging', waarden: { vestigingsnummer: waarde.replaceAll(/\D/g, '') } };
    case 'kenteken':
      return { soort: 'rdw.kenteken', waarden: { kenteken: waarde } };
    default:
      return null;
  }
}
