import { Button } from '#platform/web/components/Button.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { VondstRij } from '../contract.ts';
import css from './Zoeken.module.css';

export interface Keuze {
  soort: string | null;
  jaar: string | null;
}

export interface Groepen {
  soort: [string, number][];
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
    jaar: count(items.map(jaarVan)).toSorted((a, b) => b[0].localeCompare(a[0])),
  };
}

export const past = (item: VondstRij, keuze: Keuze): boolean =>
  (keuze.soort === null || item.soort === keuze.soort) &&
  (keuze.jaar === null || jaarVan(item) === keuze.jaar);

interface Props {
  groepen: Groepen;
  keuze: Keuze;
  onChange: (keuze: Keuze) => void;
}

/** Narrowing by kind and year; pressing again widens. A single value narrows nothing and is not offered. */
export function Facetten({ groepen, keuze, onChange }: Props) {
  const t = useText();
  return (
    <div className={css['facets']} role="group" aria-label={t('zoeken.verfijn')}>
      {groepen.soort.length > 1
        ? groepen.soort.map(([soort, aantal]) => (
            <Facet
              key={soort}
              label={t(`zoeken.soort.${soort}`)}
              aantal={aantal}
              gekozen={keuze.soort === soort}
              onPress={() => onChange({ ...keuze, soort: keuze.soort === soort ? null : soort })}
            />
          ))
        : null}
      {groepen.jaar.length > 1
        ? groepen.jaar.map(([jaar, aantal]) => (
            <Facet
              key={jaar}
              label={jaar}
              aantal={aantal}
              gekozen={keuze.jaar === jaar}
              onPress={() => onChange({ ...keuze, jaar: keuze.jaar === jaar ? null : jaar })}
            />
          ))
        : null}
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
