import { NotFound, Stale } from '#platform/errors.ts';
import { naamVan as namenVan } from '#platform/people.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { DuidingDto } from '../contract.ts';
import { demandNiemandHerkenbaar, leesDuidingsperiode } from '../domain/duiding.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store.ts';
import { bronnen } from './bron.ts';

const rechten = (work: Work): string[] =>
  roleMay(rights['cijfer.duiden'], work.actor) ? ['cijfer.duiden'] : [];

const leeg = (work: Work, periode: string): DuidingDto => ({
  periode,
  versie: 0,
  tekst: '',
  door: null,
  op: null,
  rechten: rechten(work),
});

async function toDtos(work: Work, rijen: readonly store.Duiding[]): Promise<DuidingDto[]> {
  const namen = await namenVan(
    work,
    rijen.map((r) => r.door),
  );
  return rijen.map((r) => ({
    periode: r.periode,
    versie: r.versie,
    tekst: r.tekst,
    door: namen.get(r.door) ?? null,
    op: r.op,
    rechten: rechten(work),
  }));
}

/** What stands of all figures in one period, by code; an empty one where nobody wrote any. */
export async function duidingenVan(
  work: Work,
  periode: string,
  cijfer?: string,
): Promise<(code: string) => DuidingDto> {
  const rijen = await store.duidingen(work, [periode], cijfer);
  const dtos = new Map((await toDtos(work, rijen)).map((dto, i) => [rijen[i]!.cijfer, dto]));
  return (code) => dtos.get(code) ?? leeg(work, periode);
}

/** One explanation with its earlier versions. @throws NotFound for a figure that no room contributes. */
export async function duiding(
  work: Work,
  code: string,
  gevraagd: string,
): Promise<DuidingDto & { eerder: DuidingDto[] }> {
  const periode = leesDuidingsperiode(gevraagd);
  demandCijfer(work, code);
  const [nu, ...eerder] = await toDtos(work, await store.duidingVersies(work, code, periode));
  return { ...(nu ?? leeg(work, periode)), eerder };
}

/** Writes the next version; what stood stays. @throws Stale when somebody else wrote meanwhile. */
export async function duid(
  work: Work,
  sleutel: { code: string; periode: string },
  versie: number,
  tekst: string,
): Promise<DuidingDto> {
  const periode = leesDuidingsperiode(sleutel.periode);
  const { code } = sleutel;
  demandCijfer(work, code);
  demandNiemandHerkenbaar(tekst);
  const [staat] = await store.duidingen(work, [periode], code);
  const nu = staat?.versie ?? 0;
  if (versie !== nu) throw new Stale(nu);
  const next = { cijfer: code, periode, versie: nu + 1, tekst: tekst.trim() };
  // Two who save at the same moment: the key of the table lets one through.
  if (!(await store.insertDuiding(work, next))) throw new Stale(nu + 1);
  work.audit({
    actie: 'cijfer.geduid',
    objectSoort: 'cijfer',
    objectId: null,
    resultaat: 'gelukt',
    details: { cijfer: code, periode, versie: next.versie },
  });
  return (await duidingenVan(work, periode, code))(code);
}

function demandCijfer(work: Work, code: string): void {
  if (!bronnen(work).some(({ cijfer }) => cijfer.id === code)) throw new NotFound();
}
