import { Button } from '#platform/web/components/Button.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { VondstRij } from '../contract.ts';
import css from './Zoeken.module.css';

export interface Keuze {
  soort: string | null;
  thema: string | null;
  jaar: string | null;
}

export interface Groepen {
  soort: [string, number][];
  thema: [string, number][];
  jaar: [string, number][];
}

const jaarVan = (item: VondstRij): string | null => item.maand?.slice(0, 4) ?? null;

/** How many finds there are of each kind and each year; of these finds only, so nothing that may not be seen is counted. */
export function kiesbaar(items: readonly VondstRij[]): Groepen {
  const count = (values: (string | null)[]): [string, number][] => {
    const counts = new Map<string, number>();
    for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts];
  };
  return {
    soort: count(items.map((item) => item.soort)).toSorted((a, b) => b[1] - a[1]),
    thema: count(items.map((item) => item.thema)).toSorted((a, b) => b[1] - a[1]),
    jaar: count(items.map(jaarVan)).toSorted((a, b) => b[0].localeCompare(a[0])),
  };
}

export const past = (item: VondstRij, keuze: Keuze): boolean =>
  (keuze.soort === null || item.soort === keuze.soort) &&
  (keuze.thema === null || item.thema === keuze.thema) &&
  (keuze.jaar === null || jaarVan(item) === keuze.jaar);

const namen = ['soort', 'thema', 'jaar'] as const;

interface Props {
  groepen: Groepen;
  keuze: Keuze;
  onChange: (keuze: Keuze) => void;
}

/** Narrowing by kind, theme and year; pressing again widens. A single value narrows nothing and is not offered. */
export function Facetten({ groepen, keuze, onChange }: Props) {
  const t = useText();
  const zeg = {
    soort: (waarde: string) => t(`zoeken.soort.${waarde}`),
    thema: (waarde: string) => t(`signalen.thema.${waarde}`),
    jaar: (waarde: string) => waarde,
  };
  return (
    <div className={css['facets']} role="group" aria-label={t('zoeken.verfijn')}>
      {namen.flatMap((naam) =>
        groepen[naam].length < 2
          ? []
          : groepen[naam].map(([waarde, aantal]) => (
              <Facet
                key={`${naam} ${waarde}`}
                label={zeg[naam](waarde)}
                aantal={aantal}
                gekozen={keuze[naam] === waarde}
                onPress={() => onChange({ ...keuze, [naam]: keuze[naam] === waarde ? null : waarde })}
              />
            )),
      )}
    </div>
  );
}

interface FacetProps {
  label: string;
  aantal: number;
  gekozen: boolean;
  onPress: () => void;
}

function Facet({ label, aantal, gekozen, onPress }: FacetProps) {
  return (
    <Button size="small" aria-pressed={gekozen} onPress={onPress}>
      {label} <span className={css['number']}>{aantal}</span>
    </Button>
  );
}
