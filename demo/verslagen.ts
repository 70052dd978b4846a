import {
  verslagen,
  type Hoofdstuk,
  type VerslagDto,
  type Verslaglijn,
} from '#modules/regie/verslagen/contract.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import { who, type Player } from './player.ts';
import { werkdag, type Script } from './script.ts';

/** What stands around the figures and stories, chapter by chapter; a line of the plan has its own. */
const TEKSTEN: Readonly<Record<string, (jaar: number) => string>> = {
  opdracht: (jaar) =>
    `De raad vroeg ons om ondermijning vroeg te zien en er met anderen iets aan te doen. In dit verslag leest u wat wij daarvan in ${jaar} hebben gedaan.\n\nWij beloven geen stad zonder misdaad. Wel dat wij opletten, samenwerken en eerlijk vertellen wat niet lukte.`,
  jaarbeeld: () =>
    'Het was een jaar van **beter kijken**. Meer mensen wisten ons te vinden. Controles op het bedrijventerrein gaven sneller duidelijkheid, ook voor wie niets te verwijten viel.\n\nNiet alles lukte. Een deel van het plan schoof op, omdat er te weinig mensen waren. Wij schrijven erbij waarom.',
  'doelen.bewustwording': () =>
    'Inwoners en ondernemers moeten weten waar zij op kunnen letten, en dat wij naar hen luisteren. Wij waren op het bedrijventerrein, in de haven en bij sportclubs.',
  'doelen.weerbaarheid': () =>
    'Een sterke gemeente houdt de deur dicht. Collega’s leerden wat zij zien als iets niet klopt. Regels die ruimte lieten, zijn strakker gemaakt.',
  'doelen.informatie': () =>
    'Losse stukjes zeggen weinig. Samen zeggen ze soms veel. Elke melding is gelezen en kreeg een uitkomst. Wat te licht was, is op tijd vernietigd.',
  'doelen.samenwerking': () =>
    'Alleen lukt dit niet. Politie, buurgemeenten en partners zaten met ons aan tafel. Wij spraken af wie wat doet en hielden dat bij.',
  'doelen.bestrijding': () =>
    'Waar het nodig was, traden wij op. Vaak was een bezoek genoeg. Soms was een vergunning of een sluiting aan de orde. Elke keer was dat een keuze die wij konden uitleggen.',
  cijfers: () =>
    'Een cijfer zegt wat er geteld is, niet wat er speelt. Meer meldingen kan betekenen dat er meer gebeurt. Het kan ook betekenen dat mensen ons beter vinden. Lees daarom de uitleg erbij.',
  piramide: () =>
    'Wij begonnen op de trede waar wij vooral reageerden. Nu werken wij volgens een plan en leren wij van wat wij doen. De volgende trede vraagt dat collega’s in elk team weten wat zij kunnen doen.',
  privacy: () =>
    'Wij bewaren niet meer dan nodig en niet langer dan mag. Wie iets wil weten over zijn gegevens, kan dat vragen. De functionaris gegevensbescherming keek mee en sprak met ons over wat beter kan.',
  vooruit: () =>
    'Volgend jaar gaan wij vaker op bezoek bij nieuwe bedrijven. Wij maken vragen aan ons makkelijker. En wij vertellen melders vaker wat er met hun melding is gedaan.',
  vragen: () =>
    'Wij vragen de raad om met ons te praten over deze vraag: hoeveel toezicht past bij onze gemeente, en wat mag dat kosten?',
};

const sleutel = (hoofdstuk: Hoofdstuk, lijn: Verslaglijn | null): string =>
  lijn === null ? hoofdstuk : `${hoofdstuk}.${lijn}`;

/** Each spring the year before is accounted for and made public; that of this year is being written. */
export function verslagenOfDemo(s: Script): void {
  const nu = Number(s.vandaag.slice(0, 4));
  for (let jaar = Number(s.begin.slice(0, 4)); jaar < nu; jaar += 1)
    s.at(werkdag(`${jaar + 1}-02-10`), '10:10', async (p) => {
      const v = await schrijf(p, jaar, Object.keys(TEKSTEN));
      s.at(werkdag(`${jaar + 1}-03-03`), '12:03', (q) => brengUit(q, v.id));
    });
  s.at(s.terug(3), '10:20', async (p) => {
    const v = await schrijf(p, nu, ['opdracht', 'jaarbeeld', 'doelen.informatie', 'cijfers']);
    const blok = v.blokken.find((b) => b.hoofdstuk === 'jaarbeeld' && b.soort === 'tekst');
    await p.ask(who('burgemeester'), verslagen.opmerk, {
      params: { id: v.id },
      body: { blokId: blok?.id ?? null, tekst: 'Kunt u erbij zetten wat dit voor een ondernemer betekende?' },
    });
  });
}

async function schrijf(p: Player, jaar: number, delen: readonly string[]): Promise<VerslagDto> {
  const regisseur = who('regisseur');
  const v = await p.ask(regisseur, verslagen.maak, {
    body: { jaar, titel: `Zicht op ondermijning in ${jaar}` },
  });
  for (const blok of v.blokken) {
    const naam = sleutel(blok.hoofdstuk, blok.lijn);
    if (blok.soort !== 'tekst' || !delen.includes(naam)) continue;
    await p.ask(regisseur, verslagen.wijzig, {
      params: { id: v.id, blokId: blok.id },
      version: blok.versie,
      body: { tekst: TEKSTEN[naam]!(jaar) },
    });
  }
  return v;
}

/** Presented, adopted and published within the hour: what is adopted is what was presented. */
async function brengUit(p: Player, id: string): Promise<void> {
  const params = { id };
  const regisseur = who('regisseur');
  const { versie } = await p.ask(regisseur, verslagen.toon, { params });
  const voor = await p.ask(regisseur, verslagen.legVoor, { params, version: versie });
  const vast = await p.ask(who('burgemeester'), verslagen.stelVast, {
    params,
    version: voor.versie,
    body: { datum: legalDay(p.now), besluit: `B&W ${legalDay(p.now).slice(0, 4)}-118` },
  });
  await p.ask(regisseur, verslagen.publiceer, { params, version: vast.versie });
}
