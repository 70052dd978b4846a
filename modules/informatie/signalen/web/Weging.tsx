import { Facts, Section } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { SignaalDto } from '../contract.ts';

/** How the signal was weighed: as it was said, never added up. */
export function Weging({ weging }: { weging: NonNullable<SignaalDto['weging']> }) {
  const t = useText();
  const format = useFormat();
  const ja = (value: boolean) => (value ? t('signalen.ja') : t('signalen.nee'));
  const ticks = weging.kenmerken.map((one) => t(`signalen.kenmerk.${one}`));
  return (
    <Section title={t('signalen.weging')}>
      <Facts
        rows={[
          {
            name: t('signalen.gewogen'),
            value: t('signalen.door-op', { naam: weging.door, datum: format.date(format.dayOf(weging.op)) }),
          },
          { name: t('signalen.concreet'), value: ja(weging.concreet) },
          { name: t('signalen.recent'), value: ja(weging.recent) },
          { name: t('signalen.bevoegdheid'), value: t(`signalen.bevoegdheid.${weging.bevoegdheid}`) },
          { name: t('signalen.reden'), value: weging.reden },
          ...(ticks.length > 0 ? [{ name: t('signalen.kenmerken'), value: ticks.join(', ') }] : []),
        ]}
      />
    </Section>
  );
}
