import type { FieldFault } from '#platform/errors.ts';
import { isLocalDate } from '#platform/reckon/dates.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import type { Register, Vraag } from '../contract.ts';

/** One field of a question. */
export interface Veld {
  naam: string;
  verplicht: boolean;
  vorm: 'tekst' | 'datum' | 'ja-nee';
  /** What it must look like once it is written in one way. */
  patroon: RegExp;
}

export interface VraagSoort {
  soort: string;
  register: Register;
  /** A look-up of a person: only with a weighed source, a purpose and a ground (regel REG-1). */
  persoon: boolean;
  velden: readonly Veld[];
  /** What it costs counts under this setting; absent: free. */
  kost?: 'kvk' | 'brk';
}

const veld = (naam: string, patroon: RegExp, vorm: Veld['vorm'] = 'tekst', verplicht = true): Veld => ({
  naam,
  verplicht,
  vorm,
  patroon,
});
const vrij = (one: Veld): Veld => ({ ...one, verplicht: false });

const postcode = veld('postcode', /^[1-9]\d{3}[A-Z]{2}$/);
const huisnummer = veld('huisnummer', /^[1-9]\d{0,4}$/);
const huisletter = vrij(veld('huisletter', /^[A-Za-z]$/));
const toevoeging = vrij(veld('toevoeging', /^[A-Za-z0-9]{1,4}$/));
const bagId = (naam: string): Veld => veld(naam, /^(?!0{16})\d{16}$/);
const kvkNummer = veld('kvkNummer', /^\d{8}$/);
const vestigingsnummer = veld('vestigingsnummer', /^\d{12}$/);
const datum = (naam: string): Veld => veld(naam, /^\d{4}-\d{2}-\d{2}$/, 'datum');
const naam = veld('geslachtsnaam', /^.{1,200}$/u);
const overledenen = vrij(veld('overledenen', /^(ja|nee)$/, 'ja-nee'));
const gemeente = vrij(veld('gemeenteVanInschrijving', /^\d{4}$/));

type Extra = Pick<VraagSoort, 'kost'>;
const object = (
  soort: string,
  register: Register,
  velden: readonly Veld[],
  extra: Extra = {},
): VraagSoort => ({
  soort,
  register,
  persoon: false,
  velden,
  ...extra,
});
const persoon = (
  soort: string,
  register: Register,
  velden: readonly Veld[],
  extra: Extra = {},
): VraagSoort => ({
  ...object(soort, register, velden, extra),
  persoon: true,
});

