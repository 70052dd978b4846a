import clockPause from '@tabler/icons/outline/clock-pause.svg?icon';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { Link, LinkButton } from '#platform/web/components/Link.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { RijDto } from '../contract.ts';
import { LineSign } from './LineSign.tsx';
import css from './Todo.module.css';

interface TodoRowProps {
  row: RijDto;
  today: string;
  current: boolean;
  onCurrent: () => void;
  onSnooze: () => void;
}

/** One thing to do: line, what, why, when, and the button that does it. */
export function TodoRow({ row, today, current, onCurrent, onSnooze }: TodoRowProps) {
  const t = useText();
  const target = linkTo(row.actie.pad);
  return (
    <tr
      role="row"
      data-row={row.id}
      className={cx(css['row'], current && css['current'])}
      aria-current={current || undefined}
      onFocus={onCurrent}
    >
      <td role="cell" className={css['line']}>
        <LineSign line={row.line} />
      </td>
      <th role="rowheader" scope="row" className={css['what']} title={row.titel}>
        <Link {...target}>{row.titel}</Link>
      </th>
      <td role="cell" className={css['why']} title={row.toelichting ?? undefined}>
        {row.toelichting}
      </td>
      <Due row={row} today={today} />
      <td role="cell" className={css['act']}>
        <Button
          kind="quiet"
          size="small"
          icon={clockPause}
          label={t('vandaag.stel-uit-rij', { titel: row.titel })}
          onPress={onSnooze}
          className={css['later']}
        />
        <LinkButton {...target} size="small" kind={current ? 'primary' : 'quiet'}>
          {row.actie.titel}
          {current ? <Kbd name="Enter" inherit /> : null}
        </LinkButton>
      </td>
    </tr>
  );
}

const DAY = 86_400_000;

/** Days between two dates; both are noon nowhere, so no clock can shift them. */
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function Due({ row, today }: { row: RijDto; today: string }) {
  const t = useText();
  const format = useFormat();
  const days = row.voor === null ? null : daysFrom(today, row.voor);
  if (row.stand === 'te-laat') {
    return (
      <td role="cell" className={cx(css['due'], css['danger'])}>
        <Icon name="alert-square" />
        {days === null || days >= 0 ? t('vandaag.te-laat') : t('vandaag.dagen-te-laat', { dagen: -days })}
      </td>
    );
  }
  const near = row.stand === 'nabij';
  return (
    <td role="cell" className={cx(css['due'], near && css['warning'])}>
      {near ? <Icon name="clock" /> : null}
      {days === null || row.voor === null
        ? null
        : days === 0
          ? t('vandaag.vandaag')
          : near
            ? t('vandaag.dagen-over', { dagen: days })
            : format.day(row.voor)}
    </td>
  );
}
