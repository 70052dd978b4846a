import { useText } from '../texts.tsx';
import css from './Progress.module.css';

/** Work of which the size is known: count, remaining, and that one may go on. */
export function Progress({
  label,
  done,
  total,
  remaining,
  note,
}: {
  label: string;
  done: number;
  total: number;
  remaining?: string;
  note?: string;
}) {
  const t = useText();
  const count = t('web.voortgang', { gedaan: done, totaal: total });
  return (
    <div className={css['progress']}>
      <span className={css['words']}>
        <b>{label}</b>
        <span>{remaining ? `${count}, ${remaining}` : count}</span>
      </span>
      <span
        className={css['track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={count}
      >
        <span style={{ inlineSize: `${total > 0 ? (100 * done) / total : 0}%` }} />
      </span>
      {note ? <span className={css['note']}>{note}</span> : null}
    </div>
  );
}
