import { useState } from 'react';
import { Select } from '#platform/web/components/Field.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Periode } from '../contract.ts';
import { monthList, monthsOf, partOf, type Part } from './period.ts';
import css from './PeriodPicker.module.css';

interface PeriodPickerProps {
  value: Periode;
  /** First month in which anything was counted. */
  first: string | null;
  /** This month, by the server's calendar. */
  now: string;
  /** Small numbers are not withheld: months may be chosen too. */
  exact: boolean;
  onChange: (period: Periode) => void;
}

/** Year and part of it; months of one's own for who reads exact numbers. */
export function PeriodPicker({ value, first, now, exact, onChange }: PeriodPickerProps) {
  const t = useText();
  const [own, setOwn] = useState(false);
  const from = earliest(first ?? now, value.van);
  const year = Number(value.van.slice(0, 4));
  const part: Part = own ? 'eigen' : partOf(value);
  const years = numbers(Number(from.slice(0, 4)), Math.max(Number(now.slice(0, 4)), year)).toReversed();
  const choose = (next: Part) => {
    setOwn(next === 'eigen');
    if (next !== 'eigen') onChange(monthsOf(year, next));
  };
  const months = monthList(from, latest(now, value.tot)).toReversed();
  return (
    <span className={css['picker']}>
      {part === 'eigen' ? null : (
        <Select
          label={t('verantwoording.jaar')}
          hiddenLabel
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(to) => onChange(monthsOf(Number(to), part))}
        />
      )}
      <Select
        label={t('verantwoording.deel')}
        hiddenLabel
        value={part}
        options={usePartOptions(year, exact)}
        onChange={(to) => choose(to as Part)}
      />
      {part === 'eigen' ? <OwnMonths value={value} months={months} onChange={onChange} /> : null}
    </span>
  );
}

function OwnMonths({
  value,
  months,
  onChange,
}: {
  value: Periode;
  months: string[];
  onChange: (period: Periode) => void;
}) {
  const t = useText();
  const format = useFormat();
  const options = months.map((month) => ({ value: month, label: format.month(month) }));
  return (
    <>
      <Select
        label={t('verantwoording.van')}
        hiddenLabel
        value={value.van}
        options={options}
        onChange={(van) => onChange({ van, tot: van > value.tot ? van : value.tot })}
      />
      <Select
        label={t('verantwoording.tot')}
        hiddenLabel
        value={value.tot}
        options={
          options.some((one) => one.value === value.tot)
            ? options
            : [{ value: value.tot, label: format.month(value.tot) }, ...options]
        }
        onChange={(tot) => onChange({ van: tot < value.van ? tot : value.van, tot })}
      />
    </>
  );
}

function usePartOptions(year: number, exact: boolean): { value: Part; label: string }[] {
  const t = useText();
  const format = useFormat();
  const quarters = ([1, 2, 3, 4] as const).map((nummer) => ({
    value: `k${nummer}` as const,
    label: t('verantwoording.deel-kwartaal', { nummer }),
  }));
  const months = numbers(1, 12).map((month) => ({
    value: `m${month}` as const,
    label: format.month(`${year}-${String(month).padStart(2, '0')}`).split(' ')[0] ?? '',
  }));
  return [
    { value: 'jaar', label: t('verantwoording.heel-jaar') },
    ...quarters,
    ...(exact ? [...months, { value: 'eigen' as const, label: t('verantwoording.eigen-maanden') }] : []),
  ];
}

const earliest = (a: string, b: string): string => (a < b ? a : b);
const latest = (a: string, b: string): string => (a > b ? a : b);
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
