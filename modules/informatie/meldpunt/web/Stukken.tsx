import { lazy, Suspense, useState } from 'react';
import { address } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type MeldingDto } from '../contract.ts';
import css from './Stukken.module.css';

const Kijker = lazy(() => import('./Kijker.tsx').then((file) => ({ default: file.Kijker })));

export type Stuk = MeldingDto['stukken'][number];

/** Attachments: what is safe is shown as it was remade, the rest says why it is not. */
export function Stukken({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const [open, setOpen] = useState<string | null>(null);
  if (melding.stukken.length === 0) return null;
  const shown = melding.stukken.filter((stuk) => stuk.heeftWeergave);
  return (
    <section className={css['files']} aria-label={t('meldpunt.bijlagen', { aantal: melding.stukken.length })}>
      <ul>
        {melding.stukken.map((stuk) => (
          <File key={stuk.id} melding={melding} stuk={stuk} onOpen={() => setOpen(stuk.id)} />
        ))}
      </ul>
      <Suspense fallback={null}>
        {open ? (
          <Kijker meldingId={melding.id} stukken={shown} first={open} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </section>
  );
}

function File({ melding, stuk, onOpen }: { melding: MeldingDto; stuk: Stuk; onOpen: () => void }) {
  const t = useText();
  const params = { id: melding.id, bijlageId: stuk.id };
  return (
    <li>
      {stuk.heeftWeergave ? (
        <button type="button" className={css['thumb']} onClick={onOpen} tabIndex={-1} aria-hidden>
          <img src={address(meldpunt.weergave.path, { params })} alt="" loading="lazy" />
        </button>
      ) : (
        <span className={css['thumb']}>
          <Icon name={stuk.stand === 'gevaarlijk' ? 'alert-triangle' : 'file-text'} size={20} />
        </span>
      )}
      <span className={css['what']}>
        <span>
          <b>{stuk.naam}</b> <Size bytes={stuk.omvang} />
        </span>
        <span>{t(`meldpunt.bijlage.${stuk.stand}`)}</span>
        {stuk.gevaren.length > 0 ? (
          <span className={css['danger']}>
            {stuk.gevaren.map((one) => t(`meldpunt.gevaar.${one}`)).join(', ')}
          </span>
        ) : null}
        <span>
          {stuk.heeftWeergave ? (
            <>
              <Button kind="quiet" size="small" className={css['inline']} onPress={onOpen}>
                {t('meldpunt.bekijken')}
              </Button>
              {' · '}
            </>
          ) : null}
          <a href={address(meldpunt.origineel.path, { params })} download>
            {stuk.stand === 'gevaarlijk' ? t('meldpunt.origineel-gevaarlijk') : t('meldpunt.origineel')}
          </a>
        </span>
      </span>
    </li>
  );
}

function Size({ bytes }: { bytes: number }) {
  const t = useText();
  const format = useFormat();
  if (bytes < 1_000_000) return t('meldpunt.kb', { aantal: Math.max(1, Math.round(bytes / 1000)) });
  return t('meldpunt.mb', { aantal: format.number(bytes / 1_000_000, 1) });
}
