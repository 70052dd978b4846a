import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { meldpunt, mma, type MmaDto, type MmaTekst } from '../../contract.ts';
import { Beoordelen } from './Beoordelen.tsx';
import { Feiten } from './Feiten.tsx';
import css from './Mma.module.css';
import { Opvolgen } from './Opvolgen.tsx';

/** Reading screen of Meld Misdaad Anoniem: sealed text at the left, what is made of it at the right. */
export function MmaMelding() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(mma.toon, { params: { id } });
  return (
    <article key={id} className={css['sheet']}>
      <Loaded of={read}>
        {({ data, version }) => <Sheet melding={data} version={version ?? data.versie} />}
      </Loaded>
    </article>
  );
}

function Sheet({ melding, version }: { melding: MmaDto; version: number }) {
  const t = useText();
  useTitle(melding.kenmerk);
  useStatus([{ icon: 'lock', text: t('meldpunt.mma-rol') }]);
  return (
    <>
      <section className={css['sealed']} aria-label={t('meldpunt.mma-tekst')}>
        <Head melding={melding} />
        <Text melding={melding} />
        <Readings melding={melding} />
      </section>
      <section className={css['made']} aria-label={t('meldpunt.mma-afgeleid')}>
        <Warning melding={melding} />
        <Beoordelen melding={melding} version={version} />
        <Feiten melding={melding} version={version} />
        <Opvolgen melding={melding} version={version} />
      </section>
    </>
  );
}

function Head({ melding }: { melding: MmaDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <header className={css['head']}>
      <LinkButton
        kind="quiet"
        icon="arrow-left"
        to="/informatie/meldpunt/mma"
        aria-label={t('meldpunt.mma-terug')}
      >
        {null}
      </LinkButton>
      <h2>{melding.kenmerk}</h2>
      <Badge icon="lock" tone="sealed">
        {t('meldpunt.verzegeld')}
      </Badge>
      <p>
        <span>{format.moment(melding.ontvangenOp)}</span>
        {melding.mNummer ? <span>{t('meldpunt.m-nummer-is', { nummer: melding.mNummer })}</span> : null}
        {melding.categorie ? <span>{t(`meldpunt.categorie.${melding.categorie}`)}</span> : null}
        {melding.ookPolitie ? <span>{t('meldpunt.ook-politie')}</span> : null}
      </p>
    </header>
  );
}

/** The text comes only after asking, each reading is a line in the log, and it is gone when the screen is left. */
function Text({ melding }: { melding: MmaDto }) {
  const t = useText();
  const [text, setText] = useState<MmaTekst | null>(null);
  const open = useAction(mma.lees, {
    saves: false,
    invalidates: [mma.toon, mma.lijst, meldpunt.stand] as never,
  });
  const read = async () => setText((await open.run({ params: { id: melding.id } })).data);
  if (text) {
    return (
      <div className={css['text']} data-print="nooit">
        {text.onderwerp ? <h3>{text.onderwerp}</h3> : null}
        <p>{text.tekst}</p>
        <Button icon="eye-off" onPress={() => setText(null)}>
          {t('meldpunt.sluit-tekst')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css['closed']}>
      <p>{t('meldpunt.mma-dicht')}</p>
      {open.problem ? <ProblemNotice problem={open.problem.problem} /> : null}
      <Button
        kind={melding.stand === 'te-lezen' ? 'primary' : 'secondary'}
        icon="eye"
        kbd="o"
        busy={open.busy}
        // A refusal is shown above.
        onPress={() => void read().catch(() => undefined)}
      >
        {t('meldpunt.mma-lees')}
      </Button>
    </div>
  );
}

function Readings({ melding }: { melding: MmaDto }) {
  const t = useText();
  const format = useFormat();
  if (melding.gelezen.length === 0) return null;
  return (
    <Section title={t('meldpunt.gelezen-door')}>
      <ul className={css['readings']}>
        {melding.gelezen.map((one) => (
          <li key={one.op}>
            {t('meldpunt.gelezen-regel', { naam: one.door, moment: format.moment(one.op) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a visit soon after would betray (practice F8). */
function Warning({ melding }: { melding: MmaDto }) {
  const t = useText();
  return melding.waarschuwing === null ? null : (
    <Notice tone="warning">{t(`meldpunt.mma-waarschuwing.${melding.waarschuwing}`)}</Notice>
  );
}
