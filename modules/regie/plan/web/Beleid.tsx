import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Link, LinkButton } from '#platform/web/components/Link.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Facts, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type PlanDto } from '../contract.ts';
import css from './Activiteit.module.css';
import { Evalueer, NieuwPlan, StelVast, Verleng } from './Planvensters.tsx';
import { Herschrijf } from './Herschrijf.tsx';

/** The policy part: what the municipality wants, how far it is, and how it is organised; with its versions. */
export function Beleid() {
  const t = useText();
  const read = useRead(plan.plannen, {});
  const [nieuw, setNieuw] = useState(false);
  const mag = useRight('plan.maken');
  return (
    <Screen
      title={t('plan.beleid')}
      actions={
        mag ? (
          <>
            <LinkButton to="/regie/plan/inlezen" icon="file-text">
              {t('plan.inlezen')}
            </LinkButton>
            <Button icon="plus" onPress={() => setNieuw(true)}>
              {t('plan.nieuw-plan')}
            </Button>
          </>
        ) : null
      }
    >
      <Loaded of={read}>
        {({ data }) => (
          <Stack gap={24}>
            <p>
              <Link to="/regie/plan">{t('plan.naar-plaat')}</Link>
            </p>
            {data.items.length === 0 ? (
              <EmptyState icon="file-text" title={t('plan.leeg')}>
                {t('plan.leeg-uitleg')}
              </EmptyState>
            ) : null}
            {data.items.map((p) => (
              <EenPlan key={p.id} plan={p} />
            ))}
          </Stack>
        )}
      </Loaded>
      {nieuw ? <NieuwPlan onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

function EenPlan({ plan: p }: { plan: PlanDto }) {
  const t = useText();
  return (
    <article>
      <Stack gap={24}>
        <h2>{p.titel}</h2>
        <Stand plan={p} />
        {p.lessen ? (
          <Notice tone="kept" icon="note">
            <b>{t('plan.lessen')}</b> {p.lessen}
          </Notice>
        ) : null}
        <Section title={t('plan.ambitie')}>
          <p className={css['toelichting']}>{p.tekst.ambitie}</p>
          <p className={css['zacht']}>{t('plan.trede', { nu: p.tekst.tredeNu, doel: p.tekst.tredeDoel })}</p>
        </Section>
        <Doelen plan={p} />
        {p.tekst.organisatie ? (
          <Section title={t('plan.organisatie')}>
            <p className={css['toelichting']}>{p.tekst.organisatie}</p>
          </Section>
        ) : null}
        <Keuzes plan={p} />
        <Versies plan={p} />
      </Stack>
    </article>
  );
}

function Stand({ plan: p }: { plan: PlanDto }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<'herschrijf' | 'vast' | 'verleng' | 'evalueer' | null>(null);
  const sluit = () => setOpen(null);
  return (
    <Stack gap={12}>
      <Facts
        rows={[
          { name: t('plan.stand'), value: t(`plan.planstand.${p.stand}`) },
          { name: t('plan.looptijd'), value: `${p.vanJaar}–${p.verlengdTot ?? p.totJaar}` },
          ...(p.vastgesteldOp
            ? [
                {
                  name: t('plan.vastgesteld'),
                  value: [p.vastgesteldDoor, format.date(p.vastgesteldOp), p.besluit]
                    .filter(Boolean)
                    .join(', '),
                },
              ]
            : []),
          ...(p.verlengReden ? [{ name: t('plan.verlengd'), value: p.verlengReden }] : []),
          ...(p.geevalueerdOp ? [{ name: t('plan.geevalueerd'), value: format.date(p.geevalueerdOp) }] : []),
        ]}
      />
      <Knoppen rechten={p.rechten} kies={setOpen} />
      {open === 'herschrijf' ? <Herschrijf plan={p} onClose={sluit} /> : null}
      {open === 'vast' ? <StelVast plan={p} onClose={sluit} /> : null}
      {open === 'verleng' ? <Verleng plan={p} onClose={sluit} /> : null}
      {open === 'evalueer' ? <Evalueer plan={p} onClose={sluit} /> : null}
    </Stack>
  );
}

function Knoppen({
  rechten,
  kies,
}: {
  rechten: readonly string[];
  kies: (open: 'herschrijf' | 'vast' | 'verleng' | 'evalueer') => void;
}) {
  const t = useText();
  const alle = [
    { recht: 'plan.vaststellen', naam: 'vast', woord: t('plan.stel-vast') },
    { recht: 'plan.herschrijven', naam: 'herschrijf', woord: t('plan.herschrijf') },
    { recht: 'plan.verlengen', naam: 'verleng', woord: t('plan.verleng') },
    { recht: 'plan.evalueren', naam: 'evalueer', woord: t('plan.evalueer') },
  ] as const;
  return (
    <p className={css['lijn']} data-print="nooit">
      {alle
        .filter(({ recht }) => rechten.includes(recht))
        .map(({ naam, woord }) => (
          <Button key={naam} size="small" onPress={() => kies(naam)}>
            {woord}
          </Button>
        ))}
    </p>
  );
}

function Doelen({ plan: p }: { plan: PlanDto }) {
  const t = useText();
  return (
    <Section title={t('plan.doelen')}>
      <ul className={css['bewijzen']}>
        {p.tekst.doelen.map((d) => (
          <li key={d.lijn}>
            <span className={css['lijn']}>
              <Topmark line={d.lijn} named />
              <b>{d.doel}</b>
            </span>
            <p className={css['toelichting']}>{d.toelichting}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Keuzes({ plan: p }: { plan: PlanDto }) {
  const t = useText();
  const format = useFormat();
  if (p.tekst.keuzes.length === 0) return null;
  return (
    <Section title={t('plan.keuzes')}>
      <ul className={css['bewijzen']}>
        {p.tekst.keuzes.map((k) => (
          <li key={k.keuze}>
            <b>{k.keuze}</b> {k.want}
            {k.herzienOp ? <small>{t('plan.herzien-op', { datum: format.date(k.herzienOp) })}</small> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versies({ plan: p }: { plan: PlanDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('plan.versies')}>
      <ul className={css['bewijzen']}>
        {p.versies.map((v) => (
          <li key={v.nummer}>
            {t('plan.versie', { nummer: v.nummer })} {v.reden}
            <small>{t('plan.door-op', { wie: v.door, datum: format.moment(v.op) })}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
