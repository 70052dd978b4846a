import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Panels } from '#platform/web/components/Panels.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Facts, Pane, Panes, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { controles, type ControleDto } from '../contract.ts';
import { Afronden } from './Afronden.tsx';
import { Bron } from './Bron.tsx';
import css from './Controle.module.css';
import { NieuweControle } from './NieuweControle.tsx';
import { Objecten } from './Objecten.tsx';
import { ResultaatBadge, Stand, useWanneer } from './signs.tsx';
import { Vermeldingen } from './Vermeldingen.tsx';

/** One controle: what it looks at, and what was found, object by object. */
export function Controle() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(controles.toon, { params: { id } });
  return <Loaded of={read}>{({ data }) => <Sheet controle={data} />}</Loaded>;
}

function Sheet({ controle: c }: { controle: ControleDto }) {
  const t = useText();
  useStatus([
    { icon: 'target', text: t('controles.doel', { kenmerk: c.kenmerk }) },
    { icon: 'eye', text: t('controles.vastgelegd') },
  ]);
  return (
    <Screen
      title={c.kenmerk}
      aside={
        <>
          <Stand controle={c} />
          {c.resultaat ? <ResultaatBadge resultaat={c.resultaat} /> : null}
        </>
      }
      actions={<Knoppen controle={c} />}
      layout="panes"
    >
      <Panes columns="main-side">
        <Pane label={t(`controles.soort.${c.soort}`)}>
          <Stack gap={24}>
            <Bron controle={c} />
            <div>
              <h2>{t(`controles.agenda.${c.soort}`)}</h2>
              <p className={css['task']}>{c.opdracht}</p>
            </div>
            {c.status === 'voorbereiding' && !c.vrijgegeven ? (
              <Notice tone="plain" icon="lock">
                {t('controles.nog-besloten')}
              </Notice>
            ) : null}
            <Objecten controle={c} />
            <Vermeldingen controle={c} />
            <Panels record="controle" id={c.id} />
            {c.conclusie ? (
              <Section title={t('controles.conclusie')}>
                <p className={css['task']}>{c.conclusie}</p>
              </Section>
            ) : null}
          </Stack>
        </Pane>
        <Pane label={t('controles.gegevens')}>
          <Gegevens controle={c} />
        </Pane>
      </Panes>
    </Screen>
  );
}

function Gegevens({ controle: c }: { controle: ControleDto }) {
  const t = useText();
  const format = useFormat();
  const wanneer = useWanneer();
  return (
    <Stack gap={24}>
      <Section title={t('controles.gegevens')}>
        <Facts
          rows={[
            { name: t('controles.wanneer'), value: wanneer(c) },
            { name: t('controles.leider'), value: c.leider ?? '–' },
            { name: t('controles.thema'), value: t(`signalen.thema.${c.thema}`) },
            ...(c.gebied ? [{ name: t('controles.gebied'), value: c.gebied }] : []),
            { name: t('controles.herkomst-kop'), value: t(`controles.herkomst.${c.herkomst}`) },
            ...(c.signaal
              ? [
                  {
                    name: t('controles.signaal'),
                    value: <Link {...linkTo(c.signaal.pad)}>{c.signaal.titel}</Link>,
                  },
                ]
              : []),
            ...(c.uitgevoerdOp
              ? [{ name: t('controles.uitgevoerd-op'), value: format.date(c.uitgevoerdOp) }]
              : []),
            { name: t('controles.einde'), value: format.date(c.einddatum) },
          ]}
        />
      </Section>
      <Section title={t('controles.verloop')}>
        <Timeline
          label={t('controles.verloop')}
          entries={c.stappen.toReversed().map((s) => ({
            id: `${s.op} ${s.naar}`,
            date: format.date(format.dayOf(s.op)),
            dateTime: s.op,
            title: t(`controles.stap.${s.naar}`),
            children: <span className={css['meta']}>{s.door}</span>,
          }))}
        />
      </Section>
    </Stack>
  );
}

function Knoppen({ controle: c }: { controle: ControleDto }) {
  const t = useText();
  const [ask, setAsk] = useState<'wijzig' | 'afronden' | null>(null);
  const release = useAction(controles.geefVrij, { invalidates: [controles.toon, controles.lijst] });
  const done = () => setAsk(null);
  return (
    <>
      {release.problem ? <ProblemNotice problem={release.problem.problem} /> : null}
      {c.rechten.includes('controle.wijzigen') ? (
        <Button icon="pencil" kbd="w" onPress={() => setAsk('wijzig')}>
          {t('controles.wijzigen')}
        </Button>
      ) : null}
      {c.rechten.includes('controle.vrijgeven') ? (
        <Button
          kind="primary"
          busy={release.busy}
          onPress={() => void release.run({ params: { id: c.id }, version: c.versie }).catch(() => undefined)}
        >
          {t('controles.geef-vrij')}
        </Button>
      ) : null}
      {c.rechten.includes('controle.afronden') ? (
        <Button kind="heavy" onPress={() => setAsk('afronden')}>
          {t('controles.afronden')}
        </Button>
      ) : null}
      {ask === 'wijzig' ? <NieuweControle controle={c} onClose={done} /> : null}
      {ask === 'afronden' ? <Afronden controle={c} onClose={done} /> : null}
    </>
  );
}
