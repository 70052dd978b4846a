import { verwijs } from '#platform/references.ts';
import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { bronSoorten, type LogRij, type OpzoekingDto } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { soortVan } from '../domain/vragen.ts';
import type { BewaardeTreffer, LogRegel, Opzoeking } from '../store/opzoeking.ts';
import { zichtbaar } from './bron.ts';
import { alleAansluitingen, bereikbaar } from './poort.ts';

/** A look-up as its screens show it; what cannot be asked now is not offered. */
export async function toDtos(work: Work, opzoekingen: readonly Opzoeking[]): Promise<OpzoekingDto[]> {
  const namen = await naamVan(
    work,
    opzoekingen.map((o) => o.door),
  );
  const aansluitingen = await alleAansluitingen(work);
  const vraagbaar = (soort: string): boolean => {
    const kind = soortVan(soort);
    return kind !== undefined && bereikbaar(aansluitingen.get(kind.register));
  };
  // All look-ups of one record have one circle: it is asked once.
  const kringen = new Map<string, boolean>();
  const kringVan = (o: Opzoeking): string => o.bronId ?? o.id;
  for (const o of opzoekingen)
    if (!kringen.has(kringVan(o))) kringen.set(kringVan(o), await zichtbaar(work, o));
  return opzoekingen.map((o) => ({
    ...vast(o),
    door: namen.get(o.door) ?? 'Baken',
    treffers: (o.antwoord?.treffers ?? []).map((t) => toTreffer(t, vraagbaar)),
    rechten: allowed(rights, work.actor, { ...o, inKring: kringen.get(kringVan(o)) ?? false }),
  }));
}

const vast = (o: Opzoeking) => ({
  id: o.id,
  register: o.register,
  soort: o.vraag.soort,
  persoon: o.persoon,
  vraag: { ...o.vraag.waarden },
  doel: o.doel,
  op: o.op,
  stand: o.stand,
  code: o.code,
  pogingen: o.pogingen,
  opnieuwOp: o.opnieuwOp,
  antwoordOp: o.antwoordOp,
  opgenomen: o.opgenomen,
  uitGeheugen: o.uitGeheugen,
  totaal: o.antwoord?.totaal ?? 0,
});

const toTreffer = (
  { register, titel, feiten, tekens, vervolg, bsn }: BewaardeTreffer,
  vraagbaar: (soort: string) => boolean,
): OpzoekingDto['treffers'][number] => ({
  register,
  titel,
  feiten,
  tekens,
  vervolg: vervolg
    .filter((v) => vraagbaar(v.soort))
    .map((v) => ({ soort: v.soort, waarden: { ...v.waarden }, persoon: soortVan(v.soort)?.persoon ?? true })),
  ...(bsn === undefined ? {} : { bsn }),
});

export async function toDto(work: Work, o: Opzoeking): Promise<OpzoekingDto> {
  const [dto] = await toDtos(work, [o]);
  return dto!;
}

/** The log names the source only to who may see it. */
export async function toLogRijen(work: Work, regels: readonly LogRegel[]): Promise<LogRij[]> {
  const namen = await naamVan(
    work,
    regels.map((r) => r.door),
  );
  const bronnen = new Map<string, { titel: string; pad: string }>();
  for (const soort of bronSoorten) {
    const ids = regels.flatMap((r) => (r.bron_id !== null && r.bron_soort === soort ? [r.bron_id] : []));
    for (const [id, target] of await verwijs(work, soort, ids)) bronnen.set(id, target);
  }
  return regels.map((r) => ({
    id: r.id,
    op: r.op,
    door: namen.get(r.door) ?? 'Baken',
    register: r.register,
    soort: r.soort,
    doel: r.doel,
    bevoegdheid: r.bevoegdheid,
    bron: kop(r.bron_id === null ? undefined : bronnen.get(r.bron_id)),
    stand: r.stand,
    code: r.code,
    treffers: r.treffers,
    opgenomen: r.opgenomen,
    uitGeheugen: r.uit_geheugen,
  }));
}

/** Number and path; what else a reference tells is not for the log. */
const kop = (target: { titel: string; pad: string } | undefined) =>
  target === undefined ? null : { titel: target.titel, pad: target.pad };
