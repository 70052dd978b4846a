import { casussen } from '#modules/bestrijding/casussen/contract.ts';
import type { NieuweVermelding } from '#modules/informatie/koppelen/contract.ts';
import { komtBinnen, schiftVerder, weeg } from '../acts.ts';
import { plannen } from '../meetings.ts';
import { who, type Player } from '../player.ts';
import type { LocalDate } from '#platform/contract.ts';
import type { Script } from '../script.ts';

const BOX = 'Peilschaalweg 61';
const LOODS = 'Peilschaalweg 65';

/** What the circle found out and recorded, with what came with it. */
const vermeldingen: readonly NieuweVermelding[] = [
  {
    soort: 'persoon',
    waarde: 'Ruud van Meerle',
    bij: { geboren: '12-03-1971', adres: 'Grutterslaan 44', telefoon: '06 0012 3447' },
  },
  { soort: 'persoon', waarde: 'Lenie Oeverzwaluw', bij: { adres: 'Grutterslaan 44' } },
  { soort: 'persoon', waarde: 'Koen Dotterbloem', bij: { geboren: '1988', telefoon: '06 0012 9981' } },
  { soort: 'kenteken', waarde: 'V-316-EO', bij: { merk: 'Volkswagen', kleur: 'wit' } },
  { soort: 'organisatie', waarde: 'Oeverzwaluw Opslag B.V.', bij: { kvknummer: '00916234', adres: LOODS } },
  { soort: 'organisatie', waarde: 'Dotterbloem Koeriers', bij: { adres: LOODS, telefoon: '06 0012 9981' } },
  { soort: 'vaartuig', waarde: 'Waterwolf', bij: { eni: '02319988' } },
  { soort: 'iban', waarde: 'NL91 ABNA 0417 1643 00' },
  { soort: 'adres', waarde: BOX },
];

/** 10. The van and the box become a casus; what its circle records meets what others wrote before and after. */
export function casusPeilschaalweg(s: Script): void {
  s.at(s.terug(88), '11:15', ziet);
  s.at(s.terug(70), '13:30', (p) => legtVast(p, s.terug(70)));
  s.at(s.terug(40), '09:20', spreektTegen);
}

async function ziet(p: Player): Promise<void> {
  const wat = `Bij ${LOODS} laadt een koerier ’s avonds dozen over uit een witte bus. De loods is van Oeverzwaluw Opslag B.V.; er ligt een schip, de Waterwolf, aan de kade.`;
  const id = await komtBinnen(p, { via: 'intern', door: who('toezichthouder'), wat, waar: LOODS });
  const signaal = await schiftVerder(p, id, {
    wat,
    waar: LOODS,
    thema: 'drugs',
    gebied: 'Industrieterrein Tolbaken',
    bronsoort: 'toezichthouder',
  });
  await weeg(p, signaal, 'verder', 'Eigen waarneming, en het sluit aan bij de box.', {
    bevoegdheid: 'omgevingswet',
  });
  plannen.set(signaal, { keuze: 'verrijken', toelichting: 'In de casus Peilschaalweg betrekken.' });
}

async function legtVast(p: Player, dag: LocalDate): Promise<void> {
  const { id } = await p.ask(who('regisseur'), casussen.open, {
    body: {
      titel: 'Bus, box en loods aan de Peilschaalweg',
      doel: 'Weten of box en loods bij elkaar horen, en de gelegenheid wegnemen.',
      thema: 'drugs',
      gebied: 'Industrieterrein Tolbaken',
    },
  });
  for (const body of vermeldingen) await p.ask(who('regisseur'), casussen.vermeld, { params: { id }, body });
  await p.ask(who('regisseur'), casussen.noteer, {
    params: { id },
    body: {
      soort: 'notitie',
      dag,
      tekst: 'Vastgelegd wat uit de signalen en het handelsregister bekend is.',
    },
  });
}

/** A source that says something else: which of both is right, a person finds out. */
async function spreektTegen(p: Player): Promise<void> {
  const wat = 'Een grijze Ford met kenteken V-316-EO stond dubbel geparkeerd voor de loods.';
  const id = await komtBinnen(p, { via: 'telefoon', bronsoort: 'ondernemer', wat, waar: LOODS });
  const signaal = await schiftVerder(p, id, {
    wat,
    waar: LOODS,
    thema: 'drugs',
    gebied: 'Industrieterrein Tolbaken',
  });
  await weeg(p, signaal, 'verder', 'Kenteken en plaats zijn genoemd.', { bevoegdheid: 'apv' });
  plannen.set(signaal, { keuze: 'verrijken', toelichting: 'Merk en kleur nagaan.' });
}
