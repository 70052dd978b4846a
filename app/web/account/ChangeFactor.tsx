import { useEffect } from 'react';
import { toegang, type Aanbod } from '#platform/auth/contract.ts';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loading } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { useState } from 'react';
import { SecondFactor } from './Means.tsx';

/** Another telephone: the old one stops counting when the new one is proven. */
export function ChangeFactor({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { aanbod, problem } = useOffer();
  const form = useFactor(aanbod, onClose);
  return (
    <Dialog
      title={t('schil.beveiliging.factor')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('schil.verhogen.niet')}</Button>
          <Button kind="primary" type="submit" form="factor" busy={form.busy}>
            {t('schil.beveiliging.factor-vervang')}
          </Button>
        </>
      }
    >
      <form id="factor" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          {problem ? <ProblemNotice problem={problem.problem} /> : null}
          {aanbod ? <SecondFactor aanbod={aanbod} field={form.field('code')} /> : <Loading />}
        </Stack>
      </form>
    </Dialog>
  );
}

function useOffer(): { aanbod: Aanbod | null; problem: ApiProblem | null } {
  const [aanbod, setAanbod] = useState<Aanbod | null>(null);
  const offer = useAction(toegang.biedFactor, { saves: false, onDone: ({ data }) => setAanbod(data) });
  const { run } = offer;
  useEffect(() => {
    run().catch((fault: unknown) => {
      if (!(fault instanceof ApiProblem)) throw fault;
    });
    // Once: each offer is another secret, and the one on the screen must stay.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return { aanbod, problem: offer.problem };
}

function useFactor(aanbod: Aanbod | null, onClose: () => void) {
  const t = useText();
  const put = useAction(toegang.zetFactor, { invalidates: [toegang.sessies] });
  return useForm({
    start: { code: '' },
    labels: { code: t('schil.account.factor-code') },
    check: (v) => ({ code: v.code ? undefined : t('schil.account.code-leeg') }),
    submit: ({ code }) => put.run({ body: { code, zegel: aanbod?.zegel ?? '-' } }),
    onDone: () => {
      notify({ text: t('schil.beveiliging.factor-gedaan') });
      onClose();
    },
  });
}
