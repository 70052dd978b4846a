import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ZaalDto } from '../../contract.ts';
import css from './zaal.module.css';

/** Who is there, while the meeting goes on: somebody comes in, somebody leaves. */
export function Presentie({ zaal, onDone }: { zaal: ZaalDto; onDone: () => void }) {
  const t = useText();
  const [aanwezig, setAanwezig] = useState(() => zaal.deelnemers.filter((d) => d.aanwezig).map((d) => d.id));
  const save = useAction(lio.legAanwezigheidVast, { invalidates: [lio.zaal], onDone });
  const zietNamen = zaal.deelnemers.filter((d) => d.zietNamen).map((d) => d.id);
  const flip = (id: string, on: boolean) =>
    setAanwezig((now) => (on ? [...now, id] : now.filter((one) => one !== id)));
  return (
    <div className={css['identify']}>
      <fieldset>
        <legend>{t('lio.wie-is-er')}</legend>
        {zaal.deelnemers.map((d) => (
          <Checkbox
            key={d.id}
            label={d.intern ? d.functie : `${d.organisatie}, ${d.functie}`}
            checked={aanwezig.includes(d.id)}
            onChange={(on) => flip(d.id, on)}
          />
        ))}
      </fieldset>
      {save.problem ? <ProblemNotice problem={save.problem.problem} /> : null}
      <Button
        kind="primary"
        busy={save.busy}
        onPress={() =>
          void save
            .run({ params: { id: zaal.id }, body: { aanwezig, zietNamen }, version: zaal.versie })
            .catch(() => undefined)
        }
      >
        {t('lio.bewaar')}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {t('lio.terug')}
      </Button>
    </div>
  );
}
