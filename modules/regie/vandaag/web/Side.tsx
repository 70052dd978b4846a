import { Link } from '#platform/web/components/Link.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { AfspraakDto, SindsDto } from '../contract.ts';
import { LineSign } from './LineSign.tsx';
import css from './Side.module.css';

const DAY = 86_400_000;
const DAYS = 14;
const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
/** 0 is Sunday. */
const weekday = (date: string): number => new Date(Date.parse(date)).getUTCDay();
const isWeekend = (date: string): boolean => weekday(date) % 6 === 0;

/** The coming two weeks, a line per working day; a weekend shows only when something is on. */
export function TwoWeeks({ today, rows }: { today: string; rows: readonly AfspraakDto[] }) {
  const t = useText();
  const days = Array.from({ length: DAYS }, (_, at) => later(today, at)).map((date) => ({
    date,
    rows: rows.filter((row) => row.datum === date),
  }));
  const shown = days.filter((day) => !isWeekend(day.date) || day.rows.length > 0 || day.date === today);
  return (
    <section>
      <h2 className={css['head']}>{t('vandaag.twee-weken')}</h2>
      <ol className={css['days']}>
        {shown.map((day, at) => (
          <DayLine
            key={day.date}
            {...day}
            today={day.date === today}
            newWeek={at > 0 && weekday(day.date) < weekday(shown[at - 1]?.date ?? day.date)}
          />
        ))}
      </ol>
    </section>
  );
}

interface DayLineProps {
  date: string;
  rows: readonly AfspraakDto[];
  today: boolean;
  newWeek: boolean;
}

function DayLine({ date, rows, today, newWeek }: DayLineProps) {
  const t = useText();
  const format = useFormat();
  const [day, number] = format.day(date).split(' ');
  return (
    <li className={cx(css['day'], today && css['today'], newWeek && css['week'])}>
      <time dateTime={date} className={css['date']} aria-label={format.longDay(date)}>
        <span>{day}</span>
        <b>{number}</b>
      </time>
      <ul className={css['what']}>
        {rows.length === 0 ? (
          <li className={css['nothing']}>{today ? t('vandaag.geen-afspraken') : '–'}</li>
        ) : null}
        {rows.map((row) => (
          <li key={`${row.pad} ${row.titel} ${row.tijd}`} className={css['item']}>
            <LineSign line={row.line} size={10} />
            <span className={css['time']}>{row.tijd}</span>
            <Link {...linkTo(row.pad)}>{row.titel}</Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What came about since the last working day. */
export function Since({ day, today, rows }: { day: string; today: string; rows: readonly SindsDto[] }) {
  const t = useText();
  const format = useFormat();
  const yesterday = later(today, -1) === day;
  return (
    <section>
      <h2 className={css['head']}>
        {yesterday ? t('vandaag.sinds-gisteren') : t('vandaag.sinds', { dag: format.longDay(day) })}
      </h2>
      {rows.length === 0 ? <p className={css['nothing']}>{t('vandaag.sinds-niets')}</p> : null}
      <ul className={css['since']}>
        {rows.map((row) => (
          <li key={row.id}>
            <LineSign line={row.line} size={10} />
            <Link {...linkTo(row.pad)}>{row.titel}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
