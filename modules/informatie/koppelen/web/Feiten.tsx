import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { Feit, OnderwerpDto } from '../contract.ts';
import { Chip } from './Chip.tsx';
import css from './Feiten.module.css';

/** What sources say, each with where it comes from and how old it is; what differs stands side by side (regel KOP-14). */
export function Feiten({ feiten }: Pick<OnderwerpDto, 'feiten'>) {
  const t = useText();
  if (feiten.length === 0) return null;
  return (
    <Section title={t('koppelen.feiten')}>
      <dl className={css['feiten']}>
        {feiten.map((feit) => (
          <FeitRij key={feit.wat} feit={feit} />
        ))}
      </dl>
    </Section>
  );
}

/** Sources of one value that are shown before "more". */
const EERSTE = 6;

function FeitRij({ feit }: { feit: Feit }) {
  const t = useText();
  const [alles, setAlles] = useState(false);
  const waarden = [...Map.groupBy(feit.beweringen, (b) => b.waarde)];
  return (
    <div>
      <dt>
        {t(feit.wat === 'schrijfwijze' ? 'koppelen.schrijfwijze' : `koppelen.bij.${feit.wat}`)}
        {feit.tegenspraak ? (
          <Badge icon="alert-triangle" tone="warning">
            {t('koppelen.tegenspraak')}
          </Badge>
        ) : null}
      </dt>
      <dd>
        <ul>
          {waarden.map(([waarde, list]) => (
            <li key={waarde}>
              <b>{waarde}</b>
              <span className={css['bronnen']}>
                {(alles ? list : list.slice(0, EERSTE)).map((b) => (
                  <Chip
                    key={`${b.stuk.bron.id} ${b.herkomst?.uit ?? ''}`}
                    stuk={b.stuk}
                    dag={b.dag}
                    herkomst={b.herkomst}
                    leeftijd
                  />
                ))}
                {!alles && list.length > EERSTE ? (
                  <Button kind="quiet" size="small" onPress={() => setAlles(true)}>
                    {t('web.treffer.meer', { aantal: list.length - EERSTE })}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
