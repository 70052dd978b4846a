import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import type { ZaalDto } from '../../contract.ts';
import { Inbreng } from './Inbreng.tsx';
import { NieuweActie } from './NieuweActie.tsx';
import { Sluiten } from './Sluiten.tsx';
import type { Scherm } from './Zaal.tsx';
import css from './zaal.module.css';

interface VoetProps {
  zaal: ZaalDto;
  punt: ZaalDto['punten'][number];
  at: number;
  chairs: boolean;
  onGo: (to: number) => void;
  onBlank: (to: Scherm) => void;
}

type Vraag = 'inbreng' | 'actie' | 'sluiten' | null;

/** Left what was recorded last, right the keys of the meeting. */
export function Voet({ zaal, punt, at, chairs, onGo, onBlank }: VoetProps) {
  const t = useText();
  const [vraag, setVraag] = useState<Vraag>(null);
  useKeys(t('lio.zaal.toetsen'), [{ key: 'ArrowLeft', label: t('lio.zaal.vorig'), run: () => onGo(at - 1) }]);
  const partner = zaal.deel === 'partnerdeel';
  const last = at === zaal.punten.length - 1;
  return (
    <footer className={css['foot']}>
      <Laatste zaal={zaal} />
      <span className={css['end']}>
        <Button
          kind="quiet"
          size="small"
          kbd="ArrowRight"
          unavailable={last ? t('lio.zaal.laatste') : false}
          onPress={() => onGo(at + 1)}
        >
          {t('lio.zaal.volgend')}
        </Button>
        {chairs ? (
          <>
            <Button kind="quiet" size="small" kbd="v" onPress={() => setVraag('inbreng')}>
              {t('lio.zaal.inbreng')}
            </Button>
            <Button kind="quiet" size="small" kbd="n" onPress={() => setVraag('actie')}>
              {t('lio.actie-los')}
            </Button>
            <Button kind="quiet" size="small" kbd="p" onPress={() => onBlank('wissel')}>
              {partner ? t('lio.zaal.naar-binnen') : t('lio.zaal.naar-partner')}
            </Button>
          </>
        ) : null}
        <Button kind="quiet" size="small" kbd="z" onPress={() => onBlank('zwart')}>
          {t('lio.zaal.maak-zwart')}
        </Button>
        {chairs ? (
          <Button kind="quiet" size="small" kbd="e" onPress={() => setVraag('sluiten')}>
            {t('lio.zaal.sluit')}
          </Button>
        ) : null}
      </span>
      {vraag === 'inbreng' ? <Inbreng zaal={zaal} punt={punt} onClose={() => setVraag(null)} /> : null}
      {vraag === 'actie' ? <NieuweActie zaal={zaal} onClose={() => setVraag(null)} /> : null}
      {vraag === 'sluiten' ? <Sluiten zaal={zaal} onClose={() => setVraag(null)} /> : null}
    </footer>
  );
}

function Laatste({ zaal }: { zaal: ZaalDto }) {
  const t = useText();
  const format = useFormat();
  const done = zaal.punten
    .flatMap((p) => (p.besluit ? [{ nummer: p.nummer, b: p.besluit }] : []))
    .toSorted((a, b) => a.b.op.localeCompare(b.b.op))
    .at(-1);
  if (!done) return <span>{t('lio.zaal.nog-niets')}</span>;
  const { nummer, b } = done;
  return (
    <span className={css['last']}>
      <Icon name="checks" />
      {t('lio.zaal.vastgelegd', {
        nummer,
        tijd: format.time(b.op),
        besluit: t(`lio.besluit.${b.keuze}`),
        houder: b.houder ?? '–',
        termijn: b.termijn === null ? '–' : format.day(b.termijn),
      })}
    </span>
  );
}
