import { useState } from 'react';
import { address } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt } from '../contract.ts';
import css from './Stukken.module.css';
import type { Stuk } from './Stukken.tsx';

interface KijkerProps {
  meldingId: string;
  stukken: readonly Stuk[];
  first: string;
  onClose: () => void;
}

/** Looks at the remade copies only: no place, no device, nothing that runs. */
export function Kijker({ meldingId, stukken, first, onClose }: KijkerProps) {
  const t = useText();
  const [at, setAt] = useState(
    Math.max(
      0,
      stukken.findIndex((stuk) => stuk.id === first),
    ),
  );
  const stuk = stukken[at];
  if (!stuk) return null;
  const step = (by: number) => setAt((at + by + stukken.length) % stukken.length);
  return (
    <Dialog
      title={stuk.naam}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {stukken.length > 1 ? (
            <>
              <Button icon="chevron-left" onPress={() => step(-1)}>
                {t('meldpunt.vorige')}
              </Button>
              <Button icon="chevron-right" onPress={() => step(1)}>
                {t('meldpunt.volgende')}
              </Button>
            </>
          ) : null}
          <Button onPress={onClose} autoFocus>
            {t('web.sluiten')}
          </Button>
        </>
      }
    >
      <div className={css['view']}>
        <img
          src={address(meldpunt.weergave.path, { params: { id: meldingId, bijlageId: stuk.id } })}
          alt={t('meldpunt.beeld', { naam: stuk.naam })}
        />
        <p>
          {stukken.length > 1
            ? t('meldpunt.beeld-van', { nummer: at + 1, aantal: stukken.length })
            : t('meldpunt.bijlage.veilig')}
        </p>
      </div>
    </Dialog>
  );
}
