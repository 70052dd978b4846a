import { useId, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import css from './Field.module.css';
import { useFieldId, type Option } from './Field.tsx';
import { Icon } from './Icon.tsx';

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string;
  hint?: string;
  /** Why it cannot be changed now; the box stays readable and focusable. */
  unavailable?: string | undefined;
}

/** Yes or no. */
export function Checkbox({ label, checked, onChange, name, hint, unavailable }: CheckboxProps) {
  const own = useId();
  const idOf = useFieldId();
  const id = name ? idOf(name) : own;
  const help = unavailable ?? hint;
  return (
    <span className={css['checkBox']}>
      <span className={css['check']}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-disabled={unavailable ? true : undefined}
          aria-describedby={help ? `${id}-uitleg` : undefined}
          onChange={(event) => (unavailable ? undefined : onChange(event.target.checked))}
        />
        <label htmlFor={id}>{label}</label>
      </span>
      {help ? (
        <span id={`${id}-uitleg`} className={css['hint']}>
          {help}
        </span>
      ) : null}
    </span>
  );
}

interface GroupProps {
  legend: string;
  name: string;
  hint?: string;
  error?: string | undefined;
  /** One line; default below each other. */
  inline?: boolean;
  hiddenLegend?: boolean;
}

function ChoiceGroup({
  legend,
  name,
  hint,
  error,
  inline,
  hiddenLegend,
  children,
}: GroupProps & { children: ReactNode }) {
  const id = useFieldId()(name);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={cx(css['field'], Boolean(error) && css['wrong'])}
      aria-describedby={error ? `${id}-fout` : undefined}
    >
      <legend className={cx(css['label'], hiddenLegend && 'visually-hidden')}>{legend}</legend>
      {hint ? <span className={css['hint']}>{hint}</span> : null}
      {error ? (
        <span id={`${id}-fout`} className={css['error']}>
          <Icon name="alert-square" />
          <span>{error}</span>
        </span>
      ) : null}
      <div className={cx(css['choices'], inline && css['inline'])}>{children}</div>
    </fieldset>
  );
}

/** One of a few, all in sight. */
export function RadioGroup({
  value,
  onChange,
  options,
  ...group
}: GroupProps & { value: string; onChange: (value: string) => void; options: readonly Option[] }) {
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => (
        <label key={option.value} className={css['check']}>
          <input
            type="radio"
            name={group.name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </ChoiceGroup>
  );
}

/** Several of a few, all in sight. */
export function CheckboxGroup({
  value,
  onChange,
  options,
  ...group
}: GroupProps & {
  value: readonly string[];
  onChange: (value: string[]) => void;
  options: readonly Option[];
}) {
  const flip = (one: string) =>
    value.includes(one) ? value.filter((other) => other !== one) : [...value, one];
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => (
        <label key={option.value} className={css['check']}>
          <input
            type="checkbox"
            name={group.name}
            value={option.value}
            checked={value.includes(option.value)}
            onChange={() => onChange(flip(option.value))}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </ChoiceGroup>
  );
}
