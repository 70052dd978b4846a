import { useState } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { cx } from '#platform/web/cx.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import cube from '@tabler/icons/outline/cube.svg?icon';
import { lio, type NamenDto, type ZaalDto } from '../../contract.ts';
import { Presentie } from './Presentie.tsx';
import css from './zaal.module.css';

type ZaalPunt = ZaalDto['punten'][number];
type Mode = 'lijst' | 'namen' | 'presentie';

interface AanwezigProps {
  zaal: ZaalDto;
  punt: ZaalPunt;
  namen: NamenDto | null;
  onNamen: (namen: NamenDto | null) => void;
}

/** Who sits at the table in this part, and what each may see of this item. */
export function Aanwezig({ zaal, punt, namen, onNamen }: AanwezigProps) {
  const t = useText();
  const [mode, setMode] = useState<Mode>('lijst');
  const seated = seatedOf(zaal);
  const chairs = zaal.rechten.includes('lio.voorzitten');
  const again = useAction(lio.namen, { saves: false, onDone: (answer) => onNamen(answer.data) });
  const show = () => {
    if (punt.identificatie) void again.run({ params: { id: punt.id } }).catch(() => setMode('namen'));
    else setMode('namen');
  };
  return (
    <aside className={css['pres']} aria-label={t('lio.aanwezig')}>
      <h2>
        {t('lio.aanwezig')}
        <span>{seated.length}</span>
      </h2>
      {mode === 'presentie' ? <Presentie zaal={zaal} onDone={() => setMode('lijst')} /> : null}
      {mode === 'namen' ? (
        <Identificatie zaal={zaal} punt={punt} onNamen={onNamen} onDone={() => setMode('lijst')} />
      ) : null}
      {mode === 'lijst' ? <Seated zaal={zaal} namen={namen} /> : null}
      {chairs && mode === 'lijst' ? (
        <div className={css['presActions']}>
          {namen ? (
            <Button kbd="i" icon="eye-off" onPress={() => onNamen(null)}>
              {t('lio.namen.weg')}
            </Button>
          ) : (
            <Button kbd="i" busy={again.busy} onPress={show}>
              {punt.identificatie ? t('lio.namen.weer') : t('lio.namen.tonen')}
            </Button>
          )}
          <Button kind="quiet" kbd="a" onPress={() => setMode('presentie')}>
            {t('lio.aanwezigheid')}
          </Button>
        </div>
      ) : null}
    </aside>
  );
}

export const seatedOf = (zaal: ZaalDto) =>
  zaal.deelnemers.filter((d) => d.aanwezig && (d.intern || zaal.deel === 'partnerdeel'));

function Seated({ zaal, namen }: { zaal: ZaalDto; namen: NamenDto | null }) {
  const t = useText();
  const sees = (id: string, proposed: boolean) => (namen ? namen.gehoordDoor.includes(id) : proposed);
  return (
    <>
      <ul>
        {seatedOf(zaal).map((d) => {
          const eye = sees(d.id, d.zietNamen);
          return (
            <li key={d.id} className={cx(eye && css['sees'])}>
              <span>{d.intern ? d.functie : `${d.organisatie}, ${d.functie}`}</span>
              <Icon name={eye ? 'eye' : cube} />
              <span className="visually-hidden">{eye ? t('lio.ziet-namen') : t('lio.ziet-object')}</span>
            </li>
          );
        })}
      </ul>
      <div className={css['key']} aria-hidden>
        <span className={css['sees']}>
          <Icon name="eye" />
          {t('lio.ziet-namen')}
        </span>
        <span>
          <Icon name={cube} />
          {t('lio.ziet-object')}
        </span>
      </div>
    </>
  );
}

interface IdentificatieProps {
  zaal: ZaalDto;
  punt: ZaalPunt;
  onNamen: (namen: NamenDto) => void;
  onDone: () => void;
}

/** Why and who are filled in beforehand, so that one key and Enter are enough; both can be changed. */
function Identificatie({ zaal, punt, onNamen, onDone }: IdentificatieProps) {
  const t = useText();
  const seated = seatedOf(zaal);
  const [reden, setReden] = useState(punt.waarom ?? '');
  const [wie, setWie] = useState(() => seated.filter((d) => d.zietNamen).map((d) => d.id));
  const besluit = useAction(lio.identificeer, { invalidates: [lio.zaal] });
  const flip = (id: string, on: boolean) =>
    setWie((now) => (on ? [...now, id] : now.filter((one) => one !== id)));
  const decide = async () => {
    try {
      const answer = await besluit.run({ params: { id: punt.id }, body: { reden, deelnemers: wie } });
      onNamen(answer.data);
      onDone();
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
    }
  };
  useKeys(t('lio.zaal.toetsen'), [{ key: 'Escape', label: t('lio.terug'), run: onDone }]);
  const missing =
    reden.trim() === '' ? t('lio.namen.reden-leeg') : wie.length === 0 ? t('lio.namen.niemand') : false;
  return (
    <div className={css['identify']}>
      <TextArea
        label={t('lio.namen.reden')}
        name="reden"
        rows={2}
        maxLength={500}
        value={reden}
        onChange={setReden}
      />
      <fieldset>
        <legend>{t('lio.namen.wie')}</legend>
        {seated.map((d) => (
          <Checkbox
            key={d.id}
            label={d.intern ? d.functie : `${d.organisatie}, ${d.functie}`}
            checked={wie.includes(d.id)}
            onChange={(on) => flip(d.id, on)}
          />
        ))}
      </fieldset>
      <p className={css['fine']}>{t('lio.namen.vastgelegd')}</p>
      {besluit.problem ? <ProblemNotice problem={besluit.problem.problem} /> : null}
      <Button
        kind="primary"
        kbd="Enter"
        busy={besluit.busy}
        unavailable={missing}
        onPress={() => void decide()}
        autoFocus
      >
        {t('lio.namen.besluit')}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {t('lio.terug')}
      </Button>
    </div>
  );
}
