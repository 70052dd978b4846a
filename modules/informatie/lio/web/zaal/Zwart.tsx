import { Button } from '#platform/web/components/Button.tsx';
import { useModalKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Deel, ZaalDto } from '../../contract.ts';
import css from './zaal.module.css';

/** Black: whoever comes in or goes out sees nothing. Only the key that ends it works. */
export function Zwart({ onBack }: { onBack: () => void }) {
  const t = useText();
  useModalKeys();
  return (
    <section className={css['black']} aria-label={t('lio.zaal.zwart')}>
      <h1 className="visually-hidden">{t('lio.zaal.zwart')}</h1>
      <Button kind="quiet" kbd="z" onPress={onBack} autoFocus>
        {t('lio.zaal.zwart-uit')}
      </Button>
    </section>
  );
}

interface WisselProps {
  zaal: ZaalDto;
  naar: Deel;
  busy: boolean;
  onGo: () => void;
  onBack: () => void;
}

/** Between the parts the screen is blank: first people come in or leave, then the first item is shown. */
export function Wissel({ zaal, naar, busy, onGo, onBack }: WisselProps) {
  const t = useText();
  useModalKeys();
  const partners = zaal.deelnemers.filter((d) => !d.intern && d.aanwezig);
  return (
    <section className={css['between']} aria-label={t(`lio.deel.${naar}`)}>
      <h1>{t(`lio.wissel.${naar}`)}</h1>
      <p>{t('lio.wissel-uitleg', { aantal: partners.length })}</p>
      <ul>
        {partners.map((d) => (
          <li key={d.id}>{`${d.organisatie}, ${d.functie}`}</li>
        ))}
      </ul>
      <div>
        <Button kbd="Escape" onPress={onBack}>
          {t('lio.wissel-terug')}
        </Button>
        <Button kind="primary" kbd="Enter" busy={busy} onPress={onGo} autoFocus>
          {t('lio.wissel-verder')}
        </Button>
      </div>
    </section>
  );
}
