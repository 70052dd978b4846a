import type { ReactNode } from 'react';
import type { Problem } from '#platform/contract.ts';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import { useText } from '../texts.tsx';
import { useFieldId } from './Field.tsx';
import { Icon } from './Icon.tsx';
import css from './Notice.module.css';

export type NoticeTone = 'plain' | 'info' | 'warning' | 'danger' | 'kept';

const SIGNS: Record<NoticeTone, IconName> = {
  plain: 'info-circle',
  info: 'info-circle',
  warning: 'alert-triangle',
  danger: 'alert-square',
  kept: 'archive',
};

/** A band that says something about what is below it. `kept` is for what was preserved. */
export function Notice({
  tone = 'plain',
  icon,
  children,
  actions,
}: {
  tone?: NoticeTone;
  icon?: IconName;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={cx(css['notice'], css[tone])} {...(tone === 'danger' ? { role: 'alert' } : {})}>
      <Icon name={icon ?? SIGNS[tone]} />
      <div className={css['text']}>{children}</div>
      {actions ? <div className={css['actions']}>{actions}</div> : null}
    </div>
  );
}

/** Cause, what was kept, what to do, number: for a refusal of the server. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const t = useText();
  const silent = problem.status === 0;
  return (
    <Notice tone={silent ? 'warning' : 'danger'} icon={silent ? 'cloud-off' : 'alert-square'}>
      <b>{`${silent ? t('web.fout.geen-verbinding') : problem.title}.`}</b>{' '}
      {silent ? t('web.fout.tekst-bewaard') : problem.detail}
      {problem.instance && !silent ? (
        <span className={css['number']}> {t('web.fout.nummer', { nummer: problem.instance })}</span>
      ) : null}
    </Notice>
  );
}

/** Above a form: how many answers are wrong, each with a link to its field. Focus goes here. */
export function ErrorSummary({
  errors,
  labels = {},
  number,
  focusRef,
}: {
  errors: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
  number?: string;
  focusRef?: (node: HTMLElement | null) => void;
}) {
  const t = useText();
  const idOf = useFieldId();
  const list = Object.entries(errors);
  if (list.length === 0) return null;
  return (
    <div ref={focusRef} tabIndex={-1} role="alert" className={cx(css['notice'], css['danger'])}>
      <Icon name="alert-square" />
      <div className={css['text']}>
        <b>{t('web.fout.antwoorden', { aantal: list.length })}</b> {t('web.fout.tekst-bewaard')}
        {number ? <span className={css['number']}> {t('web.fout.nummer', { nummer: number })}</span> : null}
        <ul>
          {list.map(([name, text]) => (
            <li key={name}>
              <a
                href={`#${idOf(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(idOf(name));
                }}
              >
                {labels[name] ? `${labels[name]}: ${text}` : text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A field may be a group: then its first control is meant. */
function focusField(id: string): void {
  const field = document.getElementById(id);
  const control = field?.matches('input, select, textarea')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea');
  (control ?? field)?.focus();
}
