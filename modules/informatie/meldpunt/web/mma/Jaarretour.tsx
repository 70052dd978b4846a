import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Facts, Row, Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { mma } from '../../contract.ts';

/** What the foundation asks once a year: actions, results, usefulness; figures only. */
export function Jaarretour() {
  const t = useText();
  const format = useFormat();
  const thisYear = Number(format.dayOf(useNow()).slice(0, 4));
  const [jaar, setJaar] = useState(thisYear);
  const read = useRead(mma.jaarretour, { query: { jaar } });
  return (
    <Section
      title={t('meldpunt.jaarretour', { jaar: String(jaar) })}
      aside={
        <Row>
          <Button
            size="small"
            icon="chevron-left"
            label={t('meldpunt.jaar-eerder')}
            onPress={() => setJaar(jaar - 1)}
          />
          <Button
            size="small"
            icon="chevron-right"
            label={t('meldpunt.jaar-later')}
            unavailable={jaar >= thisYear && t('meldpunt.jaar-laatste')}
            onPress={() => setJaar(jaar + 1)}
          />
        </Row>
      }
    >
      <Loaded of={read}>
        {({ data }) => (
          <Facts
            rows={[
              { name: t('meldpunt.ontvangen'), value: data.ontvangen },
              { name: t('meldpunt.opgevolgd'), value: data.opgevolgd },
              ...data.opvolging.map((one) => ({
                name: t(`meldpunt.opvolging.${one.waarde}`),
                value: one.aantal,
              })),
              ...data.resultaat.map((one) => ({
                name: t(`meldpunt.resultaat.${one.waarde}`),
                value: one.aantal,
              })),
              ...data.bruikbaarheid.map((one) => ({
                name: t('meldpunt.bruikbaarheid-van', { cijfer: one.waarde }),
                value: one.aantal,
              })),
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
