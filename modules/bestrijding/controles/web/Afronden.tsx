import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { controles, type ControleDto } from '../contract.ts';

/** What follows from it; after this everything is final. */
export function Afronden({ controle, onClose }: { controle: ControleDto; onClose: () => void }) {
  const t = useText();
  const save = useAction(controles.rondAf, { invalidates: [controles.toon, controles.lijst] });
  const form = useForm({
    start: { conclusie: '' },
    labels: { conclusie: t('controles.conclusie') },
    check: (v) => ({ conclusie: v.conclusie.trim() === '' ? t('controles.conclusie-leeg') : undefined }),
    submit: (v) => save.run({ params: { id: controle.id }, body: v, version: controle.versie }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('controles.afronden')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('controles.terug')}</Button>
          <Button kind="heavy" type="submit" form="afronden" busy={form.busy}>
            {t('controles.afronden')}
          </Button>
        </>
      }
    >
      <form id="afronden" {...form.props}>
        <FormErrors form={form} />
        <TextArea
          label={t('controles.conclusie')}
          hint={t('controles.conclusie-uitleg')}
          maxLength={2000}
          {...form.field('conclusie')}
        />
      </form>
    </Dialog>
  );
}
