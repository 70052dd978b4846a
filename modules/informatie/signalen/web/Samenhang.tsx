import { useState } from 'react';
import type { ObjectSamenhang } from '#modules/informatie/koppelen/contract.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { focusHit, Hit, Hits, KeptLine } from '#platform/web/components/Hits.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type SignaalDto } from '../contract.ts';
import { Heropenen } from './Heropenen.tsx';
import css from './Signaal.module.css';

/** Links that are shown before "more". */
const FIRST = 3;

/** What belongs together with this signal, object by object, with every reason for and against. */
export function Samenhang({ signaal }: { signaal: SignaalDto }) {
  const t = useText();
  const read = useRead(signalen.samenhang, { params: { id: signaal.id } });
  return (
    <aside className={css['side']} aria-label={t('signalen.samenhang')}>
      <header>
        <h3>{t('signalen.samenhang')}</h3>
        <span>{t('signalen.mogelijk')}</span>
        <p>{signaal.weging ? t('signalen.samenhang-gewogen') : t('signalen.samenhang-ongewogen')}</p>
      </header>
      <Loaded of={read}>{({ data }) => <Objects signaal={signaal} objecten={data.objecten} />}</Loaded>
    </aside>
  );
}

function Objects({ signaal, objecten }: { signaal: SignaalDto; objecten: readonly ObjectSamenhang[] }) {
  const t = useText();
  const [reopen, setReopen] = useState<ObjectSamenhang['bewaard'][number] | null>(null);
  const keyed = objecten.slice(0, 9);
  useKeys(
    t('signalen.toetsen'),
    keyed.map((one, at) => ({
      key: String(one.nummer),
      label: t('signalen.toets-object', { nummer: one.nummer, naam: one.waarde }),
      ...(at === 0 ? { status: t('signalen.toets-object-kort') } : { joins: at === keyed.length - 1 }),
      run: () => focusHit(one.nummer),
    })),
  );
  if (objecten.length === 0) return <p className={css['nothing']}>{t('signalen.geen-objecten')}</p>;
  return (
    <>
      <Hits label={t('signalen.samenhang')}>
        {objecten.map((one) => (
          <ObjectHit key={one.nummer} object={one} signaal={signaal} onReopen={setReopen} />
        ))}
      </Hits>
      {reopen ? <Heropenen bewaard={reopen} aanleiding={signaal} onClose={() => setReopen(null)} /> : null}
    </>
  );
}

interface ObjectHitProps {
  object: ObjectSamenhang;
  signaal: SignaalDto;
  onReopen: (kept: ObjectSamenhang['bewaard'][number]) => void;
}

function ObjectHit({ object, signaal, onReopen }: ObjectHitProps) {
  const t = useText();
  const format = useFormat();
  // A month comes as JJJJ-MM and is read as people write it.
  const values = (given: Record<string, string | number> = {}) =>
    typeof given['maand'] === 'string' ? { ...given, maand: format.month(given['maand']) } : given;
  return (
    <Hit
      number={object.nummer}
      icon={objectIcon(object.soort)}
      name={object.waarde}
      plate={object.soort === 'kenteken'}
      degree={object.graad}
      none={t('signalen.niet-eerder')}
      reasons={object.redenen.map((one) => ({
        id: one.id,
        for: one.voor,
        text: t(one.id, values(one.waarden)),
      }))}
    >
      <Same object={object} />
      {object.bewaard.map((kept) => (
        <KeptLine key={kept.bronId}>
          {t('signalen.bewaard-regel', {
            thema: t(`signalen.thema.${kept.thema}`).toLowerCase(),
            maand: format.month(kept.maand),
            soort: kept.soort,
          })}{' '}
          {kept.soort === 'signaal' ? (
            <Button kind="quiet" size="small" className={css['inline']} onPress={() => onReopen(kept)}>
              {t('signalen.heropenen')}
            </Button>
          ) : (
            <Link
              to="/informatie/meldpunt/heropeningen"
              search={{ melding: kept.bronId, aanleiding: signaal.id }}
            >
              {t('signalen.heropenen')}
            </Link>
          )}{' '}
          {t('signalen.tweede-persoon')}
        </KeptLine>
      ))}
    </Hit>
  );
}

/** The other records that name this object, as links. */
function Same({ object }: { object: ObjectSamenhang }) {
  const t = useText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { gelijken } = object;
  if (gelijken.length === 0) return null;
  const shown = all ? gelijken : gelijken.slice(0, FIRST);
  return (
    <ul className={css['same']}>
      {shown.map((one) => (
        <li key={one.bron.id}>
          <Link to={one.pad} search>
            {one.titel}
          </Link>{' '}
          <span>{format.month(one.maand)}</span>
        </li>
      ))}
      {shown.length < gelijken.length ? (
        <li>
          <Button kind="quiet" size="small" className={css['inline']} onPress={() => setAll(true)}>
            {t('signalen.toon-meer', { aantal: gelijken.length - shown.length })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
