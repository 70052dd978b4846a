import type { ReactNode } from 'react';
import { Link } from '#platform/web/components/Link.tsx';
import { Facts, Section, Stack } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { ActiviteitDto } from '../contract.ts';
import css from './Activiteit.module.css';

/** Who, how often, what it costs; what it belongs to; what changed and why. */
export function Zijkant({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  return (
    <Stack gap={24}>
      <Section title={t('plan.gegevens')}>
        <Facts rows={useGegevens(a)} />
      </Section>
      {a.onder || a.delenVan.length > 0 ? (
        <Section title={t('plan.hoort-bij')}>
          <ul className={css['bewijzen']}>
            {[...(a.onder ? [a.onder] : []), ...a.delenVan].map((v) => (
              <li key={v.id}>
                <Link to="/regie/plan/$id" params={{ id: v.id }}>{`${v.code} ${v.titel}`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Wijzigingen activiteit={a} />
    </Stack>
  );
}

function useGegevens(a: ActiviteitDto): { name: string; value: ReactNode }[] {
  const t = useText();
  const format = useFormat();
  return [
    { name: t('plan.jaar'), value: `${a.jaar}, ${t(`plan.jaarstand.${a.jaarStand}`)}` },
    { name: t('plan.eigenaar'), value: a.eigenaar },
    ...(a.partners.length > 0 ? [{ name: t('plan.partners'), value: a.partners.join(', ') }] : []),
    ...(a.thema ? [{ name: t('plan.thema'), value: a.thema }] : []),
    { name: t('plan.herhaling'), value: t(`plan.herhaling.${a.herhaling}`) },
    { name: t('plan.niveau'), value: t(`plan.niveau.${a.niveau}`) },
    { name: t('plan.aard'), value: t(`plan.aard.${a.aard}`) },
    ...(a.budget === null ? [] : [{ name: t('plan.budget'), value: format.money(a.budget) }]),
    ...(a.uren === null ? [] : [{ name: t('plan.uren'), value: format.number(a.uren) }]),
    ...(a.vorige
      ? [
          {
            name: t('plan.vorig-jaar'),
            value: (
              <Link to="/regie/plan/$id" params={{ id: a.vorige.id }}>
                {a.vorige.jaar}
              </Link>
            ),
          },
        ]
      : []),
    ...(a.jaarkeuze
      ? [
          {
            name: t('plan.herziening'),
            value: [t(`plan.jaarkeuze.${a.jaarkeuze}`), a.jaarkeuzeReden].filter(Boolean).join('. '),
          },
        ]
      : []),
  ];
}

function Wijzigingen({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('plan.wijzigingen')}>
      <ul className={css['bewijzen']}>
        {a.wijzigingen.map((w) => (
          <li key={w.id}>
            {t(`plan.wijziging.${w.soort}`)}
            {w.van && w.naar
              ? ` ${t('plan.van-naar', { van: w.van, naar: w.naar })}`
              : w.naar
                ? ` ${w.naar}`
                : ''}
            {w.reden ? <span className={css['zacht']}> {w.reden}</span> : null}
            <small>{t('plan.door-op', { wie: w.door, datum: format.moment(w.op) })}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
