import { ask, storing, type Transport } from './ask.ts';
import { compactDate, datumFeit, feit, list, text, yes } from './json.ts';
import type { RegisterPoort, Teken, Treffer, Uitkomst, VraagContext } from './port.ts';

/** RDW open data (Socrata). There is no owner in it, and nothing of one. */
export const rdw = (transport: Transport): RegisterPoort => ({
  async vraag({ waarden }, context) {
    const kenteken = (waarden['kenteken'] ?? '').replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
    const answer = await ask(
      transport,
      { path: '/resource/m9d7-ebf2.json', query: { kenteken } },
      (): Uitkomst => storing('fout'),
    );
    if (answer.kind === 'end') return answer.uitkomst;
    if (!Array.isArray(answer.body)) return storing('onleesbaar');
    if (answer.body.length === 0) return { soort: 'geen-treffer' };
    const [first] = list({ rows: answer.body }, 'rows');
    // Another plate than was asked for is no answer to this question.
    if (text(first, 'kenteken').toUpperCase() !== kenteken) return storing('onleesbaar');
    return { soort: 'antwoord', treffers: [vehicle(first, context)], totaal: 1 };
  },
});

function vehicle(row: unknown, { vandaag }: VraagContext): Treffer {
  const merk = [text(row, 'merk'), text(row, 'handelsbenaming')].filter((part) => part !== '').join(' ');
  const apk = compactDate(text(row, 'vervaldatum_apk'));
  const kleur = [text(row, 'eerste_kleur'), text(row, 'tweede_kleur')].filter(
    (k) => k !== '' && !/^(?:n\.?v\.?t|niet geregistreerd)/i.test(k),
  );
  return {
    register: 'rdw',
    titel: text(row, 'kenteken'),
    feiten: [
      ...feit('voertuigsoort', text(row, 'voertuigsoort')),
      ...feit('merk', merk),
      ...feit('kleur', kleur.join(', ').toLowerCase()),
      ...feit('inrichting', text(row, 'inrichting')),
      ...datumFeit('eerste-toelating', text(row, 'datum_eerste_toelating'), compactDate),
      ...datumFeit('tenaamstelling', text(row, 'datum_tenaamstelling'), compactDate),
      ...datumFeit('apk', text(row, 'vervaldatum_apk'), compactDate),
      ...feit('wam', text(row, 'wam_verzekerd')),
      ...feit('tenaamstellen', text(row, 'tenaamstellen_mogelijk')),
      ...feit('tellerstandoordeel', text(row, 'tellerstandoordeel')),
      ...feit('massa', text(row, 'massa_ledig_voertuig'), 'getal'),
      ...feit('laadvermogen', text(row, 'laadvermogen'), 'getal'),
      ...feit('catalogusprijs', text(row, 'catalogusprijs'), 'bedrag'),
    ],
    tekens: vehicleSigns(row, apk.length === 10 && apk < vandaag),
    vervolg: [],
  };
}

function vehicleSigns(row: unknown, apkVerlopen: boolean): Teken[] {
  const signs: [Teken, boolean][] = [
    ['niet-verzekerd', /^nee$/i.test(text(row, 'wam_verzekerd'))],
    ['geexporteerd', yes(row, 'export_indicator')],
    ['terugroepactie', yes(row, 'openstaande_terugroepactie_indicator')],
    ['tellerstand', /^onlogisch$/i.test(text(row, 'tellerstandoordeel'))],
    ['keuring-verlopen', apkVerlopen],
  ];
  return signs.filter(([, is]) => is).map(([sign]) => sign);
}
