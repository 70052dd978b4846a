import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ZaalDto } from '../../contract.ts';

/** Closing makes the decision list final; what was not spoken of goes back to where it came from. */
export function Sluiten({ zaal, onClose }: { zaal: ZaalDto; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [kennisdeel, setKennisdeel] = useState(false);
  const over = zaal.punten.filter((p) => p.besluit === null).length;
  const sluit = useAction(lio.sluit, {
    invalidates: [lio.zaal, lio.vergaderingen, lio.toon, lio.acties],
    onDone: () =>
      void navigate({ to: '/informatie/lio/$id/besluitenlijst', params: { id: zaal.id } } as never),
  });
  return (
    <Dialog
      title={t('lio.sluiten.titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button
            kind="heavy"
            kbd="Enter"
            busy={sluit.busy}
            autoFocus
            onPress={() =>
              void sluit
                .run({ params: { id: zaal.id }, body: { kennisdeel }, version: zaal.versie })
                .catch(() => undefined)
            }
          >
            {t('lio.sluiten.doe')}
          </Button>
        </>
      }
    >
      <p>{t('lio.sluiten.uitleg', { over })}</p>
      <Checkbox label={t('lio.sluiten.kennisdeel')} checked={kennisdeel} onChange={setKennisdeel} />
      {sluit.problem ? <ProblemNotice problem={sluit.problem.problem} /> : null}
    </Dialog>
  );
}
