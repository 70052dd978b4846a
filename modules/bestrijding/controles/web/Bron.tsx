import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { controles, type ControleDto } from '../contract.ts';

/** That the signal it came from proved incorrect: loud until somebody has looked at it, quiet afterwards. */
export function Bron({ controle: c }: { controle: ControleDto }) {
  const t = useText();
  const format = useFormat();
  const [ask, setAsk] = useState(false);
  if (c.bronOnjuistOp === null) return null;
  const dag = format.date(format.dayOf(c.bronOnjuistOp));
  if (c.bronHerzienOp !== null)
    return (
      <Notice>
        {t('controles.bron-herzien', { dag, herzien: format.date(format.dayOf(c.bronHerzienOp)) })}
        {c.bronHerziening ? <p>{c.bronHerziening}</p> : null}
      </Notice>
    );
  return (
    <>
      <Notice
        tone="warning"
        actions={
          c.rechten.includes('controle.bron-herzien') ? (
            <Button onPress={() => setAsk(true)}>{t('controles.bron-herzie')}</Button>
          ) : null
        }
      >
        <b>{t('controles.bron-onjuist', { dag })}</b> {t('controles.bron-gevolg')}
      </Notice>
      {ask ? <Herziening controle={c} onClose={() => setAsk(false)} /> : null}
    </>
  );
}

function Herziening({ controle: c, onClose }: { controle: ControleDto; onClose: () => void }) {
  const t = useText();
  const save = useAction(controles.herzieBron, { invalidates: [controles.toon, controles.lijst] });
  const form = useForm({
    start: { toelichting: '' },
    labels: { toelichting: t('controles.bron-toelichting') },
    check: (v) => ({ toelichting: v.toelichting.trim() === '' ? t('controles.bron-leeg') : undefined }),
    submit: (v) => save.run({ params: { id: c.id }, body: v, version: c.versie }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('controles.bron-herzie')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('controles.terug')}</Button>
          <Button kind="primary" type="submit" form="bron" busy={form.busy}>
            {t('controles.bron-vastleggen')}
          </Button>
        </>
      }
    >
      <form id="bron" {...form.props}>
        <FormErrors form={form} />
        <TextArea
          label={t('controles.bron-toelichting')}
          hint={t('controles.bron-uitleg')}
          maxLength={2000}
          {...form.field('toelichting')}
        />
      </form>
    </Dialog>
  );
}
