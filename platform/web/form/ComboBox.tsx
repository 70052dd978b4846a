import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { announce } from '../announce.ts';
import { Field, type FieldFrame, type Option } from '../components/Field.tsx';
import field from '../components/Field.module.css';
import { Icon } from '../components/Icon.tsx';
import { cx } from '../cx.ts';
import { useText } from '../texts.tsx';
import css from './ComboBox.module.css';
import { ComboList } from './ComboList.tsx';
import { exactly, matching, nextOption } from './combo.ts';

export interface ComboOption extends Option {
  note?: string;
}

interface ComboBoxProps extends FieldFrame {
  /** Value of the chosen option, or empty. */
  value: string;
  onChange: (value: string) => void;
  options: readonly ComboOption[];
  /** For a list that the server narrows: what is typed. Then `options` are shown as they come. */
  onInput?: (text: string) => void;
}

/** A choice from a long list, found by typing (APG, combobox with list). */
export function ComboBox({ value, onChange, options, onInput, ...frame }: ComboBoxProps) {
  const t = useText();
  const combo = useCombo({ value, onChange, options, onInput });
  const { list, shown, at, open } = combo;
  return (
    <Field {...frame}>
      {(wiring) => (
        <span className={css['box']}>
          <input
            {...wiring}
            ref={combo.input}
            role="combobox"
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open && shown[at] ? `${list}-${at}` : undefined}
            autoComplete="off"
            className={cx(field['input'], css['input'])}
            value={combo.text}
            onChange={(event) => combo.type(event.target.value)}
            onKeyDown={combo.onKeyDown}
            onClick={() => combo.setOpen(true)}
            onBlur={combo.leave}
          />
          <Icon name="chevron-down" className={css['sign']} />
          {open ? (
            <ComboList
              id={list}
              label={frame.label}
              options={shown}
              at={at}
              under={combo.input}
              none={t('web.keuze.geen')}
              onChoose={combo.choose}
            />
          ) : null}
        </span>
      )}
    </Field>
  );
}

type ComboState = Pick<ComboBoxProps, 'value' | 'onChange' | 'options'> & {
  onInput: ComboBoxProps['onInput'];
};

function useCombo({ value, onChange, options, onInput }: ComboState) {
  const t = useText();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const word = options.find((option) => option.value === value)?.label ?? value;
  const shown = onInput || typed === null ? options : matching(options, typed);
  const choose = (option: ComboOption) => {
    onChange(option.value);
    setTyped(null);
    setOpen(false);
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    setOpen(true);
    onInput?.(text);
    if (!onInput) announce(t('web.keuze.aantal', { aantal: matching(options, text).length }));
  };
  const leave = () => {
    setOpen(false);
    if (typed === null) return;
    setTyped(null);
    // What was typed counts when it names an option; otherwise the earlier choice stands.
    if (typed.trim() === '') onChange('');
    else onChange(exactly(options, typed)?.value ?? value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = shown[at];
    const to = nextOption(event.key, at, shown.length);
    if (event.key === 'Enter' && open && option) choose(option);
    else if (event.key === 'Escape' && open) setOpen(false);
    else if (to !== null) {
      setAt(open ? to : at);
      setOpen(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { list, input, text: typed ?? word, shown, at, open, setOpen, choose, type, leave, onKeyDown };
}
