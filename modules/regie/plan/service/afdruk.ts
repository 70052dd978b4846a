import type { Plaat as Vel, Vak as VelVak } from '#platform/documents/contract.ts';
import { drukkerij } from '#platform/documents/index.ts';
import type { Download } from '#platform/http/download.ts';
import { LIJNKLEUREN } from '#platform/reckon/grafiek.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { celStanden, lijnen, type Papier, type PlaatDto } from '../contract.ts';
import { vakkenVan, type Vak } from '../domain/kwartaal.ts';
import { planRights } from '../domain/rights.ts';
import { gemeenteNaam } from '../store/plan.ts';
import { plaat } from './plaat.ts';
import { jaarVan } from './jaar.ts';
import type { Lezer, Schrijver } from './schrijver.ts';

/** The poster of one year as a tagged PDF on one sheet. */
export async function plaatPdf(work: Work, jaar: number, formaat: Papier, lezer: Lezer): Promise<Download> {
  const { id, stand } = await jaarVan(work, jaar);
  demand(work, planRights, 'plan.lezen', { id, stand });
  const bytes = await drukkerij.plaat(
    velVan(await plaat(work, jaar), formaat, {
      ...lezer,
      gemeente: await gemeenteNaam(work),
    }),
    'ua-1',
  );
  work.audit({
    actie: 'plan.plaat-opgehaald',
    objectSoort: 'jaarplan',
    objectId: id,
    resultaat: 'gelukt',
    details: { jaar, papier: formaat },
  });
  return { naam: `plan-${jaar}-${formaat}.pdf`, type: 'application/pdf', bytes: Buffer.from(bytes) };
}

const KWARTALEN = [1, 2, 3, 4] as const;

function velVan(p: PlaatDto, formaat: Papier, wie: Schrijver): Vel {
  const { zeg, dag } = wie;
  const vakken = vakkenVan(p.activiteiten);
  const tel = (...standen: string[]): number => vakken.filter((v) => standen.includes(v.deel.stand)).length;
  return {
    titel: zeg('plan.plaat-kop', { jaar: String(p.jaar) }),
    ondertitel: p.motto,
    omschrijving: zeg('plan.afdruk.omschrijving', { jaar: String(p.jaar), vakken: vakken.length }),
    auteur: wie.gemeente,
    taal: wie.taal,
    datum: p.vandaag,
    papier: `${formaat}-liggend`,
    stand: p.stand
      ? zeg('plan.jaar-stand-op', { jaarstand: zeg(`plan.jaarstand.${p.stand}`), datum: dag(p.vandaag) })
      : '',
    legenda: zeg('plan.afdruk.legenda', {
      standen: celStanden.map((stand) => zeg(`web.cel.${stand}`)).join(' · '),
    }),
    voet: zeg('plan.samengevat', {
      klaar: tel('afgerond', 'niet'),
      totaal: vakken.length,
      niet: tel('niet'),
      achter: tel('achter'),
    }),
    kolommen: [zeg('plan.lijn'), ...KWARTALEN.map((kwartaal) => zeg('plan.kwartaal-kort', { kwartaal }))],
    rijen: lijnen.map((lijn) => ({
      titel: zeg(`web.lijn.${lijn}`),
      kleur: LIJNKLEUREN[lijn],
      cellen: KWARTALEN.map((kwartaal) =>
        vakken
          .filter((v) => v.activiteit.lijn === lijn && v.deel.kwartaal === kwartaal)
          .map((v) => velVak(v, wie)),
      ),
    })),
  };
}

/** The state in words stands in the square, for who does not see its shape. */
const velVak = (v: Vak, wie: Schrijver): VelVak => ({
  titel: v.activiteit.titel,
  noot: standTekst(v, wie),
  stand: v.deel.stand,
});

/** A state with the count or the note behind it: *afgerond, 3 van 3*. */
export function standTekst({ deel }: Vak, { zeg }: Pick<Schrijver, 'zeg'>): string {
  const telling =
    deel.hand === null && deel.afgeleid
      ? deel.afgeleid.nodig === null
        ? zeg('plan.noot.geteld', { gedaan: deel.afgeleid.gedaan })
        : zeg('plan.noot.van', { gedaan: deel.afgeleid.gedaan, nodig: deel.afgeleid.nodig })
      : deel.noot;
  return [zeg(`web.cel.${deel.stand}`), ...(telling ? [telling] : [])].join(', ');
}
