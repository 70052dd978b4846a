import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Pane, Panes, Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type PuntDto, type VergaderingDto } from '../contract.ts';
import { Agenda } from './Agenda.tsx';
import { Deelnemers } from './Deelnemers.tsx';
import { NieuweVergadering } from './NieuweVergadering.tsx';
import { PuntForm } from './PuntForm.tsx';
import { StatusBadge } from './woorden.tsx';

/** Twenty minutes, the week before: fill the agenda, look each item over, set the table. */
export function Voorbereiden() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(lio.toon, { params: { id } });
  return <Loaded of={read}>{({ data }) => <Desk key={data.id} vergadering={data} />}</Loaded>;
}

function Desk({ vergadering: v }: { vergadering: VergaderingDto }) {
  const t = useText();
  const format = useFormat();
  const agenda = useRead(lio.agenda, { params: { id: v.id } });
  const [chosen, setChosen] = useState<string | null>(null);
  const may = v.rechten.includes('lio.voorbereiden');
  const title = t('lio.titel-op', { dag: format.longDay(format.dayOf(v.begin)) });
  useStatus([
    { icon: 'target', text: t('lio.doel') },
    { icon: 'eye', text: t('lio.vastgelegd') },
  ]);
  return (
    <Screen
      title={title}
      aside={
        <>
          <StatusBadge status={v.status} />
          <span>{t('lio.wanneer', { tijd: format.time(v.begin), plaats: v.plaats })}</span>
        </>
      }
      actions={<Knoppen vergadering={v} />}
      layout="panes"
    >
      <Loaded of={agenda}>
        {({ data }) => {
          const punt = data.items.find((p) => p.id === chosen) ?? data.items[0];
          return (
            <Panes columns="list-main-side">
              <Pane label={t('lio.agenda')} padded={false}>
                <Agenda vergadering={v} punten={data.items} current={punt?.id} onChoose={setChosen} />
              </Pane>
              <Middle
                vergadering={v}
                punt={punt}
                may={may}
                onNext={() => setChosen(nextOf(data.items, punt))}
              />
              <Pane label={t('lio.deelnemers')}>
                <Deelnemers vergadering={v} />
              </Pane>
            </Panes>
          );
        }}
      </Loaded>
    </Screen>
  );
}

/** After one has been looked over, the next that has not. */
function nextOf(punten: readonly PuntDto[], punt: PuntDto | undefined): string | null {
  const at = punten.findIndex((p) => p.id === punt?.id);
  const rest = [...punten.slice(at + 1), ...punten.slice(0, at)];
  return rest.find((p) => !p.nagekeken)?.id ?? punten[at + 1]?.id ?? punt?.id ?? null;
}

interface MiddleProps {
  vergadering: VergaderingDto;
  punt: PuntDto | undefined;
  may: boolean;
  onNext: () => void;
}

function Middle({ vergadering, punt, may, onNext }: MiddleProps) {
  const t = useText();
  if (!punt)
    return (
      <Pane label={t('lio.punt')}>
        <EmptyState icon="list" title={t('lio.agenda-leeg')}>
          {may ? t('lio.agenda-leeg-uitleg') : t('lio.agenda-leeg-meelezer')}
        </EmptyState>
      </Pane>
    );
  return <PuntForm key={`${punt.id} ${punt.versie}`} vergadering={vergadering} punt={punt} onNext={onNext} />;
}

function Knoppen({ vergadering: v }: { vergadering: VergaderingDto }) {
  const t = useText();
  const [verplaats, setVerplaats] = useState(false);
  const vervalt = useAction(lio.laatVervallen, { invalidates: [lio.toon, lio.vergaderingen] });
  const params = { id: v.id };
  const planned = v.rechten.includes('lio.verplaatsen');
  return (
    <>
      {vervalt.problem ? <ProblemNotice problem={vervalt.problem.problem} /> : null}
      {v.rechten.includes('lio.voorbereiden') ? <VulAgenda vergadering={v} /> : null}
      <LinkButton to="/informatie/lio/$id/stukken" params={params} icon="printer">
        {t('lio.stukken')}
      </LinkButton>
      {planned ? (
        <Menu
          label={t('lio.meer')}
          groups={[
            {
              id: 'moment',
              choices: [
                {
                  id: 'verplaats',
                  label: t('lio.verplaatsen'),
                  icon: 'calendar-due',
                  onPress: () => setVerplaats(true),
                },
                {
                  id: 'verval',
                  label: t('lio.laat-vervallen'),
                  icon: 'ban',
                  unavailable: v.aantalPunten > 0 ? t('lio.vervalt-niet') : undefined,
                  onPress: () => void vervalt.run({ params, version: v.versie }).catch(() => undefined),
                },
              ],
            },
          ]}
        />
      ) : null}
      {v.status === 'gesloten' || v.status === 'vervallen' ? null : (
        <LinkButton kind="primary" to="/informatie/lio/$id/vergadering" params={params}>
          {v.status === 'bezig' ? t('lio.naar-vergadering') : t('lio.vergaderen')}
        </LinkButton>
      )}
      {v.status === 'gesloten' ? (
        <LinkButton kind="primary" to="/informatie/lio/$id/besluitenlijst" params={params}>
          {t('lio.besluitenlijst')}
        </LinkButton>
      ) : null}
      {verplaats ? <NieuweVergadering verplaats={v} onClose={() => setVerplaats(false)} /> : null}
    </>
  );
}

/** One click: every weighed signal that is on no agenda. */
function VulAgenda({ vergadering: v }: { vergadering: VergaderingDto }) {
  const t = useText();
  const can = useRead(lio.agendeerbaar, { params: { id: v.id } });
  const fill = useAction(lio.agendeer, {
    invalidates: [lio.agenda, lio.agendeerbaar, lio.toon, lio.vergaderingen],
  });
  const count = can.data?.data.items.length ?? 0;
  return (
    <>
      {fill.problem ? <ProblemNotice problem={fill.problem.problem} /> : null}
      <Button
        icon="plus"
        kbd="a"
        busy={fill.busy}
        unavailable={count === 0 ? t('lio.niets-te-agenderen') : false}
        onPress={() => void fill.run({ params: { id: v.id }, body: {} }).catch(() => undefined)}
      >
        {t('lio.zet-op-agenda', { aantal: count })}
      </Button>
    </>
  );
}
