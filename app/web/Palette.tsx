import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { cx } from '#platform/web/cx.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Palette.module.css';
import type { Menu } from './rooms.ts';
import { useChoices } from './palette-choices.ts';

/** One line of the palette. */
export interface Choice {
  id: string;
  group: string;
  label: string;
  note?: string;
  icon: IconName;
  key?: string;
  run: () => void;
}

/** Search and commands in one box: what is typed finds records, places, things to make and keys. */
export function Palette({ mode, menu, onClose }: { mode: 'zoeken' | 'opdracht'; menu: Menu; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { choices, state } = useChoices(text, mode, menu, (path) => void navigate({ to: path }));
  const current = Math.min(at, choices.length - 1);
  const box = useRef<HTMLUListElement>(null);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const move = (to: number) => {
    setAt(to);
    box.current?.querySelector(`[id="${list}-${to}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + 8, PageUp: current - 8 };
    const to = steps[event.key];
    if (event.key === 'Enter') choose(choices[current]);
    else if (to === undefined) return;
    else move(Math.max(0, Math.min(choices.length - 1, to)));
    event.preventDefault();
  };
  return (
    <Dialog title={t(mode === 'zoeken' ? 'schil.zoeken' : 'schil.toetsen.opdracht')} size="top" onClose={onClose} hiddenTitle>
      <div className={css['box']}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={t(mode === 'zoeken' ? 'schil.zoeken' : 'schil.toetsen.opdracht')}
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${list}-${current}` : undefined}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t(mode === 'zoeken' ? 'schil.palet.zoek' : 'schil.palet.opdracht')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul ref={box} id={list} role="listbox" aria-label={t('schil.palet.lijst')} className={css['list']}>
        {choices.map((choice, index) => (
          <Line key={choice.id} choice={choice} id={`${list}-${index}`} first={choices[index - 1]?.group !== choice.group} current={index === current} onChoose={() => choose(choice)} onPoint={() => setAt(index)} />
        ))}
      </ul>
      <p className={css['state']} role="status">
        {state}
      </p>
    </Dialog>
  );
}

interface LineProps {
  choice: Choice;
  id: string;
  first: boolean;
  current: boolean;
  onChoose: () => void;
  onPoint: () => void;
}

function Line({ choice, id, first, current, onChoose, onPoint }: LineProps) {
  return (
    <li id={id} role="option" aria-selected={current} className={cx(css['line'], first && css['first'], current && css['current'])} onClick={onChoose} onMouseMove={onPoint}>
      <span className={css['group']}>{first ? choice.group : ''}</span>
      <Icon name={choice.icon} />
      <span className={css['words']}>
        {choice.label}
        {choice.note ? <span className={css['note']}>{choice.note}</span> : null}
      </span>
      {choice.key ? (
        <span className={css['keys']}>
          {choice.key.split(' ').map((part) => (
            <Kbd key={part} name={part} />
          ))}
        </span>
      ) : null}
    </li>
  );
}
