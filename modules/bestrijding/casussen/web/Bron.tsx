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
import { casussen, type CasusDto } from '../contract.ts';

/** That the signal it came from proved incorrect: loud until somebody has looked at it, quiet afterwards. */
export function Bron({ casus: c }: { casus: CasusDto }) {
  const t = useText();
  const format = useFormat();
  const [ask, setAsk] = useState(false);
  if (c.bronOnjuistOp === null) return null;
  const dag = format.date(format.dayOf(c.bronOnjuistOp));
  if (c.bronHerzienOp !== null)
    return (
      <Notice>
        {t('casussen.bron-herzien', { dag, herzien: format.date(format.dayOf(c.bronHerzienOp)) })}
      </Notice>
    );
  return (
    <>
      <Notice
        tone="warning"
        actions={
          c.rechten.includes('casus.bron-herzien') ? (
            <Button onPress={() => setAsk(true)}>{t('casussen.bron-herzie')}</Button>
          ) : null
        }
      >
        <b>{t('casussen.bron-onjuist', { dag })}</b> {t('casussen.bron-gevolg')}
      </Notice>
      {ask ? <Herziening casus={c} onClose={() => setAsk(false)} /> : null}
    </>
  );
}

function Herziening({ casus: c, onClose }: { casus: CasusDto; onClose: () => void }) {
  const t = useText();
  const save = useAction(casussen.herzieBron, {
    invalidates: [casussen.toon, casussen.lijst, casussen.tijdlijn],
  });
  const form = useForm({
    start: { toelichting: '' },
    labels: { toelichting: t('casussen.bron-toelichting') },
    check: (v) => ({ toelichting: v.toelichting.trim() === '' ? t('casussen.bron-leeg') : undefined }),
    submit: (v) => save.run({ params: { id: c.id }, body: v, version: c.versie }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('casussen.bron-herzie')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('casussen.terug')}</Button>
          <Button kind="primary" type="submit" form="bron" busy={form.busy}>
            {t('casussen.bron-vastleggen')}
          </Button>
        </>
      }
    >
      <form id="bron" {...form.props}>
        <FormErrors form={form} />
        <TextArea
          label={t('casussen.bron-toelichting')}
          hint={t('casussen.bron-uitleg')}
          maxLength={2000}
          {...form.field('toelichting')}
        />
      </form>
    </Dialog>
  );
}