/** Every question that Baken can ask, in the order of the screens. */
export const vraagSoorten: readonly VraagSoort[] = [
  object('adres', 'bag', [veld('adres', /^.{2,200}$/u)]),
  object('adres.postcode', 'bag', [postcode, huisnummer, huisletter, toevoeging]),
  object('adres.object', 'bag', [bagId('adresseerbaarObject')]),
  object('kvk.naam', 'kvk', [veld('naam', /^.{2,200}$/u), vrij(veld('plaats', /^.{1,80}$/u))]),
  object('kvk.nummer', 'kvk', [kvkNummer]),
  object('kvk.adres', 'kvk', [postcode, huisnummer, huisletter]),
  object('kvk.basisprofiel', 'kvk', [kvkNummer], { kost: 'kvk' }),
  object('kvk.vestiging', 'kvk', [vestigingsnummer], { kost: 'kvk' }),
  object('rdw.kenteken', 'rdw', [veld('kenteken', /^[A-Z0-9]{4,8}$/)]),
  object('brk.object', 'brk', [bagId('nummeraanduiding')], { kost: 'brk' }),
  object('brk.aanduiding', 'brk', [veld('aanduiding', /^[\p{L}\p{N} '-]{3,60}$/u)], { kost: 'brk' }),
  object('woz.object', 'woz', [bagId('nummeraanduiding')]),
  persoon('brk.eigenaar', 'brk', [veld('zaak', /^\d{5,20}$/)], { kost: 'brk' }),
  persoon('brp.bsn', 'brp', [veld('bsn', /^\d{9}$/)]),
  persoon('brp.naam-geboortedatum', 'brp', [
    naam,
    datum('geboortedatum'),
    vrij(veld('voornamen', /^.{1,200}$/u)),
    vrij(veld('voorvoegsel', /^.{1,10}$/u)),
    overledenen,
  ]),
  persoon('brp.naam-gemeente', 'brp', [
    naam,
    veld('voornamen', /^.{1,200}$/u),
    vrij(veld('voorvoegsel', /^.{1,10}$/u)),
    { ...gemeente, verplicht: true },
    overledenen,
  ]),
  persoon('brp.postcode', 'brp', [postcode, huisnummer, huisletter, toevoeging, overledenen]),
  persoon('brp.straat', 'brp', [
    veld('straat', /^.{1,80}$/u),
    huisnummer,
    huisletter,
    toevoeging,
    { ...gemeente, verplicht: true },
    overledenen,
  ]),
  persoon('brp.nummeraanduiding', 'brp', [bagId('nummeraanduiding'), overledenen]),
  persoon('brp.adresseerbaar-object', 'brp', [bagId('adresseerbaarObject'), overledenen]),
  persoon('bewoning.peildatum', 'brp', [bagId('adresseerbaarObject'), datum('peildatum')]),
  persoon('bewoning.periode', 'brp', [bagId('adresseerbaarObject'), datum('datumVan'), datum('datumTot')]),
];

export const soortVan = (soort: string): VraagSoort | undefined =>
  vraagSoorten.find((v) => v.soort === soort);

/** The kind as a screen needs it to draw its fields. */
export const toSoort = ({ soort, velden }: VraagSoort) => ({
  soort,
  velden: velden.map(({ naam: veldnaam, verplicht, vorm }) => ({ naam: veldnaam, verplicht, vorm })),
});

/** One way of writing: a lost leading zero comes back, a plate and a postcode lose their spaces. */
const schrijfwijzen: Record<string, (text: string) => string> = {
  postcode: (t) => t.replaceAll(/\s/g, '').toUpperCase(),
  kenteken: (t) => t.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase(),
  kvkNummer: (t) => t.replaceAll(/[\s.]/g, '').padStart(8, '0'),
  vestigingsnummer: (t) => t.replaceAll(/[\s.]/g, '').padStart(12, '0'),
  bsn: (t) => t.replaceAll(/[\s.]/g, '').padStart(9, '0'),
  huisletter: (t) => t.toUpperCase(),
};

/** The question in one way of writing, with everything that is wrong about it. */
export function lees(
  soort: VraagSoort,
  waarden: Readonly<Record<string, string>>,
): { vraag: Vraag; fouten: FieldFault[] } {
  const gelezen: Record<string, string> = {};
  const fouten: FieldFault[] = [];
  for (const { naam: veldnaam, verplicht, patroon, vorm } of soort.velden) {
    const ruw = (waarden[veldnaam] ?? '').trim();
    const waarde = ruw === '' ? '' : (schrijfwijzen[veldnaam]?.(ruw) ?? ruw);
    if (waarde === '' && verplicht) fouten.push({ veld: `waarden.${veldnaam}`, code: 'register.veld-leeg' });
    else if (waarde !== '' && !(patroon.test(waarde) && klopt(veldnaam, vorm, waarde)))
      fouten.push({
        veld: `waarden.${veldnaam}`,
        code: `register.veld-${veldnaam === 'bsn' ? 'bsn' : 'vorm'}`,
      });
    else if (waarde !== '') gelezen[veldnaam] = waarde;
  }
  const known = new Set(soort.velden.map((v) => v.naam));
  for (const onbekend of Object.keys(waarden).filter((w) => !known.has(w)))
    fouten.push({ veld: `waarden.${onbekend}`, code: 'register.veld-onbekend' });
  if (gelezen['datumVan'] && gelezen['datumTot'] && gelezen['datumVan'] > gelezen['datumTot'])
    fouten.push({ veld: 'waarden.datumTot', code: 'register.periode' });
  return { vraag: { soort: soort.soort, waarden: gelezen }, fouten };
}

function klopt(veldnaam: string, vorm: Veld['vorm'], waarde: string): boolean {
  if (veldnaam === 'bsn') return normalise('bsn', waarde).valid;
  return vorm !== 'datum' || isLocalDate(waarde);
}

/** The same question asked again must be the same: fields in a fixed order. */
export const alsTekst = ({ soort, waarden }: Vraag): string =>
  JSON.stringify([soort, ...Object.entries(waarden).toSorted(([a], [b]) => a.localeCompare(b))]);
