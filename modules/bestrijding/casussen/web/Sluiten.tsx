import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { casussen, uitkomsten, type CasusDto, type Uitkomst } from '../contract.ts';

/** How it ended decides how long it is kept; after this everything is final. */
export function Sluiten({ casus, onClose }: { casus: CasusDto; onClose: () => void }) {
  const t = useText();
  const save = useAction(casussen.sluit, { invalidates: [casussen.toon, casussen.lijst, casussen.tijdlijn] });
  const form = useForm({
    start: { uitkomst: '', toelichting: '' },
    labels: { uitkomst: t('casussen.afloop'), toelichting: t('casussen.bereikt') },
    check: (v) => ({
      uitkomst: v.uitkomst === '' ? t('casussen.afloop-leeg') : undefined,
      toelichting: v.toelichting.trim() === '' ? t('casussen.bereikt-leeg') : undefined,
    }),
    submit: (v) =>
      save.run({
        params: { id: casus.id },
        body: { uitkomst: v.uitkomst as Uitkomst, toelichting: v.toelichting },
        version: casus.versie,
      }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('casussen.sluiten')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('casussen.terug')}</Button>
          <Button kind="heavy" type="submit" form="sluiten" busy={form.busy}>
            {t('casussen.sluiten')}
          </Button>
        </>
      }
    >
      <form id="sluiten" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <Select
            label={t('casussen.afloop')}
            hint={t('casussen.afloop-uitleg')}
            empty={t('web.kies')}
            options={uitkomsten.map((value) => ({ value, label: t(`casussen.uitkomst.${value}`) }))}
            {...form.field('uitkomst')}
          />
          <TextArea label={t('casussen.bereikt')} maxLength={2000} {...form.field('toelichting')} />
        </Stack>
      </form>
    </Dialog>
  );
}
