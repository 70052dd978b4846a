import type { SettingDefinition } from '#platform/settings.ts';
import { geijkt, kansen, weeg } from './motor/beslis.ts';
import type { Model, Niveau, SoortModel } from './motor/model.ts';
import type { Vergelijking } from './motor/vergelijk.ts';

/** Regel KOP-12: van besluiten leren staat uit tot de gemeente het aanzet. */
export const leren: SettingDefinition<'uit' | 'aan'> = {
  sleutel: 'koppelen.leren',
  standaard: 'uit',
  keuzes: ['uit', 'aan'],
  bron: 'AVG art. 5, eerste lid, onder b en e; besluit van de gemeente, na advies van de FG',
};

/** Longest time an example stays. */
export const LEER_MAANDEN = 12;

/** A decision without names: per feature how it compared, and what a person said. */
export interface Voorbeeld {
  uitkomst: 'zelfde' | 'anders';
  niveaus: Record<string, string>;
}

export const niveausVan = (v: Vergelijking): Record<string, string> =>
  Object.fromEntries(Object.entries(v).map(([kenmerk, { niveau }]) => [kenmerk, niveau]));

/** Decisions that the shipped parameters weigh as much as: a handful of examples moves little. */
const GEWICHT = 300;
/** Fewer examples teach nothing that is not chance. */
export const MINSTE_VOORBEELDEN = 100;

export interface Leervoorstel {
  voorbeelden: number;
  /** Share of decisions that the parameters would have proposed as the person decided, each judged by the rest. */
  goedOud: number;
  goedNieuw: number;
  /** Levels that moved, most first. */
  verschoven: {
    kenmerk: string;
    niveau: string;
    verklaring: 'zelfde' | 'verwant';
    van: number;
    naar: number;
  }[];
  parameters: SoortModel;
}

/** New parameters from decisions, with what they would change. Nothing is in force by this: a person decides. */
export function leer(model: Model, voorbeelden: readonly Voorbeeld[]): Leervoorstel {
  const oud = model.soorten.persoon;
  const nieuw = bijgesteld(oud, voorbeelden);
  const delen = Array.from({ length: 5 }, (_, d) => voorbeelden.filter((_v, i) => i % 5 === d));
  const goed = (m: SoortModel, list: readonly Voorbeeld[]): number =>
    list.filter((v) => zegtZelfde(m, v) === (v.uitkomst === 'zelfde')).length;
  const goedNieuw = delen.reduce(
    (sum, deel, d) => sum + goed(bijgesteld(oud, delen.filter((_, i) => i !== d).flat()), deel),
    0,
  );
  const n = Math.max(1, voorbeelden.length);
  return {
    voorbeelden: voorbeelden.length,
    goedOud: goed(oud, voorbeelden) / n,
    goedNieuw: goedNieuw / n,
    verschoven: verschuivingen(oud, nieuw),
    parameters: nieuw,
  };
}

function bijgesteld(oud: SoortModel, voorbeelden: readonly Voorbeeld[]): SoortModel {
  const kenmerken = Object.entries(oud.kenmerken).map(([kenmerk, niveaus]) => {
    const seen = voorbeelden.filter((v) => v.niveaus[kenmerk] !== undefined);
    const of = (uitkomst: Voorbeeld['uitkomst']) => seen.filter((v) => v.uitkomst === uitkomst);
    const [zelfde, anders] = [of('zelfde'), of('anders')];
    const share = (list: readonly Voorbeeld[], niveau: string, prior: number): number =>
      (GEWICHT * prior + list.filter((v) => v.niveaus[kenmerk] === niveau).length) / (GEWICHT + list.length);
    const next = Object.entries(niveaus).map(([niveau, [m, h, u]]): [string, Niveau] => [
      niveau,
      [share(zelfde, niveau, m), share(anders, niveau, h), u],
    ]);
    return [kenmerk, Object.fromEntries(next)] as const;
  });
  return { ...oud, kenmerken: Object.fromEntries(kenmerken) };
}

/** Judged as one candidate among a thousand, by the levels alone: which names they were is not known here. */
function zegtZelfde(model: SoortModel, v: Voorbeeld): boolean {
  const vergelijking = Object.fromEntries(Object.entries(v.niveaus).map(([k, niveau]) => [k, { niveau }]));
  const niets = { totaal: 1000, aantal: () => 0, gevonden: () => 0 };
  const [kans] = kansen([weeg(vergelijking, 'persoon', model, niets)], 1000, model);
  return geijkt(kans!, model.ijking) >= 0.5;
}

function verschuivingen(oud: SoortModel, nieuw: SoortModel): Leervoorstel['verschoven'] {
  const rows = Object.entries(oud.kenmerken).flatMap(([kenmerk, niveaus]) =>
    Object.entries(niveaus).flatMap(([niveau, level]) =>
      (['zelfde', 'verwant'] as const).map((verklaring, i) => ({
        kenmerk,
        niveau,
        verklaring,
        van: level[i]!,
        naar: nieuw.kenmerken[kenmerk]![niveau]![i]!,
      })),
    ),
  );
  return rows
    .filter((r) => Math.abs(r.naar - r.van) >= 0.005)
    .toSorted((a, b) => Math.abs(b.naar - b.van) - Math.abs(a.naar - a.van));
}
