import { useEffect, useState } from 'react';
import { announcement } from '../announce.ts';
import { cx } from '../cx.ts';
import { useKeys } from '../keys.ts';
import { dismiss, messages, type Message } from '../notify.ts';
import { useStore } from '../store.ts';
import { useText } from '../texts.tsx';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import css from './Messages.module.css';

/** Milliseconds: long enough to read and to reach the undo. */
const SHOWN = 10_000;

/** The messages at the bottom of the screen. Once, in the shell. */
export function Messages() {
  const list = useStore(messages);
  return (
    <div className={css['stack']} role="status" data-print="nooit">
      {list.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </div>
  );
}

/** One message. It waits while the mouse or the focus is on it. */
export function Toast({ message, stay = false }: { message: Message; stay?: boolean }) {
  const t = useText();
  const [held, setHeld] = useState(false);
  const { id, undo } = message;
  useEffect(() => {
    if (held || stay || message.tone === 'problem') return undefined;
    const timer = setTimeout(() => dismiss(id), SHOWN);
    return () => clearTimeout(timer);
  }, [held, stay, id, message.tone]);
  const back = () => {
    undo?.();
    dismiss(id);
  };
  useKeys(t('web.toetsen.bericht'), [{ key: 'u', label: t('web.ongedaan'), run: back }], {
    enabled: Boolean(undo) && !stay,
  });
  return (
    <div
      className={css['toast']}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon
        name={
          message.tone === 'saved' ? 'checks' : message.tone === 'problem' ? 'alert-square' : 'info-circle'
        }
      />
      <span>{message.text}</span>
      <span className={css['actions']}>
        {undo ? (
          <button type="button" className={css['action']} onClick={back}>
            {t('web.ongedaan')}
          </button>
        ) : null}
        {message.link ? (
          <Link to={message.link.path} className={css['action']}>
            {message.link.label}
          </Link>
        ) : null}
        {undo || message.link || message.tone === 'problem' ? (
          <Button
            kind="quiet"
            size="small"
            icon="x"
            label={t('web.sluiten')}
            className={cx(css['close'])}
            onPress={() => dismiss(id)}
          />
        ) : null}
      </span>
    </div>
  );
}

/** What `announce` says; a repeated text is said again because the node changes. */
export function LiveRegion() {
  const { text, urgent, count } = useStore(announcement);
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {urgent ? null : <span key={count}>{text}</span>}
      </div>
      <div className="visually-hidden" aria-live="assertive">
        {urgent ? <span key={count}>{text}</span> : null}
      </div>
    </>
  );
}
