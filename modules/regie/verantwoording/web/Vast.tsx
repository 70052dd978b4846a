import { Notice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { verantwoording, type VerantwoordingDto } from '../contract.ts';
import { usePeriodWords } from './words.ts';
import css from './Vast.module.css';

/** That the year was laid down, and since when; what was counted differently since; and its open data. */
export function Vast({ page }: { page: VerantwoordingDto }) {
  const t = useText();
  const format = useFormat();
  const { bevroren } = page;
  if (!bevroren) return null;
  const jaar = page.periode.van.slice(0, 4);
  return (
    <section className={css['vast']} aria-label={t('verantwoording.vast', { jaar })}>
      <Notice icon="lock">
        <b>{t('verantwoording.vast', { jaar })}</b>{' '}
        {t('verantwoording.vast-uitleg', {
          moment: format.moment(bevroren.op),
          tot: format.month(bevroren.tot),
          nummer: bevroren.nummer,
        })}{' '}
        <span className={css['hash']}>{t('verantwoording.vast-hash', { hash: bevroren.hash })}</span>
      </Notice>
      {page.afgeschermd ? null : <Differences jaar={jaar} />}
      <OpenData jaar={jaar} />
    </section>
  );
}

/** The same year counted again now; silent where nothing changed. */
function Differences({ jaar }: { jaar: string }) {
  const t = useText();
  const words = usePeriodWords();
  const read = useRead(verantwoording.vast, { params: { jaar } });
  const changed = (read.data?.data.cijfers ?? []).filter((one) => one.verschil !== 0);
  if (!read.data) return null;
  if (changed.length === 0) return <p>{t('verantwoording.vast-zelfde')}</p>;
  return (
    <Table
      caption={t('verantwoording.vast-verschil')}
      rows={changed}
      rowId={(row) => row.code}
      columns={[
        { id: 'cijfer', header: t('verantwoording.kolom.cijfer'), rowHeader: true, cell: (row) => row.titel },
        {
          id: 'vast',
          header: t('verantwoording.kolom.vast'),
          width: 8,
          numeric: true,
          cell: (row) => words.number(row.vast),
        },
        {
          id: 'nu',
          header: t('verantwoording.kolom.nu'),
          width: 8,
          numeric: true,
          cell: (row) => words.number(row.nu),
        },
        {
          id: 'verschil',
          header: t('verantwoording.kolom.verschil'),
          width: 8,
          cell: (row) => words.difference(row.nu, row.vast),
        },
      ]}
    />
  );
}

function OpenData({ jaar }: { jaar: string }) {
  const t = useText();
  const format = useFormat();
  const read = useRead(verantwoording.openData, { params: { jaar } });
  const data = read.data?.data;
  if (!data) return null;
  return (
    <details className={css['open']}>
      <summary>{t('verantwoording.open-data')}</summary>
      <p>{t('verantwoording.open-data-uitleg')}</p>
      <ul>
        {data.bestanden.map((file) => (
          <li key={file.naam}>
            <a href={file.pad} download>
              {file.naam}
            </a>{' '}
            {t('verantwoording.open-data-omvang', { kb: format.number(Math.ceil(file.omvang / 1024)) })}
            <span className={css['hash']}>{t('verantwoording.open-data-hash', { hash: file.sha256 })}</span>
          </li>
        ))}
      </ul>
      {data.weggelaten.length > 0 ? (
        <p>
          {t('verantwoording.open-data-zonder', {
            titels: data.weggelaten.map((one) => one.titel).join(', '),
          })}
        </p>
      ) : null}
    </details>
  );
}
