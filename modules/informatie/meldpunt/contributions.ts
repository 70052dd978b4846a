import type { Contributions, Kerncijfer, VandaagRij } from '#platform/contributions.ts';
import { addWorkingDays, legalDay } from '#platform/reckon/dates.ts';
import { parseKenmerk } from '#platform/reckon/kenmerk.ts';
import type { Work } from '#platform/work.ts';
import { vernietigMelder, vernietigMelding, vernietigMma } from './service/bewaren.ts';
import { standVan } from './service/lezen.ts';
import type { MeldpuntStand } from './contract.ts';
import * as melders from './store/melder.ts';
import * as store from './store/melding.ts';
import * as mma from './store/mma.ts';
import { countVernietigd, vervallen } from './store/vernietiging.ts';
import * as schiften from './store/schift.ts';
import { dagelijks } from './service/voortgang.ts';

const PAD = '/informatie/meldpunt';
const pad = (id: string): string => `${PAD}/${id}`;

type Rij = Omit<VandaagRij, 'line' | 'toelichting'> & Pick<VandaagRij, 'toelichting'>;
const rij = (r: Rij): VandaagRij => ({ line: 'informatie', ...r });

async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (work.actor.rol !== 'regisseur') return [];
  const stand = await standVan(work);
  const heropeningen = (await schiften.heropeningen(work)).filter(
    (h) => h.gevraagdDoor !== work.actor.accountId,
  ).length;
  return [
    ...teLezen(work, stand),
    ...verzegeld(work, stand),
    ...(stand.nieuweAanvullingen > 0 ? [aanvullingen(work, stand.nieuweAanvullingen)] : []),
    ...(stand.terugkoppelingTeLaat > 0 ? [terugkoppeling(work, stand.terugkoppelingTeLaat)] : []),
    ...(stand.postvak?.fout ? [postvakFout(work)] : []),
    ...(heropeningen > 0 ? [heropenen(heropeningen)] : []),
  ];
}

/** What waits, or that nobody has looked today. */
function teLezen(work: Work, stand: MeldpuntStand): VandaagRij[] {
  if (stand.teSchiften > 0) {
    return [
      rij({
        id: 'meldpunt.schiften',
        groep: 'vandaag',
        titel: { id: 'meldpunt.vandaag.schiften', waarden: { aantal: stand.teSchiften } },
        ...(stand.teLaat > 0
          ? { toelichting: { id: 'meldpunt.vandaag.te-laat', waarden: { aantal: stand.teLaat } } }
          : {}),
        voor: stand.teLaat > 0 ? addWorkingDays(work.today, -1) : work.today,
        stand: stand.teLaat > 0 ? 'te-laat' : 'gewoon',
        actie: { id: 'meldpunt.schiften', pad: PAD },
      }),
    ];
  }
  if (stand.lezing !== null) return [];
  return [
    rij({
      id: 'meldpunt.niets-binnen',
      groep: 'vandaag',
      titel: { id: 'meldpunt.vandaag.niets-binnen' },
      voor: work.today,
      stand: 'gewoon',
      actie: { id: 'meldpunt.lezen', pad: PAD },
    }),
  ];
}

function verzegeld(work: Work, stand: MeldpuntStand): VandaagRij[] {
  if (stand.mma === null || stand.mma.teLezen === 0) return [];
  return [
    rij({
      id: 'meldpunt.mma',
      groep: 'vandaag',
      titel: { id: 'meldpunt.vandaag.mma', waarden: { aantal: stand.mma.teLezen } },
      voor: work.today,
      stand: 'gewoon',
      actie: { id: 'meldpunt.lezen', pad: `${PAD}/mma` },
    }),
  ];
}

const aanvullingen = (work: Work, aantal: number): VandaagRij =>
  rij({
    id: 'meldpunt.aanvullingen',
    groep: 'vandaag',
    titel: { id: 'meldpunt.vandaag.aanvullingen', waarden: { aantal } },
    voor: work.today,
    stand: 'gewoon',
    actie: { id: 'meldpunt.lezen', pad: PAD },
  });

const terugkoppeling = (work: Work, aantal: number): VandaagRij =>
  rij({
    id: 'meldpunt.terugkoppeling',
    groep: 'vandaag',
    titel: { id: 'meldpunt.vandaag.terugkoppeling', waarden: { aantal } },
    voor: addWorkingDays(work.today, -1),
    stand: 'te-laat',
    actie: { id: 'meldpunt.terugkoppelen', pad: `${PAD}/terugkoppelen` },
  });

const postvakFout = (work: Work): VandaagRij =>
  rij({
    id: 'meldpunt.postvak',
    groep: 'vandaag',
    titel: { id: 'meldpunt.vandaag.postvak' },
    voor: work.today,
    stand: 'te-laat',
    actie: { id: 'meldpunt.lezen', pad: PAD },
  });

const heropenen = (aantal: number): VandaagRij =>
  rij({
    id: 'meldpunt.heropenen',
    groep: 'deze-week',
    titel: { id: 'meldpunt.vandaag.heropenen', waarden: { aantal } },
    voor: null,
    stand: 'gewoon',
    actie: { id: 'meldpunt.beslissen', pad: `${PAD}/heropenen` },
  });

