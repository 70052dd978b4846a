import { Select } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { useText } from '#platform/web/texts.tsx';
import {
  kolomrollen,
  lijnen,
  tabelsoorten,
  type Blok,
  type Indeling,
  type Lijn,
  type Tabelsoort,
} from '../contract.ts';
import css from './Inlezen.module.css';

type Tabel = Extract<Blok, { soort: 'tabel' }>;
type Een = Indeling['tabellen'][number];

interface Props {
  blokken: readonly Blok[];
  indeling: Indeling;
  onChange: (next: Indeling) => void;
}

/** What each table, column and caption is; the proposal stands filled in. */
export function Indelen({ blokken, indeling, onChange }: Props) {
  const tabellen = blokken.filter((b) => b.soort === 'tabel');
  return (
    <Stack gap={24}>
      {tabellen.map((tabel, at) => {
        const een = indeling.tabellen[at];
        return een ? (
          <Tabelkeuze
            // The order of the file does not change.
            key={`${tabel.blad} ${tabel.rijen[0]?.regel}`}
            nummer={at + 1}
            tabel={tabel}
            een={een}
            onChange={(next) => onChange({ ...indeling, tabellen: indeling.tabellen.with(at, next) })}
          />
        ) : null;
      })}
      <Opschriften indeling={indeling} onChange={onChange} />
    </Stack>
  );
}

function useLijnen() {
  const t = useText();
  return [
    { value: '', label: t('plan.geen-lijn') },
    ...lijnen.map((value) => ({ value, label: t(`web.lijn.${value}`) })),
  ];
}

const lijnUit = (value: string): Lijn | null => lijnen.find((lijn) => lijn === value) ?? null;

interface TabelProps {
  nummer: number;
  tabel: Tabel;
  een: Een;
  onChange: (een: Een) => void;
}

function Tabelkeuze({ nummer, tabel, een, onChange }: TabelProps) {
  const t = useText();
  const opties = useLijnen();
  const naam = t('plan.tabelnaam', {
    nummer,
    rijen: tabel.rijen.length,
    plek: tabel.blad ?? '',
    regel: tabel.rijen[0]?.regel ?? 0,
  });
  return (
    <section className={css['tabel']} aria-label={naam}>
      <h3>{naam}</h3>
      <div className={css['velden']}>
        <Select
          label={t('plan.tabelsoort')}
          name={`soort-${nummer}`}
          value={een.soort}
          options={tabelsoorten.map((value) => ({ value, label: t(`plan.tabelsoort.${value}`) }))}
          onChange={(soort) => onChange({ ...een, soort: soort as Tabelsoort })}
        />
        {een.soort === 'activiteiten' && !een.kolommen.includes('lijn') ? (
          <Select
            label={t('plan.lijn-van-tabel')}
            name={`lijn-${nummer}`}
            hint={t('plan.lijn-van-tabel-uitleg')}
            value={een.lijn ?? ''}
            options={opties}
            onChange={(value) => onChange({ ...een, lijn: lijnUit(value) })}
          />
        ) : null}
      </div>
      {een.soort === 'overslaan' ? null : (
        <Kolommen nummer={nummer} tabel={tabel} een={een} onChange={onChange} />
      )}
    </section>
  );
}

/** Each column with what it holds and its first words, so that one sees what one names. */
function Kolommen({ nummer, tabel, een, onChange }: TabelProps) {
  const t = useText();
  const voorbeeld = (kolom: number): string =>
    tabel.rijen
      .map((rij) => (rij.cellen[kolom] ?? []).join(' '))
      .filter((tekst) => tekst !== '')
      .slice(0, 3)
      .join(' · ')
      .slice(0, 90);
  return (
    <ol className={css['kolommen']}>
      {een.kolommen.map((rol, at) => (
        // A column has no name but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <Select
            label={t('plan.kolom', { nummer: at + 1 })}
            name={`kolom-${nummer}-${at}`}
            value={rol}
            options={kolomrollen.map((value) => ({ value, label: t(`plan.kolomrol.${value}`) }))}
            onChange={(value) =>
              onChange({
                ...een,
                kolommen: een.kolommen.with(at, kolomrollen.find((one) => one === value) ?? 'niet'),
              })
            }
          />
          <small>{voorbeeld(at)}</small>
        </li>
      ))}
    </ol>
  );
}

/** Captions in the document and the line each names. */
function Opschriften({ indeling, onChange }: Omit<Props, 'blokken'>) {
  const t = useText();
  const opties = useLijnen();
  if (indeling.lijnen.length === 0) return null;
  return (
    <section className={css['tabel']} aria-label={t('plan.opschriften')}>
      <h3>{t('plan.opschriften')}</h3>
      <div className={css['velden']}>
        {indeling.lijnen.map(({ naam, lijn }, at) => (
          <Select
            key={naam}
            label={naam}
            name={`opschrift-${at}`}
            value={lijn ?? ''}
            options={opties}
            onChange={(value) =>
              onChange({ ...indeling, lijnen: indeling.lijnen.with(at, { naam, lijn: lijnUit(value) }) })
            }
          />
        ))}
      </div>
    </section>
  );
}
