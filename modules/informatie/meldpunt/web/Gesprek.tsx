import { Section } from '#platform/web/components/Screen.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { BerichtDto, MeldingDto } from '../contract.ts';
import css from './Melding.module.css';

/** What went to and came from the reporter, newest first; a fixed text says only which. */
export function Gesprek({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const format = useFormat();
  if (melding.berichten.length === 0) return null;
  const entries = melding.berichten.toReversed().map((one) => ({
    id: one.id,
    date: format.date(format.dayOf(one.op)),
    dateTime: one.op,
    title: t(`meldpunt.bericht-soort.${one.soort}`),
    children: <Message bericht={one} />,
  }));
  return (
    <Section title={t('meldpunt.gesprek')}>
      <Timeline label={t('meldpunt.gesprek')} entries={entries} />
    </Section>
  );
}

function Message({ bericht }: { bericht: BerichtDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      {bericht.tekst ? <p className={css['message']}>{bericht.tekst}</p> : null}
      <small className={css['muted']}>
        {t('meldpunt.bericht-stand', {
          stand: t(`meldpunt.bericht-staat.${bericht.staat}`),
          weg: t(`meldpunt.weg.${bericht.weg}`),
          tijd: format.time(bericht.op),
        })}
      </small>
    </>
  );
}
