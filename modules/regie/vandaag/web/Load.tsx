import { useText } from '#platform/web/texts.tsx';
import type { LastDto } from '../contract.ts';
import css from './Meters.module.css';

/** How much is with whom, by name: to divide work, not to compare people. */
export function Load({ rows }: { rows: readonly LastDto[] }) {
  const t = useText();
  return (
    <section aria-labelledby="vandaag-werklast">
      <header className={css['head']}>
        <h2 id="vandaag-werklast">{t('vandaag.werklast')}</h2>
      </header>
      {rows.length === 0 ? (
        <p className={css['note']}>{t('vandaag.werklast-niets')}</p>
      ) : (
        <table className={css['load']} aria-labelledby="vandaag-werklast">
          <thead>
            <tr>
              <th scope="col">{t('vandaag.werklast-wie')}</th>
              <th scope="col">{t('vandaag.werklast-open')}</th>
              <th scope="col">{t('vandaag.werklast-laat')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.naam}>
                <th scope="row">{row.naam}</th>
                <td>{row.open}</td>
                <td>{row.teLaat === 0 ? '–' : <b>{row.teLaat}</b>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css['note']}>{t('vandaag.werklast-uitleg')}</p>
    </section>
  );
}
