import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, mma, mmaCategorieen, type MmaCategorie, type MmaRij } from '../../contract.ts';

interface Entry {
  mNummer: string;
  categorie: MmaCategorie | '';
  ookPolitie: boolean;
  tekst: string;
}

/** By hand, from the portal of Meld Misdaad Anoniem; sealed the moment it is sent. */
export function MmaInvoeren({ onClose }: { onClose: () => void }) {
  const t = useText();
  const form = useEntry(onClose);
  return (
    <Dialog
      title={t('meldpunt.mma-invoeren')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('meldpunt.annuleer')}</Button>
          <Button kind="primary" type="submit" form="mma-invoeren" busy={form.busy}>
            {t('meldpunt.verzegelen')}
          </Button>
        </>
      }
    >
      <form id="mma-invoeren" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField
            label={t('meldpunt.m-nummer')}
            optional
            maxLength={40}
            autoFocus
            {...form.field('mNummer')}
          />
          <Select
            label={t('meldpunt.categorie')}
            optional
            empty={t('web.kies')}
            options={mmaCategorieen.map((value) => ({ value, label: t(`meldpunt.categorie.${value}`) }))}
            {...form.field('categorie')}
            onChange={(value) => form.set('categorie', value as Entry['categorie'])}
          />
          <Checkbox label={t('meldpunt.ook-politie')} {...form.flag('ookPolitie')} />
          <TextArea
            label={t('meldpunt.mma-tekst')}
            hint={t('meldpunt.mma-tekst-hint')}
            rows={6}
            maxLength={200_000}
            {...form.field('tekst')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useEntry(onClose: () => void) {
  const t = useText();
  const navigate = useNavigate();
  const enter = useAction(mma.voerIn, { invalidates: [mma.lijst, meldpunt.stand] as never });
  return useForm<Entry, MmaRij>({
    // No draft: what is sealed is nowhere else, not even in this window.
    start: { mNummer: '', categorie: '', ookPolitie: false, tekst: '' },
    labels: { tekst: t('meldpunt.mma-tekst'), mNummer: t('meldpunt.m-nummer') },
    check: (v) => ({ tekst: v.tekst.trim() === '' ? t('meldpunt.tekst-leeg') : undefined }),
    submit: async ({ mNummer, categorie, ookPolitie, tekst }) => {
      const body = {
        tekst,
        ookPolitie,
        ...(mNummer.trim() ? { mNummer: mNummer.trim() } : {}),
        ...(categorie === '' ? {} : { categorie }),
      };
      return (await enter.run({ body })).data;
    },
    onDone: (row) => {
      onClose();
      notify({ tone: 'saved', text: t('meldpunt.verzegeld-als', { kenmerk: row.kenmerk }) });
      void navigate({ to: '/informatie/meldpunt/mma/$id', params: { id: row.id } } as never);
    },
  });
}
