import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { vandaag, type DagmailDto } from '../contract.ts';

const stale = { invalidates: [vandaag.dagmail] };

/** The mail with how much there is to do: off until asked for, and then by an address of one's own choice. */
export function Dagmail() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" size="small" icon="mail" onPress={() => setOpen(true)}>
        {t('vandaag.dagmail')}
      </Button>
      {open ? <Window onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Window({ onClose }: { onClose: () => void }) {
  const t = useText();
  const read = useRead(vandaag.dagmail, {});
  return (
    <Dialog
      title={t('vandaag.dagmail')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('vandaag.dagmail-terug')}</Button>}
    >
      <Stack>
        <p>{t('vandaag.dagmail-uitleg')}</p>
        <Loaded of={read}>{({ data }) => (data.aan ? <On mail={data} /> : <Off />)}</Loaded>
      </Stack>
    </Dialog>
  );
}

function On({ mail }: { mail: DagmailDto }) {
  const t = useText();
  const save = useAction(vandaag.zetDagmail, stale);
  return (
    <Stack>
      <p>{t('vandaag.dagmail-aan', { adres: mail.adres ?? '' })}</p>
      {/* The refusal shows in the status line. */}
      <Button
        busy={save.busy}
        onPress={() => void save.run({ body: { adres: null } }).catch(() => undefined)}
      >
        {t('vandaag.dagmail-zet-uit')}
      </Button>
    </Stack>
  );
}

function Off() {
  const t = useText();
  const save = useAction(vandaag.zetDagmail, stale);
  const form = useForm({
    start: { adres: '' },
    labels: { adres: t('vandaag.dagmail-adres') },
    check: (v) => ({ adres: v.adres.trim() === '' ? t('vandaag.dagmail-leeg') : undefined }),
    submit: (v) => save.run({ body: { adres: v.adres.trim() } }),
  });
  return (
    <form {...form.props}>
      <Stack>
        <FormErrors form={form} />
        <TextField
          label={t('vandaag.dagmail-adres')}
          type="email"
          autoComplete="email"
          maxLength={200}
          {...form.field('adres')}
        />
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('vandaag.dagmail-zet-aan')}
        </Button>
      </Stack>
    </form>
  );
}
