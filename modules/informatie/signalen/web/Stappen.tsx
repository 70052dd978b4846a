import { Section } from '#platform/web/components/Screen.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type StapDto } from '../contract.ts';
import css from './Signaal.module.css';

/** Every transition with who, when and why, newest first. */
export function Stappen({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const steps = useRead(signalen.stappen, { params: { id } }).data?.data.items ?? [];
  if (steps.length === 0) return null;
  const entries = folded(steps).map(({ step, times }) => ({
    id: step.id,
    date: format.date(format.dayOf(step.op)),
    dateTime: step.op,
    title:
      times > 1
        ? t('signalen.stap-vaker', { stap: t(`signalen.stap.${step.naar.replace('.', '-')}`), aantal: times })
        : t(`signalen.stap.${step.naar.replace('.', '-')}`),
    children: (
      <span className={css['step']}>
        {step.reden
          ? t('signalen.stap-reden', { naam: step.door, tijd: format.time(step.op), reden: step.reden })
          : t('signalen.stap-door', { naam: step.door, tijd: format.time(step.op) })}
      </span>
    ),
  }));
  return (
    <Section title={t('signalen.stappen')}>
      <Timeline label={t('signalen.stappen')} entries={entries} />
    </Section>
  );
}

/** A text that saves itself leaves a step each time: those of one person in a row are one. */
function folded(steps: readonly StapDto[]): { step: StapDto; times: number }[] {
  const rows: { step: StapDto; times: number }[] = [];
  for (const step of steps.toReversed()) {
    const last = rows.at(-1);
    if (last && step.naar === 'gewijzigd' && last.step.naar === 'gewijzigd' && last.step.door === step.door)
      last.times += 1;
    else rows.push({ step, times: 1 });
  }
  return rows;
}