interface Telling {
  soorten: string[];
  uitsplitsing: 'kanaal' | 'uitkomst';
  /** Words of the outcomes. */
  uitkomst?: string;
  lijst?: string;
  vernietigd?: Kerncijfer['vernietigd'];
}

const cijfer = (
  naam: string,
  { soorten, uitsplitsing, uitkomst, lijst, vernietigd }: Telling,
): Kerncijfer => ({
  id: `meldpunt-${naam}`,
  titel: `meldpunt.cijfer.${naam}`,
  eenheid: naam === 'spoed' ? 'meldpunt.cijfer.keren' : 'meldpunt.cijfer.meldingen',
  versie: 1,
  sinds: '2026-11-24',
  definitie: `meldpunt.cijfer.${naam}.definitie`,
  zegtNiet: `meldpunt.cijfer.${naam}.zegt-niet`,
  line: 'informatie',
  soorten,
  uitsplitsing,
  waarden: { kanaal: 'meldpunt.kanaal', thema: 'signalen.thema', ...(uitkomst ? { uitkomst } : {}) },
  ...(lijst === undefined ? {} : { lijst: () => lijst, lijstRecht: 'melding.lijst' }),
  ...(vernietigd ? { vernietigd } : {}),
});

/** What came of M. reports is in the yearly return to Meld Misdaad Anoniem; here they count as reports. */
const kerncijfers = [
  cijfer('ontvangen', {
    soorten: ['melding.ontvangen', 'mma.ontvangen'],
    uitsplitsing: 'kanaal',
    lijst: PAD,
    vernietigd: (work, { van, tot }) => countVernietigd(work, van, tot),
  }),
  cijfer('geschift', {
    soorten: ['melding.geschift'],
    uitsplitsing: 'uitkomst',
    uitkomst: 'meldpunt.keuze',
    lijst: PAD,
  }),
  cijfer('teruggekoppeld', { soorten: ['melding.teruggekoppeld'], uitsplitsing: 'kanaal' }),
  cijfer('spoed', { soorten: ['melding.spoed'], uitsplitsing: 'uitkomst', uitkomst: 'meldpunt.spoed' }),
];

/** What this room adds to Vandaag, search, retention, rights requests and the account. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag },
  zoekbron: async (work, vraag) => {
    if (work.actor.rol !== 'regisseur') return [];
    const gelezen = parseKenmerk(vraag);
    if (!gelezen.ok || gelezen.type !== 'M') return [];
    const m = await store.findByKenmerk(work, gelezen.kenmerk);
    return m ? [{ soort: 'melding', id: m.id, titel: m.kenmerk, toelichting: m.kanaal, pad: pad(m.id) }] : [];
  },
  verwijzing: {
    melding: async (work, ids) => {
      if (work.actor.rol !== 'regisseur') return new Map();
      const found = await store.verwezen(work, ids);
      return new Map(
        found.map(({ id, kenmerk, kanaal, ontvangenOp }) => [
          id,
          {
            titel: kenmerk,
            pad: pad(id),
            herkomst: {
              dag: legalDay(ontvangenOp),
              kanaal: `meldpunt.kanaal.${kanaal}`,
              graad: null,
              label: null,
            },
          },
        ]),
      );
    },
    mma: async (work, ids) =>
      new Map(
        [...(await mma.kenmerken(work, ids))].map(([id, kenmerk]) => [
          id,
          { titel: kenmerk, pad: `${PAD}/mma/${id}` },
        ]),
      ),
  },
  bewaarregel: [
    {
      id: 'melding',
      titel: 'meldpunt.bewaarregel.melding',
      bron: 'werkwijze, CCV-modelprotocol ondermijning',
      vervallen,
      vernietig: (work, id) => vernietigMelding(work, id),
    },
    {
      id: 'melder',
      titel: 'meldpunt.bewaarregel.melder',
      bron: 'werkwijze, AVG 5(1)(e)',
      vervallen: async (work, peildatum, max) =>
        (await melders.vervallen(work, peildatum, max)).map((m) => ({
          ...m,
          kenmerk: `kluis ${m.id.slice(0, 8)}`,
        })),
      vernietig: (work, id) => vernietigMelder(work, id),
    },
    {
      id: 'mma',
      titel: 'meldpunt.bewaarregel.mma',
      bron: 'overeenkomst met Meld Misdaad Anoniem, werkwijze',
      vervallen: mma.vervallen,
      vernietig: (work, id) => vernietigMma(work, id),
    },
  ],
  // A reporter is found by the keyed hash of an address or number; the vault itself stays shut.
  inzage: async (work, { sleutels }) =>
    (await melders.metSleutel(work, sleutels)).map((m) => ({
      soort: 'melder',
      id: m.id,
      omschrijving: 'meldpunt.inzage.melder',
    })),
  kerncijfer: kerncijfers,
  activiteitBewijs: [dagelijks],
};
