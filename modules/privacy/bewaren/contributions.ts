import { hasRole } from '#platform/actor.ts';
import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import { addDays } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import { toonKlok } from './service/klok.ts';
import { lijst } from './service/lijst.ts';
import { countKwijt } from './store/onderhoud.ts';

const pad = '/privacy/bewaren';
const row = (
  id: string,
  waarden: Record<string, string | number>,
  rest: Partial<VandaagRij>,
): VandaagRij => ({
  id: `bewaren.${id}`,
  line: 'privacy',
  groep: 'vandaag',
  titel: { id: `bewaren.vandaag.${id}`, waarden },
  voor: null,
  stand: 'te-laat',
  actie: { id: 'bewaren.bekijken', pad },
  ...rest,
});

async function vandaag(work: Work): Promise<VandaagRij[]> {
  return [...(await vernietigingen(work)), ...(await storingen(work))];
}

/** What goes by itself, and what a second person must decide on; both counted within the viewer's own circle. */
async function vernietigingen(work: Work): Promise<VandaagRij[]> {
  if (!hasRole(work.actor, 'regisseur', 'jurist', 'fg')) return [];
  const { items } = await lijst(work, { aantal: 2_000 });
  const tot = addDays(work.today, 14);
  const gaan = items.filter((a) => a.vernietigenOp <= tot);
  const beslissen = items.filter((a) => a.uitstel?.rechten.includes('uitstel.beslissen'));
  const mislukt = items.filter((a) => a.mislukt);
  const eerste = gaan[0]?.vernietigenOp ?? null;
  return [
    ...(gaan.length > 0 && work.actor.rol === 'regisseur'
      ? [row('gaat-vanzelf', { aantal: gaan.length }, { groep: 'wacht', voor: eerste, stand: 'gewoon' })]
      : []),
    ...(beslissen.length > 0
      ? [
          row(
            'beslissen',
            { aantal: beslissen.length },
            {
              voor: beslissen[0]!.vernietigenOp,
              stand: 'nabij',
              actie: { id: 'bewaren.beslissen', pad: `${pad}?gevraagd=true` },
            },
          ),
        ]
      : []),
    ...(mislukt.length > 0 ? [row('mislukt', { aantal: mislukt.length }, {})] : []),
  ];
}

async function storingen(work: Work): Promise<VandaagRij[]> {
  if (!hasRole(work.actor, 'regisseur', 'fg', 'beheerder')) return [];
  const kwijt = work.actor.rol === 'regisseur' ? 0 : await countKwijt(work);
  const { sprong } = await toonKlok(work);
  return [
    ...(sprong ? [row('klok', {}, {})] : []),
    ...(kwijt > 0 ? [row('kwijt', { aantal: kwijt }, {})] : []),
  ];
}

/** What this room adds to Vandaag. */
export const contributions: Contributions = { vandaag: { rijen: vandaag } };
