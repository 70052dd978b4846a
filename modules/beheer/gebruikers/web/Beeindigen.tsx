import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useAction } from '#platform/web/query.ts';
import { T, useText } from '#platform/web/texts.tsx';
import { gebruikers, type LidDto } from '../contract.ts';

/** Ends somebody's access now, also in what is open on a screen elsewhere. */
export function Beeindigen({ lid, onClose }: { lid: LidDto; onClose: () => void }) {
  const t = useText();
  const end = useAction(gebruikers.beeindig, { invalidates: [gebruikers.lijst], onDone: onClose });
  return (
    <Dialog
      title={t('gebruikers.beeindig-titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('gebruikers.annuleer')}</Button>
          {/* A refusal is shown below. */}
          <Button
            kind="heavy"
            busy={end.busy}
            onPress={() => void end.run({ params: { id: lid.id } }).catch(() => undefined)}
          >
            {t('gebruikers.beeindig')}
          </Button>
        </>
      }
    >
      <p>
        <T
          id="gebruikers.beeindig-uitleg"
          values={{ naam: lid.naam, rol: t(`schil.rol.${lid.rol}`), team: lid.team }}
        />
      </p>
      {end.problem ? <ProblemNotice problem={end.problem.problem} /> : null}
    </Dialog>
  );
}
