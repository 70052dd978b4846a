import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, meldingsoorten, type Leesmelding, type Uitkomst } from '../contract.ts';
import css from './Inlezen.module.css';

type Gelezen = Uitkomst['activiteiten'][number];

/** An activity keeps its name while the mapping changes; its key does not. */
export const naamVan = (a: Gelezen): string => `${a.lijn} ${a.titel}`;

interface Props {
  uitkomst: Uitkomst;
  /** What the reader leaves out, by name. */
  weg: ReadonlySet<string>;
  onWeg: (weg: ReadonlySet<string>) => void;
}

/** Every activity that was read, and every place that was not. */
export function Leeslijst({ uitkomst, weg, onWeg }: Props) {
  const t = useText();
  const columns = useKolommen(uitkomst, weg, onWeg);
  return (
    <>
      <Section title={t('plan.gelezen', { aantal: uitkomst.activiteiten.length })}>
        <Table
          caption={t('plan.gelezen', { aantal: uitkomst.activiteiten.length })}
          hiddenCaption
          rows={uitkomst.activiteiten}
          columns={columns}
          rowId={(a) => a.sleutel}
        />
      </Section>
      <Section title={t('plan.niet-overgenomen', { aantal: uitkomst.meldingen.length })}>
        <Stack>
          <p>{t('plan.niet-overgenomen-uitleg')}</p>
          {meldingsoorten.map((soort) => (
            <Soort key={soort} soort={soort} rijen={uitkomst.meldingen.filter((m) => m.soort === soort)} />
          ))}
        </Stack>
      </Section>
    </>
  );
}

function useKolommen(uitkomst: Uitkomst, weg: Props['weg'], onWeg: Props['onWeg']): Column<Gelezen>[] {
  const t = useText();
  const perSleutel = new Map(uitkomst.activiteiten.map((a) => [a.sleutel, a]));
  const zet = (a: Gelezen, mee: boolean) => {
    const next = new Set(weg);
    if (mee) next.delete(naamVan(a));
    else next.add(naamVan(a));
    onWeg(next);
  };
  return [
    {
      id: 'mee',
      header: t('plan.mee'),
      cell: (a) => (
        <Checkbox
          label={<span className="visually-hidden">{t('plan.mee-van', { titel: a.titel })}</span>}
          name={`mee-${a.sleutel}`}
          checked={!weg.has(naamVan(a))}
          onChange={(mee) => zet(a, mee)}
        />
      ),
      width: 4,
    },
    { id: 'code', header: t('plan.code'), cell: (a) => a.code, width: 6 },
    { id: 'titel', header: t('plan.wat'), cell: (a) => a.titel, rowHeader: true },
    {
      id: 'lijn',
      header: t('plan.lijn'),
      cell: (a) => (
        <span className={css['teken']}>
          <Topmark line={a.lijn} />
          {t(`web.lijn.${a.lijn}`)}
        </span>
      ),
      sort: 'lijn',
      value: (a) => lijnen.indexOf(a.lijn),
      width: 10,
    },
    {
      id: 'wanneer',
      header: t('plan.wanneer'),
      cell: (a) =>
        a.kwartalen.length === 0
          ? t('plan.heel-jaar')
          : a.kwartalen.map((kwartaal) => t('plan.kwartaal-kort', { kwartaal })).join(', '),
      width: 9,
    },
    { id: 'acties', header: t('plan.acties'), cell: (a) => a.acties.length, numeric: true, width: 5 },
    {
      id: 'onder',
      header: t('plan.onder'),
      cell: (a) => (a.onder === null ? '–' : (perSleutel.get(a.onder)?.code ?? '–')),
      width: 6,
    },
  ];
}

function Soort({ soort, rijen }: { soort: Leesmelding['soort']; rijen: readonly Leesmelding[] }) {
  const t = useText();
  if (rijen.length === 0) return null;
  return (
    <details className={css['meldingen']} open={soort !== 'tekst'}>
      <summary>{t(`plan.leesmelding.${soort}`, { aantal: rijen.length })}</summary>
      <ul>
        {rijen.map((m) => (
          <li key={`${m.blad} ${m.regel} ${m.tekst}`}>
            <b>
              {m.blad
                ? t('plan.plek-blad', { blad: m.blad, regel: m.regel })
                : t('plan.plek', { regel: m.regel })}
            </b>{' '}
            {m.tekst}
          </li>
        ))}
      </ul>
    </details>
  );
}
