import { useId, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from '../cx.ts';
import { useModalKeys } from '../keys.ts';
import { AriaWords } from './AriaWords.tsx';
import { FieldScope } from './Field.tsx';
import css from './DialogBox.module.css';

export interface DialogProps {
  title: string;
  children: ReactNode;
  /** Buttons, the safe one first, the primary last. */
  actions?: ReactNode;
  onClose: () => void;
  size?: 'normal' | 'wide' | 'top';
  /** The title is in the contents already. */
  hiddenTitle?: boolean;
}

/** The box itself; use `Dialog`, which loads it when it is needed. */
export function DialogBox({
  title,
  children,
  actions,
  onClose,
  size = 'normal',
  hiddenTitle = false,
}: DialogProps) {
  const scope = useId();
  useModalKeys();
  return (
    <AriaWords>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(open) => (open ? undefined : onClose())}
        className={cx(css['veil'], size === 'top' && css['veilTop']) ?? ''}
      >
        <Modal className={cx(css['box'], css[size]) ?? ''}>
          <AriaDialog className={css['dialog'] ?? ''}>
            <Heading slot="title" level={2} className={hiddenTitle ? 'visually-hidden' : ''}>
              {title}
            </Heading>
            <FieldScope value={`${scope}-`}>{children}</FieldScope>
            {actions ? <div className={css['actions']}>{actions}</div> : null}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaWords>
  );
}
