import { DateField } from '#platform/web/form/DateField.tsx';
import type { List } from '#platform/web/table/list.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Logboek.module.css';

/** From one day to another, both included; the last thirty days when nothing is filled in. */
export function Period({ list }: { list: List }) {
  const t = useText();
  const [van = ''] = list.values('van');
  const [tot = ''] = list.values('tot');
  const set = (name: 'van' | 'tot') => (value: string) => {
    // What cannot be read as a date stays in the field and narrows nothing.
    if (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)) list.set(name, value === '' ? [] : [value]);
  };
  return (
    <div className={css['period']}>
      <DateField label={t('logboek.van')} name="van" value={van} onChange={set('van')} hint="" />
      <DateField label={t('logboek.tot')} name="tot" value={tot} onChange={set('tot')} hint="" />
    </div>
  );
}
