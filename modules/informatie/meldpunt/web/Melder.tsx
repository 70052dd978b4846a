import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Facts, Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type MelderDto, type MeldingDto } from '../contract.ts';

/** Opens the vault: with a reason, logged, and gone from the screen when the dialog closes. */
export function Melder({ melding, onClose }: { melding: MeldingDto; onClose: () => void }) {
  const t = useText();
  const [who, setWho] = useState<MelderDto | null>(null);
  const open = useAction(meldpunt.toonMelder, { saves: false });
  const form = useForm({
    start: { reden: '' },
    labels: { reden: t('meldpunt.reden') },
    check: (v) => ({ reden: v.reden.trim() === '' ? t('meldpunt.reden-leeg') : undefined }),
    submit: async (v) =>
      (await open.run({ params: { id: melding.id }, body: { reden: v.reden.trim() } })).data,
    onDone: setWho,
  });
  const close = (
    <Button onPress={onClose} {...(who ? { autoFocus: true } : {})}>
      {t('web.sluiten')}
    </Button>
  );
  return (
    <Dialog
      title={t('meldpunt.melder-titel', { kenmerk: melding.kenmerk })}
      onClose={onClose}
      actions={
        who ? (
          close
        ) : (
          <>
            {close}
            <Button kind="primary" type="submit" form="melder" busy={form.busy}>
              {t('meldpunt.melder-tonen')}
            </Button>
          </>
        )
      }
    >
      {who ? (
        <Who who={who} />
      ) : (
        <form id="melder" {...form.props}>
          <Stack gap={12}>
            <p>{t('meldpunt.melder-uitleg')}</p>
            <FormErrors form={form} />
            <TextField label={t('meldpunt.reden')} maxLength={500} autoFocus {...form.field('reden')} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function Who({ who }: { who: MelderDto }) {
  const t = useText();
  const format = useFormat();
  const unknown = t('meldpunt.onbekend');
  return (
    <Facts
      rows={[
        { name: t('meldpunt.naam'), value: who.naam ?? unknown },
        { name: t('meldpunt.telefoon'), value: who.telefoon ?? unknown },
        { name: t('meldpunt.email'), value: who.email ?? unknown },
        { name: t('meldpunt.kluis-tot'), value: format.date(who.tot) },
      ]}
    />
  );
}
