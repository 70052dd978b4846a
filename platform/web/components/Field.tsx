import {
  createContext,
  useContext,
  useId,
  type CSSProperties,
  type ReactNode,
  type SelectHTMLAttributes,
  type InputHTMLAttributes,
  type TextareaHTMLAttributes,
  type Ref,
} from 'react';
import { cx } from '../cx.ts';
import { useText } from '../texts.tsx';
import css from './Field.module.css';
import { Icon } from './Icon.tsx';

/** What every field has around its control. `name` is the field's name in the contract. */
export interface FieldFrame {
  label: string;
  name?: string;
  hint?: ReactNode;
  /** In words, with what to do; stands between label and control. */
  error?: string | undefined;
  /** Says "(mag leeg)"; fields that must be filled say nothing. */
  optional?: boolean;
  /** The label is for screen readers only; the place makes clear what it is. */
  hiddenLabel?: boolean;
  className?: string | undefined;
}

/** The id of a field's control, so that a summary can link to it. */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^\w-]/g, '-')}`;
}

/** A dialog names its fields apart from those of the page below it: two may be called `reden`. */
export const FieldScope = createContext('');

/** `fieldId` for where this is drawn. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(FieldScope);
  return (name) => fieldId(`${scope}${name}`);
}

interface Wiring {
  id: string;
  name?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

/** Label, hint and error around any control; `children` gets the attributes to put on it. */
export function Field({
  label,
  name,
  hint,
  error,
  optional,
  hiddenLabel,
  className,
  children,
}: FieldFrame & { children: (wiring: Wiring) => ReactNode }) {
  const t = useText();
  const own = useId();
  const idOf = useFieldId();
  const id = name ? idOf(name) : own;
  const described = [hint ? `${id}-uitleg` : '', error ? `${id}-fout` : ''].filter(Boolean).join(' ');
  return (
    <div className={cx(css['field'], Boolean(error) && css['wrong'], className)}>
      <label htmlFor={id} className={cx(css['label'], hiddenLabel && 'visually-hidden')}>
        {label}
        {optional ? <span className={css['optional']}> {t('web.veld.mag-leeg')}</span> : null}
      </label>
      {hint ? (
        <span id={`${id}-uitleg`} className={css['hint']}>
          {hint}
        </span>
      ) : null}
      {error ? <ErrorLine id={`${id}-fout`}>{error}</ErrorLine> : null}
      {children({
        id,
        ...(name ? { name } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
    </div>
  );
}

function ErrorLine({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} className={css['error']}>
      <Icon name="alert-square" />
      <span>{children}</span>
    </span>
  );
}

type Given<E> = { value: string; onChange: (value: string) => void; ref?: Ref<E> };

export type TextFieldProps = FieldFrame &
  Given<HTMLInputElement> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'name' | 'id' | 'className'>;

/** One line of text. */
export function TextField({
  value,
  onChange,
  ref,
  label,
  name,
  hint,
  error,
  optional,
  hiddenLabel,
  className,
  ...native
}: TextFieldProps) {
  return (
    <Field {...frame({ label, name, hint, error, optional, hiddenLabel, className })}>
      {(wiring) => (
        <input
          autoComplete="off"
          {...native}
          {...wiring}
          ref={ref}
          className={css['input']}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = FieldFrame &
  Given<HTMLTextAreaElement> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'name' | 'id' | 'className'>;

/** Several lines of text; grows with what is written. */
export function TextArea({
  value,
  onChange,
  ref,
  label,
  name,
  hint,
  error,
  optional,
  hiddenLabel,
  className,
  rows = 3,
  ...native
}: TextAreaProps) {
  return (
    <Field {...frame({ label, name, hint, error, optional, hiddenLabel, className })}>
      {(wiring) => (
        <textarea
          rows={rows}
          {...native}
          {...wiring}
          ref={ref}
          className={cx(css['input'], css['area'])}
          // A field that grows with its text forgets its rows, so they are its least height.
          style={{ '--rows': rows } as CSSProperties}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

export type SelectProps = FieldFrame &
  Given<HTMLSelectElement> & {
    options: readonly Option[];
    /** Adds an empty first choice with this text. */
    empty?: string;
  } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'name' | 'id' | 'className'>;

/** A choice from a short, closed list. For long lists use `ComboBox`. */
export function Select({
  value,
  onChange,
  ref,
  options,
  empty,
  label,
  name,
  hint,
  error,
  optional,
  hiddenLabel,
  className,
  ...native
}: SelectProps) {
  return (
    <Field {...frame({ label, name, hint, error, optional, hiddenLabel, className })}>
      {(wiring) => (
        <span className={css['select']}>
          <select
            {...native}
            {...wiring}
            ref={ref}
            className={css['input']}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {empty === undefined ? null : <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </Field>
  );
}

interface LooseFrame {
  label: string;
  name?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean | undefined;
  hiddenLabel?: boolean | undefined;
  className?: string | undefined;
}

function frame(loose: LooseFrame): FieldFrame {
  const entries = Object.entries(loose).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as FieldFrame;
}
