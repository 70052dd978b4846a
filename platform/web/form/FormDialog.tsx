import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Stack } from '../components/Screen.tsx';
import { useText } from '../texts.tsx';
import { FormErrors } from './FormErrors.tsx';
import type { Form } from './useForm.ts';

interface FormDialogProps<V extends object> {
  title: string;
  /** On the button that sends. */
  submit: string;
  id: string;
  form: Form<V>;
  onClose: () => void;
  children: ReactNode;
}

/** A window with one form and two buttons: back, and send. */
export function FormDialog<V extends object>({
  title,
  submit,
  id,
  form,
  onClose,
  children,
}: FormDialogProps<V>) {
  const t = useText();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('web.terug')}</Button>
          <Button kind="primary" type="submit" form={id} busy={form.busy}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} {...form.props}>
        <Stack>
          <FormErrors form={form} />
          {children}
        </Stack>
      </form>
    </Dialog>
  );
}
