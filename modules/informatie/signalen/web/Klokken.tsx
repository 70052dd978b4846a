import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TermBar } from '#platform/web/components/Measure.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { SignaalDto } from '../contract.ts';
import css from './Signaal.module.css';

type Termijn = SignaalDto['termijnen'][number];

/** Until when somebody should act, and when the record goes by itself; each opens to its arithmetic. */
export function Klokken({ signaal }: { signaal: SignaalDto }) {
  const t = useText();
  const format = useFormat();
  const [why, setWhy] = useState<Termijn | null>(null);
  const name = (termijn: Termijn) =>
    termijn.soort === 'einde'
      ? t('signalen.klok.einde', { datum: format.date(termijn.tot) })
      : t(`signalen.klok.${signaal.status}`, { datum: format.date(termijn.tot) });
  return (
    <div className={css['clocks']}>
      {signaal.termijnen.map((termijn) => (
        <div key={termijn.soort}>
          <span className={css['clock']}>
            {name(termijn)}
            <Button kind="quiet" size="small" onPress={() => setWhy(termijn)}>
              <span>{t('web.waarom')}</span>
              <span className="visually-hidden">{name(termijn)}</span>
            </Button>
          </span>
          <TermBar
            elapsed={termijn.verstreken}
            left={termijn.over}
            nearAt={termijn.soort === 'voor' ? 3 : 14}
          />
        </div>
      ))}
      {why ? <Arithmetic title={name(why)} termijn={why} onClose={() => setWhy(null)} /> : null}
    </div>
  );
}

function Arithmetic({ title, termijn, onClose }: { title: string; termijn: Termijn; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const som = termijn.rekensom;
  const days = { vanaf: format.date(termijn.vanaf), tot: format.date(termijn.tot) };
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onPress={onClose}>{t('web.sluiten')}</Button>}>
      {som ? (
        <>
          <p>
            {t('signalen.klok.som', {
              ...days,
              termijn: t(`signalen.klok.naam.${som.naam}`),
              aantal: som.aantal + som.extra,
              eenheid: som.eenheid,
            })}
          </p>
          {som.extra > 0 ? (
            <p>{t('signalen.klok.extra', { extra: som.extra, eenheid: som.eenheid })}</p>
          ) : null}
          <p>{t('signalen.klok.bron', { bron: som.bron })}</p>
        </>
      ) : (
        <p>{t('signalen.klok.zonder-som', days)}</p>
      )}
      <p>{termijn.soort === 'einde' ? t('signalen.klok.einde-uitleg') : t('signalen.klok.voor-uitleg')}</p>
    </Dialog>
  );
}
