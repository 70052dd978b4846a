import { useState } from 'react';
import type { LocalDate } from '#platform/contract.ts';
import { TextField, type FieldFrame } from '../components/Field.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../texts.tsx';
import { parseDate } from './parse-date.ts';

interface DateFieldProps extends FieldFrame {
  /** `JJJJ-MM-DD`, or empty. What cannot be read is handed on as typed, so that the server refuses it too. */
  value: LocalDate;
  onChange: (value: LocalDate) => void;
}

/** A date in one field: typed as people write it, shown as Baken writes it. */
export function DateField({ value, onChange, hint, error, ...frame }: DateFieldProps) {
  const t = useText();
  const format = useFormat();
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed === null) return;
    setTyped(null);
    onChange(typed.trim() === '' ? '' : (parseDate(typed, format.dayOf(new Date())) ?? typed));
  };
  const unreadable = typed === null && value !== '' && !isDate;
  return (
    <TextField
      {...frame}
      hint={hint ?? t('web.datum.uitleg')}
      error={error ?? (unreadable ? t('web.datum.onleesbaar') : undefined)}
      value={typed ?? (isDate ? `${format.day(value)} ${value.slice(0, 4)}` : value)}
      onChange={setTyped}
      onBlur={leave}
      // Enter submits the form, so what was typed must be a date before that.
      onKeyDown={(event) => (event.key === 'Enter' ? leave() : undefined)}
    />
  );
}
