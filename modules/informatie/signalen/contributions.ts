import type { Contributions, SindsRij, VandaagRij } from '#platform/contributions.ts';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { addDays, legalDay } from '#platform/reckon/dates.ts';
import { parseKenmerk } from '#platform/reckon/kenmerk.ts';
import { roleMay } from '#platform/rights.ts';
import { heropeningRights, rights } from './domain/rights.ts';
import { vernietigSignaal } from './service/einde.ts';
import { countTeBeslissen } from './store/heropening.ts';
import * as beelden from './store/bijlage.ts';
import * as store from './store/signaal.ts';
import { countNieuw } from './store/stap.ts';
import { countVernietigd, vervallen } from './store/vernietiging.ts';
import { gewogen } from './service/voortgang.ts';
import { kaartlaag } from './service/kaart.ts';

const pad = (id: string): string => `/informatie/signalen/${id}`;

async function vandaag(work: Work): Promise<VandaagRij[]> {
  const regisseur =
    work.actor.rol === 'regisseur' ? [...(await teWegen(work)), ...(await termijn(work))] : [];
  return [...regisseur, ...(await heropening(work))];
}

async function teWegen(work: Work): Promise<VandaagRij[]> {
  const rijen: VandaagRij[] = [];
  const wegen = await store.countTeWegen(work);
  if (wegen.aantal > 0) {
    rijen.push({
      id: 'signalen.wegen',
      line: 'informatie',
      groep: wegen.voor !== null && wegen.voor <= work.today ? 'vandaag' : 'deze-week',
      titel: { id: 'signalen.vandaag.wegen', waarden: { aantal: wegen.aantal } },
      voor: wegen.voor,
      stand: wegen.voor !== null && wegen.voor < work.today ? 'te-laat' : 'gewoon',
      actie: { id: 'signalen.wegen', pad: '/informatie/signalen?status=weging' },
    });
  }
  return rijen;
}

async function termijn(work: Work): Promise<VandaagRij[]> {
  const rijen: VandaagRij[] = [];
  const bijna = await store.naderend(work, addDays(work.today, 14));
  if (bijna.aantal > 0) {
    rijen.push({
      id: 'signalen.termijn',
      line: 'informatie',
      groep: 'deze-week',
      titel: { id: 'signalen.vandaag.termijn', waarden: { aantal: bijna.aantal } },
      voor: bijna.voor,
      stand: bijna.voor !== null && bijna.voor < work.today ? 'te-laat' : 'nabij',
      actie: {
        id: 'signalen.bekijken',
        pad: '/informatie/signalen?status=in-verrijking&status=geparkeerd&sorteer=einddatum',
      },
    });
  }
  return rijen;
}

/** A request to reopen waits for a second person (regel SIG-9). */
async function heropening(work: Work): Promise<VandaagRij[]> {
  if (!roleMay(heropeningRights['heropening.beslissen'], work.actor)) return [];
  const aantal = await countTeBeslissen(work);
  if (aantal === 0) return [];
  return [
    {
      id: 'signalen.heropening',
      line: 'informatie',
      groep: 'deze-week',
      titel: { id: 'signalen.vandaag.heropening', waarden: { aantal } },
      voor: null,
      stand: 'gewoon',
      actie: { id: 'signalen.bekijken', pad: '/informatie/signalen/heropeningen' },
    },
  ];
}

/** A circle is a team, and a team has members whose role never opens a signal: search and references ask the role too. */
const magLezen = (work: Work): boolean => roleMay(rights['signaal.lezen'], work.actor);

async function sinds(work: Work, vanaf: Instant): Promise<SindsRij[]> {
  const aantal = magLezen(work) ? await countNieuw(work, vanaf) : 0;
  if (aantal === 0) return [];
  return [
    {
      id: 'signalen.nieuw',
      line: 'informatie',
      titel: { id: 'signalen.vandaag.sinds', waarden: { aantal } },
      pad: '/informatie/signalen',
    },
  ];
}

const waarden = { thema: 'signalen.thema', kanaal: 'signalen.bronsoort', uitkomst: 'signalen.uitkomst' };

/** What this room adds to Vandaag, search, retention, rights requests and the account. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag, sinds },
  zoekbron: async (work, vraag) => {
    const gelezen = parseKenmerk(vraag);
    if (!magLezen(work) || !gelezen.ok || gelezen.type !== 'S') return [];
    const signaal = await store.findByKenmerk(work, gelezen.kenmerk);
    return signaal
      ? [
          {
            soort: 'signaal',
            id: signaal.id,
            titel: signaal.kenmerk,
            toelichting: { id: `signalen.thema.${signaal.thema}` },
            pad: pad(signaal.id),
          },
        ]
      : [];
  },
  kaartlaag,
  verwijzing: {
    signaal: async (work, ids) =>
      !magLezen(work)
        ? new Map()
        : new Map(
            (await store.findKoppen(work, ids)).map((s) => [
              s.id,
              {
                titel: s.kenmerk,
                pad: pad(s.id),
                thema: s.thema,
                herkomst: {
                  dag: legalDay(s.ontvangenOp),
                  kanaal: `signalen.bronsoort.${s.bronsoort}`,
                  graad: `${s.betrouwbaarheid}${s.geloofwaardigheid}`,
                  label: s.herkomstlabel,
                },
              },
            ]),
          ),
  },
  documenten: {
    signaal: async (work, ids) => (magLezen(work) ? beelden.vanMeer(work, ids) : new Map()),
  },
  bewaarregel: [
    {
      id: 'signaal',
      titel: 'signalen.bewaarregel',
      bron: 'werkwijze, CCV-modelprotocol ondermijning',
      vervallen,
      vernietig: (work, id) => vernietigSignaal(work, id, null),
    },
  ],
  // A signal has no person as a field: persons come with the subjects of the room koppelen, after the weighing.
  inzage: async () => [],
  kerncijfer: [
    {
      id: 'signalen-geregistreerd',
      titel: 'signalen.cijfer.geregistreerd',
      eenheid: 'signalen.cijfer.eenheid',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'signalen.cijfer.geregistreerd.definitie',
      zegtNiet: 'signalen.cijfer.geregistreerd.zegt-niet',
      line: 'informatie',
      soorten: ['signaal.geregistreerd'],
      uitsplitsing: 'thema',
      waarden,
      lijstRecht: 'signaal.lijst',
      vernietigd: (work, { van, tot }) => countVernietigd(work, van, tot),
      lijst: () => '/informatie/signalen',
    },
    {
      id: 'signalen-gewogen',
      titel: 'signalen.cijfer.gewogen',
      eenheid: 'signalen.cijfer.eenheid',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'signalen.cijfer.gewogen.definitie',
      zegtNiet: 'signalen.cijfer.gewogen.zegt-niet',
      line: 'informatie',
      soorten: ['signaal.gewogen'],
      uitsplitsing: 'uitkomst',
      waarden,
      lijstRecht: 'signaal.lijst',
      lijst: () => '/informatie/signalen',
    },
  ],
  activiteitBewijs: [gewogen],
};
