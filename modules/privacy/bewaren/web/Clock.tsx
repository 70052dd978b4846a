import { Button } from '#platform/web/components/Button.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bewaren } from '../contract.ts';

/** Says when destruction waits because the clock jumped or Baken stood still (regel BEW-5). */
export function Clock() {
  const t = useText();
  const format = useFormat();
  const klok = useRead(bewaren.klok, undefined).data?.data;
  const confirm = useAction(bewaren.bevestigKlok, { invalidates: [bewaren.klok] });
  if (!klok?.sprong) return null;
  return (
    <>
      <Notice
        tone="warning"
        actions={
          klok.rechten.includes('bewaarklok.bevestigen') ? (
            <Button
              busy={confirm.busy}
              // A refusal is shown below.
              onPress={() => void confirm.run({ version: klok.versie }).catch(() => undefined)}
            >
              {t('bewaren.klok-klopt')}
            </Button>
          ) : undefined
        }
      >
        {t('bewaren.klok-sprong', {
          van: format.moment(klok.sprong.van),
          naar: format.moment(klok.sprong.naar),
        })}
      </Notice>
      {confirm.problem ? <ProblemNotice problem={confirm.problem.problem} /> : null}
    </>
  );
}
