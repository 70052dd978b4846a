import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ZaalDto } from '../../contract.ts';
import { useCollegas } from '../woorden.tsx';
import { houderVan, useHouders } from './houder.ts';

/** An action that belongs to no item: somebody to invite, something to look up. */
export function NieuweActie({ zaal, onClose }: { zaal: ZaalDto; onClose: () => void }) {
  const t = useText();
  const save = useAction(lio.maakActie, { invalidates: [lio.acties, lio.besluitenlijst] });
  const form = useForm({
    start: { omschrijving: '', houder: '', termijn: zaal.termijn },
    labels: {
      omschrijving: t('lio.actie-wat'),
      houder: t('lio.kolom.houder'),
      termijn: t('lio.kolom.termijn'),
    },
    check: (v) => ({ houder: v.houder === '' ? t('lio.houder-leeg') : undefined }),
    submit: ({ houder, ...v }) => save.run({ params: { id: zaal.id }, body: { ...v, ...houderVan(houder) } }),
    onDone: onClose,
  });
  const { options, onInput } = useHouders(zaal, useCollegas(), form.value.houder, t);
  return (
    <Dialog
      title={t('lio.actie-los')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button kind="primary" type="submit" form="actie" busy={form.busy}>
            {t('lio.vastleggen')}
          </Button>
        </>
      }
    >
      <form id="actie" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <TextArea label={t('lio.actie-wat')} maxLength={500} {...form.field('omschrijving')} />
          <ComboBox
            label={t('lio.kolom.houder')}
            options={options}
            onInput={onInput}
            {...form.field('houder')}
          />
          <DateField label={t('lio.kolom.termijn')} {...form.field('termijn')} />
        </Stack>
      </form>
    </Dialog>
  );
}
