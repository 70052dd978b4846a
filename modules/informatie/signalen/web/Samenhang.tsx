import { useState } from 'react';
import { onderwerpPad, plaatsen, type ObjectSamenhang } from '#modules/informatie/koppelen/contract.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { KeptLine } from '#platform/web/components/Hits.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ObjectHits } from '#platform/web/components/ObjectHits.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { Filled } from '#platform/web/places.tsx';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type SignaalDto } from '../contract.ts';
import { Heropenen } from './Heropenen.tsx';
import css from './Signaal.module.css';

type Bewaard = ObjectSamenhang['bewaard'][number];

/** What is asked again after a decision of the room koppelen. */
const ververst = [signalen.samenhang] as never;

/** What belongs together with this signal, object by object, with every reason for and against. */
export function Samenhang({ signaal }: { signaal: SignaalDto }) {
  const t = useText();
  const [reopen, setReopen] = useState<Bewaard | null>(null);
  const read = useRead(signalen.samenhang, { params: { id: signaal.id } });
  return (
    <aside className={css['side']} aria-label={t('signalen.samenhang')}>
      <header>
        <h3>{t('signalen.samenhang')}</h3>
        <span>{t('signalen.mogelijk')}</span>
        <p>{signaal.weging ? t('signalen.samenhang-gewogen') : t('signalen.samenhang-ongewogen')}</p>
      </header>
      <Loaded of={read}>
        {({ data }) => (
          <>
            <ObjectHits
              objects={data.objecten}
              keepSearch
              pageOf={onderwerpPad}
              renderMore={(one) => <Filled of={plaatsen.object} give={{ object: one, ververst }} />}
              renderKept={(one) => (
                <Kept key={one.bronId} kept={one} signaal={signaal} onReopen={() => setReopen(one)} />
              )}
            />
            <Filled of={plaatsen.personen} give={{ samenhang: data, ververst }} />
          </>
        )}
      </Loaded>
      {reopen ? <Heropenen bewaard={reopen} aanleiding={signaal} onClose={() => setReopen(null)} /> : null}
    </aside>
  );
}

/** A kept signal is asked for here; a kept melding belongs to the meldpunt, and is asked for there. */
function Kept({ kept, signaal, onReopen }: { kept: Bewaard; signaal: SignaalDto; onReopen: () => void }) {
  const t = useText();
  const format = useFormat();
  const said = {
    thema: t(`signalen.thema.${kept.thema}`).toLowerCase(),
    maand: format.month(kept.maand),
    soort: kept.soort,
  };
  return (
    <KeptLine>
      {t('signalen.bewaard-regel', said)}{' '}
      {kept.soort === 'signaal' ? (
        <Button kind="quiet" size="small" className={css['inline']} onPress={onReopen}>
          {t('signalen.heropenen')}
        </Button>
      ) : (
        <Link
          to="/informatie/meldpunt/heropenen"
          search={{ melding: kept.bronId, aanleiding: signaal.id, thema: kept.thema, maand: kept.maand }}
        >
          {t('signalen.heropenen')}
        </Link>
      )}{' '}
      {t('signalen.tweede-persoon')}
    </KeptLine>
  );
}
