import type { UseQueryResult } from '@tanstack/react-query';
import {
  onderwerpPad,
  plaatsen,
  type ObjectSamenhang,
  type SamenhangDto,
} from '#modules/informatie/koppelen/contract.ts';
import type { Answer } from '#platform/web/api.ts';
import { KeptLine } from '#platform/web/components/Hits.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ObjectHits } from '#platform/web/components/ObjectHits.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { Filled } from '#platform/web/places.tsx';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type MeldingDto } from '../contract.ts';
import css from './Melding.module.css';

/** What is asked again after a decision of the room koppelen. */
const ververst = [meldpunt.samenhang] as never;

interface SamenhangProps {
  melding: MeldingDto;
  read: UseQueryResult<Answer<SamenhangDto>>;
}

/** What belongs together with this melding: objects only, since nothing is weighed yet (practice F3). */
export function Samenhang({ melding, read }: SamenhangProps) {
  const t = useText();
  return (
    <aside className={css['side']} aria-label={t('meldpunt.samenhang')}>
      <header>
        <h2>{t('meldpunt.samenhang')}</h2>
        <span>{t('meldpunt.mogelijk')}</span>
        <p>{t('meldpunt.alleen-objecten')}</p>
      </header>
      <Loaded of={read}>
        {({ data }) => (
          <>
            <ObjectHits
              objects={data.objecten}
              pageOf={onderwerpPad}
              renderMore={(one) => <Filled of={plaatsen.object} give={{ object: one, ververst }} />}
              renderKept={(one) => <Kept key={one.bronId} kept={one} meldingId={melding.id} />}
            />
            <Filled
              of={plaatsen.personen}
              give={{ samenhang: data, ververst, kop: 'h3', terugToets: false }}
            />
          </>
        )}
      </Loaded>
    </aside>
  );
}

/** A kept melding may be asked for from here; a kept signaal asks for a signaal, so only after verder. */
function Kept({ kept, meldingId }: { kept: ObjectSamenhang['bewaard'][number]; meldingId: string }) {
  const t = useText();
  const format = useFormat();
  const said = {
    thema: t(`signalen.thema.${kept.thema}`).toLowerCase(),
    maand: format.month(kept.maand),
    soort: kept.soort,
  };
  return (
    <KeptLine>
      {t('meldpunt.bewaard-regel', said)}{' '}
      {kept.soort === 'melding' ? (
        <>
          <Link
            to="/informatie/meldpunt/heropenen"
            search={{ melding: kept.bronId, aanleiding: meldingId, thema: kept.thema, maand: kept.maand }}
          >
            {t('meldpunt.heropen-link')}
          </Link>{' '}
          {t('meldpunt.tweede-persoon')}
        </>
      ) : (
        t('meldpunt.heropen-na-verder')
      )}
    </KeptLine>
  );
}
