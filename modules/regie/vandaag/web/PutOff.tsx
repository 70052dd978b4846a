import { Button } from '#platform/web/components/Button.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { vandaag, type UitgesteldDto } from '../contract.ts';
import { LineSign } from './LineSign.tsx';
import css from './Vandaag.module.css';

/** What this viewer put off: out of sight, not gone. */
export function PutOff({ rows }: { rows: readonly UitgesteldDto[] }) {
  const t = useText();
  const format = useFormat();
  const back = useAction(vandaag.haalTerug, { invalidates: [vandaag.toon] as never });
  if (rows.length === 0) return null;
  return (
    <details className={css['putOff']}>
      <summary>{t('vandaag.uitgesteld', { aantal: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <LineSign line={row.line} size={10} />
            <span className={css['title']}>{row.titel}</span>
            <span className={css['why']}>
              {t('vandaag.uitstel-regel', {
                dag: format.day(row.tot),
                reden: t(`vandaag.reden.${row.reden}`),
              })}
            </span>
            <Button
              kind="quiet"
              size="small"
              label={t('vandaag.haal-terug-rij', { titel: row.titel })}
              busy={back.busy}
              onPress={() => void back.run({ params: { id: row.id } })}
            >
              <span>{t('vandaag.haal-terug')}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
