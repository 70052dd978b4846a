import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { plan, type PlanDto, type VergelijkingDto } from '../contract.ts';
import css from './Activiteit.module.css';
import { Herziening } from './Herziening.tsx';

type Jaar = PlanDto['jaren'][number];

/** The years of the plan: each beside the one before, and the next one made from it. */
export function Jaren() {
  const t = useText();
  const read = useRead(plan.plannen, {});
  return (
    <Screen title={t('plan.jaren')}>
      <Loaded of={read}>
        {({ data }) => {
          const jaren = data.items.flatMap((p) => p.jaren.map((jaar) => ({ jaar, plan: p })));
          return (
            <Stack gap={24}>
              <p>
                <Link to="/regie/plan">{t('plan.naar-plaat')}</Link>
              </p>
              {jaren.length === 0 ? (
                <EmptyState icon="calendar-plus" title={t('plan.leeg')}>
                  {t('plan.leeg-uitleg')}
                </EmptyState>
              ) : null}
              {data.items.map((p) => (
                <EersteJaar key={p.id} plan={p} />
              ))}
              {jaren.map(({ jaar, plan: p }) => (
                <EenJaar
                  key={jaar.id}
                  jaar={jaar}
                  plan={p}
                  laatste={!jaren.some((j) => j.jaar.jaar > jaar.jaar)}
                />
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </Screen>
  );
}

/** A plan without years gets its first; after that each comes from the one before. */
function EersteJaar({ plan: p }: { plan: PlanDto }) {
  const t = useText();
  const make = useAction(plan.maakJaar, { invalidates: [plan.plannen, plan.plaat] });
  if (p.jaren.length > 0 || !p.rechten.includes('plan.maken')) return null;
  return (
    <Section title={p.titel}>
      {make.problem ? <ProblemNotice problem={make.problem.problem} /> : null}
      <Button
        icon="calendar-plus"
        busy={make.busy}
        // The refusal is shown above the button.
        onPress={() =>
          void make.run({ params: { id: p.id }, body: { jaar: p.vanJaar } }).catch(() => undefined)
        }
      >
        {t('plan.maak-jaar', { jaar: String(p.vanJaar) })}
      </Button>
    </Section>
  );
}

function EenJaar({ jaar, plan: p, laatste }: { jaar: Jaar; plan: PlanDto; laatste: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const verouderd = { invalidates: [plan.plannen, plan.plaat] };
  const vast = useAction(plan.stelJaarVast, verouderd);
  const dicht = useAction(plan.sluitJaar, verouderd);
  const mag = p.rechten.includes('plan.maken');
  const problem = vast.problem ?? dicht.problem;
  const ask = { params: { id: jaar.id }, version: jaar.versie };
  return (
    <Section title={`${jaar.jaar}, ${t(`plan.jaarstand.${jaar.stand}`)}`}>
      <Stack>
        {problem ? <ProblemNotice problem={problem.problem} /> : null}
        {mag ? (
          <p className={css['lijn']}>
            {jaar.stand === 'concept' ? (
              // The refusal is shown above.
              <Button size="small" busy={vast.busy} onPress={() => void vast.run(ask).catch(() => undefined)}>
                {t('plan.stel-jaar-vast')}
              </Button>
            ) : null}
            {jaar.stand === 'vastgesteld' ? (
              <Button
                size="small"
                busy={dicht.busy}
                onPress={() => void dicht.run(ask).catch(() => undefined)}
              >
                {t('plan.sluit-jaar')}
              </Button>
            ) : null}
            {laatste ? (
              <Button size="small" icon="calendar-plus" onPress={() => setOpen(true)}>
                {t('plan.maak-volgend', { jaar: String(jaar.jaar + 1) })}
              </Button>
            ) : null}
          </p>
        ) : null}
        <Vergelijking jaar={jaar} />
        {open ? <Herziening jaar={jaar} onClose={() => setOpen(false)} /> : null}
      </Stack>
    </Section>
  );
}

function Vergelijking({ jaar }: { jaar: Jaar }) {
  const t = useText();
  const read = useRead(plan.vergelijking, { params: { id: jaar.id } });
  return (
    <Loaded of={read}>
      {({ data }) =>
        data.vorigJaar === null ? (
          <p className={css['zacht']}>{t('plan.geen-vorig')}</p>
        ) : (
          <Verschillen data={data} />
        )
      }
    </Loaded>
  );
}

function Verschillen({ data }: { data: VergelijkingDto }) {
  const t = useText();
  const anders = data.rijen.filter((r) => r.keuze !== 'doorgaan');
  const columns: Column<(typeof anders)[number]>[] = [
    { id: 'code', header: t('plan.code'), cell: (r) => r.code, sort: 'code', width: 6 },
    { id: 'titel', header: t('plan.wat'), cell: (r) => r.titel, sort: 'titel', rowHeader: true },
    {
      id: 'keuze',
      header: t('plan.herziening'),
      cell: (r) => t(`plan.jaarkeuze.${r.keuze}`),
      sort: 'keuze',
      width: 8,
    },
    { id: 'reden', header: t('plan.reden'), cell: (r) => r.reden ?? '', width: 24 },
  ];
  return (
    <>
      <p className={css['zacht']}>
        {t('plan.verschil', {
          door: data.rijen.length - anders.length,
          anders: anders.length,
          jaar: String(data.vorigJaar),
        })}
      </p>
      {anders.length > 0 ? (
        <Table
          caption={t('plan.verschillen', { jaar: String(data.jaar) })}
          hiddenCaption
          rows={anders}
          columns={columns}
          rowId={(r) => r.nu?.id ?? r.vroeger?.id ?? r.code}
        />
      ) : null}
    </>
  );
}
