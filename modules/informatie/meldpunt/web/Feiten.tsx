import { lazy, Suspense, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { MeldingDto } from '../contract.ts';
import css from './Melding.module.css';
import { CHANNELS, useLanguageName } from './signs.tsx';

const Melder = lazy(() => import('./Melder.tsx').then((file) => ({ default: file.Melder })));

/** Channel, moment, kind of source, and that the reporter is in the vault; never who. */
export function Feiten({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguageName()(melding.taal);
  return (
    <p className={css['facts']}>
      <span>
        <Icon name={CHANNELS[melding.kanaal]} size={14} />
        {t('meldpunt.kanaal-op', {
          kanaal: t(`meldpunt.kanaal.${melding.kanaal}`),
          moment: format.moment(melding.ontvangenOp),
        })}
      </span>
      {melding.stand === 'te-schiften' ? null : (
        <Badge icon="check">{t(`meldpunt.stand.${melding.stand}`)}</Badge>
      )}
      {melding.bronsoort === melding.kanaal || melding.kanaal === 'twijfel' ? null : (
        <span>{t(`signalen.bronsoort.${melding.bronsoort}`)}</span>
      )}
      {language ? <Badge icon="language">{t('meldpunt.taal', { taal: language })}</Badge> : null}
      {melding.automatisch ? <Badge icon="refresh">{t('meldpunt.automatisch')}</Badge> : null}
      <Reporter melding={melding} />
    </p>
  );
}

function Reporter({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!melding.melder.inKluis) {
    return (
      <span>
        <Icon name="user-off" size={14} />
        {t('meldpunt.geen-melder')}
      </span>
    );
  }
  return (
    <span>
      <Icon name="user-off" size={14} />
      {melding.melder.intern ? t('meldpunt.collega-in-kluis') : t('meldpunt.melder-in-kluis')}
      {melding.rechten.includes('melder.tonen') ? (
        <Button kind="quiet" size="small" className={css['inline']} onPress={() => setOpen(true)}>
          {t('meldpunt.melder-tonen')}
        </Button>
      ) : null}
      <Suspense fallback={null}>
        {open ? <Melder melding={melding} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </span>
  );
}
