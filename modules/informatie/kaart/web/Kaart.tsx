import { useMemo } from 'react';
import { Segmented } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { address } from '#platform/web/api.ts';
import { useFormat } from '#platform/web/format.ts';
import { AreaMap } from '#platform/web/map/AreaMap.tsx';
import { shadeOf, type MapContent } from '#platform/web/map/content.ts';
import { useRead } from '#platform/web/query.ts';
import { Filters } from '#platform/web/table/Filters.tsx';
import { useText } from '#platform/web/texts.tsx';
import { kaart, type GebiedenDto, type KaartDto } from '../contract.ts';
import css from './Kaart.module.css';
import { Plekken } from './Plekken.tsx';
import { Stukken, ZonderPlek } from './Stukken.tsx';
import { deelbaarTotaal, gekozenStukken, perAdres, perGebied, type Telling } from './tellen.ts';
import { perioden, useKaartKeuze, type KaartKeuze, type Periode } from './useKaart.ts';

/** Where it is: records per area and per address, on a map and in a list that does the same. */
export function Kaart() {
  const t = useText();
  const keuze = useKaartKeuze();
  const gebieden = useRead(kaart.gebieden, undefined);
  const stand = useRead(kaart.stand, { query: { maanden: perioden[keuze.periode] } }, { keep: true });
  return (
    <Screen title={t('kaart.titel')}>
      <Loaded of={gebieden}>
        {({ data: land }) => (
          <Loaded of={stand}>{({ data }) => <Blad keuze={keuze} land={land} data={data} />}</Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

interface BladProps {
  keuze: KaartKeuze;
  land: GebiedenDto;
  data: KaartDto;
}

function Blad({ keuze, land, data }: BladProps) {
  const t = useText();
  const { list, delen } = keuze;
  const soorten = soortenVan(land);
  const indeling = soorten.includes(keuze.indeling) ? keuze.indeling : (soorten[0] ?? '');
  const stukken = useMemo(
    () => gekozenStukken(data, { soort: list.values('soort'), thema: list.values('thema') }),
    [data, list],
  );
  const gebieden = useMemo(
    () =>
      perGebied(
        land.items.filter((g) => g.soort === indeling),
        stukken,
      ),
    [land, indeling, stukken],
  );
  const adressen = useMemo(() => (delen ? [] : perAdres(data, stukken)), [data, stukken, delen]);
  const kies = (id: string) => list.set('gekozen', keuze.gekozen === id ? [] : [id]);
  const drempel = delen ? data.drempel : null;
  const gekozen = [...gebieden, ...adressen].find((p) => p.id === keuze.gekozen) ?? null;
  return (
    <>
      <Bovenbalk keuze={keuze} data={data} soorten={soorten} indeling={indeling} aantal={stukken.length} />
      {data.afgekapt ? <Notice icon="filter">{t('kaart.afgekapt')}</Notice> : null}
      <div className={css['sheet']}>
        <Beeld {...{ land, gebieden, adressen, keuze, drempel }} onChoose={kies} />
        <div className={css['lists']}>
          {land.items.length === 0 ? (
            <EmptyState icon="map-pin" title={t('kaart.geen-gebieden')}>
              {t('kaart.geen-gebieden-uitleg')}
            </EmptyState>
          ) : null}
          <Stukken
            gekozen={gekozen}
            stukken={stukken}
            lagen={data.lagen}
            delen={delen}
            onClose={() => list.set('gekozen', [])}
          />
          <Plekken {...{ gebieden, adressen, keuze, drempel }} lagen={data.lagen} onChoose={kies} />
          {delen ? null : <ZonderPlek stukken={stukken} lagen={data.lagen} />}
          <Bron land={land} />
        </div>
      </div>
    </>
  );
}

const BEKEND = ['wijk', 'buurt', 'bedrijventerrein', 'jachthaven'];

/** Kinds of area there are; wijken first, that is how coarse figures are. */
function soortenVan({ items }: GebiedenDto): string[] {
  const er = new Set(items.map((g) => g.soort));
  return [...BEKEND.filter((s) => er.has(s)), ...[...er].filter((s) => !BEKEND.includes(s)).toSorted()];
}

interface BovenbalkProps {
  keuze: KaartKeuze;
  data: KaartDto;
  soorten: readonly string[];
  indeling: string;
  aantal: number;
}

function Bovenbalk({ keuze, data, soorten, indeling, aantal }: BovenbalkProps) {
  const t = useText();
  const { list, periode, delen } = keuze;
  return (
    <div className={css['bar']} data-print="nooit">
      <Segmented
        label={t('kaart.periode')}
        value={periode}
        onChange={(next) => list.set('periode', next === 'jaar' ? [] : [next])}
        options={(Object.keys(perioden) as Periode[]).map((value) => ({
          value,
          label: t(`kaart.periode.${value}`),
        }))}
      />
      {soorten.length > 1 ? (
        <div className={css['choice']}>
          <Segmented
            label={t('kaart.indeling')}
            value={indeling}
            onChange={(next) => list.set('indeling', [next])}
            options={soorten.map((value) => ({ value, label: soortNaam(t, value) }))}
          />
        </div>
      ) : null}
      <Filters
        list={list}
        filters={[
          {
            name: 'soort',
            label: t('kaart.soort'),
            options: data.lagen.map(({ soort, titel }) => ({ value: soort, label: t(titel) })),
          },
          {
            name: 'thema',
            label: t('kaart.thema'),
            options: [...new Set(data.stukken.map((s) => s.thema))]
              .map((value) => ({ value, label: t(`signalen.thema.${value}`) }))
              .toSorted((a, b) => a.label.localeCompare(b.label)),
          },
        ]}
        {...(delen ? {} : { count: t('kaart.aantal', { aantal }) })}
      />
      <Checkbox
        label={t('kaart.delen')}
        hint={t('kaart.delen-uitleg', { meeste: data.drempel - 1 })}
        checked={delen}
        onChange={(on) => list.set('delen', on ? ['ja'] : [])}
      />
    </div>
  );
}

/** A kind of area of the municipality's own has its own word. */
const soortNaam = (t: ReturnType<typeof useText>, soort: string): string =>
  BEKEND.includes(soort) ? t(`kaart.gebied.${soort}`) : soort;

interface BeeldProps {
  land: GebiedenDto;
  gebieden: readonly Telling<GebiedenDto['items'][number]>[];
  adressen: readonly Telling<KaartDto['adressen'][number]>[];
  keuze: KaartKeuze;
  /** Set while the map is shared: smaller numbers are covered. */
  drempel: number | null;
  onChoose: (id: string) => void;
}

function Beeld({ land, gebieden, adressen, keuze, drempel, onChoose }: BeeldProps) {
  const t = useText();
  const { gekozen } = keuze;
  const content = useMemo((): MapContent => {
    const getoond = gebieden.map(({ id, plek, perSoort }) => ({
      id,
      plek,
      ...deelbaarTotaal(perSoort, drempel),
    }));
    const meeste = Math.max(0, ...getoond.map((g) => g.aantal));
    return {
      areas: getoond.map(({ id, plek, aantal, vanaf }) => {
        return {
          id,
          name: plek.naam,
          value: vanaf ? t('kaart.vanaf', { aantal }) : String(aantal),
          shade: shadeOf(aantal, meeste),
          shape: plek.vlak,
          centre: plek.midden,
        };
      }),
      points: adressen.flatMap(({ id, plek, totaal }) =>
        plek.punt === null ? [] : [{ id, name: plek.adres, at: plek.punt, weight: totaal }],
      ),
      chosen: gekozen,
      tiles:
        land.ondergrond === null
          ? null
          : {
              // The library asks for whole addresses; this one is Baken's own.
              address: `${location.origin}${address('/kaart/tegels')}/{z}/{x}/{y}`,
              maker: land.ondergrond.bron,
            },
    };
  }, [gebieden, adressen, drempel, gekozen, land.ondergrond, t]);
  return (
    <div className={css['map']}>
      <AreaMap label={t('kaart.beeld')} content={content} onChoose={onChoose} />
    </div>
  );
}

/** Whose areas these are and of which day. */
function Bron({ land }: { land: GebiedenDto }) {
  const t = useText();
  const format = useFormat();
  if (land.lijsten.length === 0) return null;
  return (
    <p className={css['source']}>
      {t('kaart.gebieden-van', {
        lijsten: land.lijsten
          .map(({ versie, peildatum }) => [versie, format.date(peildatum)].filter((p) => p !== '').join(', '))
          .join('; '),
      })}
    </p>
  );
}
