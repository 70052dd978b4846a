import type { DeclaredSetting } from '#platform/http/serve.ts';
import { NotFound } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { InstellingDto, Wijziging } from './contract.ts';
import { rights } from './domain/rights.ts';
import { demandWijziging, soortVan, type Waarde } from './domain/waarde.ts';
import * as store from './store.ts';

/** Says a name in the viewer's language; undefined when the catalogue has none. */
export type Say = (id: string) => string | undefined;

/** Where the name of a setting stands: its key without the dot. */
export const naamId = (sleutel: string): string => `instellingen.van.${sleutel.replace('.', '-')}`;

/** Where the name of one of its values stands. */
export function keuzeId(sleutel: string, waarde: string): string {
  const woord = `${sleutel.replace('.', '-')}-${waarde}`;
  return `instellingen.keuze.${woord}`;
}

export async function lijst(
  work: Work,
  settings: readonly DeclaredSetting[],
  say: Say,
): Promise<InstellingDto[]> {
  const gezet = await store.list(
    work,
    settings.map((one) => one.definitie.sleutel),
  );
  const namen = await naamVan(
    work,
    gezet.map((g) => g.door),
  );
  return settings.map((one) => toDto(work, one, gezet, namen, say));
}

/** Regel INS-3: elke wijziging noemt waarop zij rust en staat in het logboek met de oude en de nieuwe waarde. */
export async function zet(
  work: Work,
  settings: readonly DeclaredSetting[],
  sleutel: string,
  wijziging: Wijziging,
  say: Say,
): Promise<InstellingDto> {
  const one = settings.find(({ definitie }) => definitie.sleutel === sleutel);
  if (!one) throw new NotFound();
  demandWijziging(one.definitie, wijziging.waarde, wijziging.vanaf, work.today);
  const oud = (await work.setting(one.definitie)) as Waarde;
  await store.save(work, { sleutel, ...wijziging });
  work.audit({
    actie: 'instelling.gewijzigd',
    objectSoort: 'instelling',
    objectId: null,
    resultaat: 'gelukt',
    details: { sleutel, oud, nieuw: wijziging.waarde, vanaf: wijziging.vanaf },
  });
  const [dto] = await lijst(work, [one], say);
  return dto!;
}

function toDto(
  work: Work,
  { kamer, definitie }: DeclaredSetting,
  gezet: readonly store.Gezet[],
  namen: ReadonlyMap<string, string>,
  say: Say,
): InstellingDto {
  const { sleutel, bron, eenheid = null, keuzes = [], minimum = null, maximum = null } = definitie;
  const own = gezet.filter((g) => g.sleutel === sleutel);
  const now = own.find((g) => g.vanaf <= work.today);
  const standaard = definitie.standaard as Waarde;
  return {
    sleutel,
    kamer,
    naam: say(naamId(sleutel)) ?? sleutel,
    soort: soortVan(definitie),
    eenheid,
    keuzes: keuzes.map(String).map((waarde) => ({
      waarde,
      naam: say(keuzeId(sleutel, waarde)) ?? waarde,
    })),
    minimum,
    maximum,
    waarde: now?.waarde ?? standaard,
    standaard,
    bron: now?.bron ?? bron,
    vanaf: now?.vanaf ?? null,
    geschiedenis: own.map(({ waarde, vanaf, bron: rust, door, op }) => ({
      waarde,
      vanaf,
      bron: rust,
      door: namen.get(door) ?? 'Baken',
      op,
    })),
    rechten: allowed(rights, work.actor, { id: sleutel }),
  };
}
