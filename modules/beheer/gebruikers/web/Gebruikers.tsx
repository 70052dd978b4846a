import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Screen, Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { gebruikers, type LidDto, type ToekenningDto } from '../contract.ts';
import { Beeindigen } from './Beeindigen.tsx';
import css from './Gebruikers.module.css';
import { Geheim } from './Geheim.tsx';
import { Leden } from './Leden.tsx';
import { NieuweToegang } from './NieuweToegang.tsx';
import { Verzoeken } from './Verzoeken.tsx';

/** What one dialog at a time is about. */
type Open =
  | { soort: 'nieuw' }
  | { soort: 'link' | 'code'; toekenning: ToekenningDto }
  | { soort: 'einde'; lid: LidDto }
  | null;

/** Who has access and who asks for it. */
export function Gebruikers() {
  const t = useText();
  const [open, show] = useState<Open>(null);
  const [alles, setAlles] = useState(false);
  const list = useRead(gebruikers.lijst, { query: { alles } }, { keep: true });
  const requests = useRead(gebruikers.toekenningen, undefined);
  return (
    <Screen
      title={t('gebruikers.titel')}
      actions={
        useRight('toekenning.vragen') ? (
          <Button kind="primary" icon="plus" kbd="n" onPress={() => show({ soort: 'nieuw' })}>
            {t('gebruikers.vraag')}
          </Button>
        ) : null
      }
    >
      <p className={css['lead']}>{t('gebruikers.uitleg')}</p>
      <Loaded of={requests}>
        {({ data }) =>
          data.items.length > 0 ? (
            <Verzoeken
              items={data.items}
              onLink={(toekenning) => show({ soort: 'link', toekenning })}
              onCode={(toekenning) => show({ soort: 'code', toekenning })}
            />
          ) : null
        }
      </Loaded>
      <Section
        title={t('gebruikers.leden')}
        aside={<Checkbox label={t('gebruikers.ook-voorbij')} checked={alles} onChange={setAlles} />}
      >
        <Loaded of={list}>
          {({ data }) => <Leden items={data.items} onEnd={(lid) => show({ soort: 'einde', lid })} />}
        </Loaded>
      </Section>
      <Dialogs open={open} show={show} />
    </Screen>
  );
}

function Dialogs({ open, show }: { open: Open; show: (next: Open) => void }) {
  const close = () => show(null);
  if (open === null) return null;
  if (open.soort === 'einde') return <Beeindigen lid={open.lid} onClose={close} />;
  if (open.soort === 'nieuw')
    return <NieuweToegang onClose={close} onLink={(toekenning) => show({ soort: 'link', toekenning })} />;
  return <Geheim soort={open.soort} toekenning={open.toekenning} onClose={close} />;
}
