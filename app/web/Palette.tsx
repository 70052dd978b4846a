import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { cx } from '#platform/web/cx.ts';
import type { IconName } from '#platform/web/icons.ts';
import { linkTo } from '#platform/web/search.ts';
import { useStore } from '#platform/web/store.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Palette.module.css';
import type { Menu } from './rooms.ts';
import { useChoices } from './palette-choices.ts';
import { PALETTE_FIELD, wantedText } from './type-ahead.ts';

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

interface PaletteProps {
  mode: 'zoeken' | 'opdracht';
  menu: Menu;
  onClose: () => void;
}

/** Search and commands in one box: what is typed finds records, places, things to make and keys. */
export function Palette({ mode, menu, onClose }: PaletteProps) {
  const t = useText();
  const navigate = useNavigate();
  const list = useId();
  const text = useStore(wantedText);
  const { choices, state } = useChoices(text, mode, menu, (path) => void navigate(linkTo(path) as never));
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const { current, setCurrent, onKeyDown } = useCurrent(list, choices, choose);
  const name = t(mode === 'zoeken' ? 'schil.zoeken' : 'schil.toetsen.opdracht');
  return (
    <Dialog title={name} size="top" onClose={onClose} hiddenTitle>
      <div className={css['box']}>
        <Icon name="search" />
        <input
          id={PALETTE_FIELD}
          role="combobox"
          aria-label={name}
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
            wantedText.set(event.target.value);
            setCurrent(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={list} role="listbox" aria-label={t('schil.palet.lijst')} className={css['list']}>
        {choices.map((choice, index) => (
          <Line
            key={choice.id}
            choice={choice}
            id={`${list}-${index}`}
            first={choices[index - 1]?.group !== choice.group}
            current={index === current}
            onChoose={() => choose(choice)}
            onPoint={() => setCurrent(index)}
          />
        ))}
      </ul>
      <p className={css['state']} role="status">
        {state}
      </p>
    </Dialog>
  );
}

/** Choices that one page of the list holds. */
const PAGE = 8;

/** The line that Enter chooses; the focus itself stays in the text field. */
function useCurrent(list: string, choices: readonly Choice[], choose: (choice: Choice | undefined) => void) {
  const [at, setCurrent] = useState(0);
  const current = Math.min(at, choices.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const step = steps[event.key];
    if (event.key !== 'Enter' && step === undefined) return;
    event.preventDefault();
    if (step === undefined) return choose(choices[current]);
    const to = Math.max(0, Math.min(choices.length - 1, current + step));
    setCurrent(to);
    document.getElementById(`${list}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  return { current, setCurrent, onKeyDown };
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
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are on the text field (combobox)
    <li
      id={id}
      role="option"
      aria-selected={current}
      className={cx(css['line'], first && css['first'], current && css['current'])}
      onClick={onChoose}
      onMouseMove={onPoint}
    >
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
