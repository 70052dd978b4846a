import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { TextField, type Option } from '../components/Field.tsx';
import { useText } from '../texts.tsx';
import css from './Filters.module.css';
import type { List } from './list.ts';

export interface Filter {
  /** Equal to the name in the endpoint's query. */
  name: string;
  label: string;
  options: readonly Option[];
}

interface FiltersProps {
  list: List;
  filters: readonly Filter[];
  /** Label of the search field; left out: no search. */
  search?: string;
  /** "14 van 212 signalen", when the screen knows. */
  count?: string;
}

/** What narrows a list, each as a chip that can be taken away. Filters are in the address, what is searched for is not. */
export function Filters({ list, filters, search, count }: FiltersProps) {
  const t = useText();
  return (
    <div className={css['filters']} data-print="nooit">
      {search ? <Search label={search} list={list} /> : null}
      {filters.map((filter) => (
        <span key={filter.name} className={css['group']}>
          {list.values(filter.name).map((value) => {
            const word = filter.options.find((option) => option.value === value)?.label ?? value;
            return (
              <button
                key={value}
                type="button"
                className={css['on']}
                aria-label={t('web.filter.weg', { filter: filter.label, waarde: word })}
                onClick={() => list.set(filter.name, without(list, filter, value))}
              >
                {t('web.filter.waarde', { filter: filter.label, waarde: word })}
                <Icon name="x" size={14} />
              </button>
            );
          })}
          <Adder filter={filter} list={list} />
        </span>
      ))}
      {list.narrowed ? (
        <Button kind="quiet" size="small" onPress={list.clear}>
          {t('web.tabel.wis')}
        </Button>
      ) : null}
      {count ? <span className={css['count']}>{count}</span> : null}
    </div>
  );
}

const without = (list: List, filter: Filter, value: string) =>
  list.values(filter.name).filter((one) => one !== value);

/** Adds a value: a native list, because that works with every thumb and every screen reader. */
function Adder({ filter, list }: { filter: Filter; list: List }) {
  const chosen = list.values(filter.name);
  const left = filter.options.filter((option) => !chosen.includes(option.value));
  if (left.length === 0) return null;
  return (
    <span className={css['adder']}>
      <select
        aria-label={filter.label}
        value=""
        onChange={(event) => list.set(filter.name, [...chosen, event.target.value])}
      >
        <option value="">{filter.label}</option>
        {left.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size={14} />
    </span>
  );
}

/** Milliseconds without a key after which the list follows what was typed. */
const PAUSE = 250;

function Search({ label, list }: { label: string; list: List }) {
  const [text, setText] = useState(list.q);
  const latest = useRef(list);
  latest.current = list;
  useEffect(() => setText(list.q), [list.q]);
  useEffect(() => {
    if (text === latest.current.q) return undefined;
    const timer = setTimeout(() => latest.current.search(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextField
      type="search"
      label={label}
      hiddenLabel
      placeholder={label}
      value={text}
      onChange={setText}
      className={css['search']}
    />
  );
}
