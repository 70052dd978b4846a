import { useState } from 'react';
import { casussen } from '#modules/bestrijding/casussen/contract.ts';
import { controles } from '#modules/bestrijding/controles/contract.ts';
import type { Endpoint } from '#platform/contract.ts';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { registers, type OpzoekingDto } from '../contract.ts';
import { Antwoord } from './Antwoord.tsx';
import { Objecten } from './Objecten.tsx';
import { paceOf } from './pace.ts';
import css from './Registers.module.css';

/** The block "Registers" on a casus. */
export function BijCasus({ id }: { id: string }) {
  const objecten = useRead(casussen.vermeldingen, { params: { id } }).data?.data.items ?? [];
  return (
    <Blok
      id={id}
      waarvoor={{ casusId: id }}
      van={registers.bijCasus}
      objecten={objecten}
      ververst={[registers.bijCasus, casussen.vermeldingen]}
    />
  );
}

/** The block "Registers" on a controle. */
export function BijControle({ id }: { id: string }) {
  const objecten = useRead(controles.vermeldingen, { params: { id } }).data?.data.items ?? [];
  return (
    <Blok
      id={id}
      waarvoor={{ controleId: id }}
      van={registers.bijControle}
      objecten={objecten}
      ververst={[registers.bijControle, controles.vermeldingen]}
    />
  );
}

interface BlokProps {
  id: string;
  waarvoor: { casusId: string } | { controleId: string };
  van: typeof registers.bijCasus;
  objecten: readonly { soort: string; waarde: string }[];
  ververst: readonly Endpoint[];
}

/** Objects only: who a person is, is looked up from the signal that was weighed. */
function Blok({ id, waarvoor, van, objecten, ververst }: BlokProps) {
  const t = useText();
  const [every, setEvery] = useState(0);
  const read = useRead(van, { params: { id } }, every > 0 ? { every } : {});
  const pace = paceOf(read.data?.data.items ?? []);
  if (pace !== every) setEvery(pace);
  const ask = useAction(registers.vraagObject, { invalidates: ververst, saves: false });
  const again = useAction(registers.herhaal, { invalidates: ververst, saves: false });
  const object = (soort: string, waarden: Record<string, string>, vers = false) =>
    void ask.run({ body: { soort, waarden, ...waarvoor, ...(vers ? { vers } : {}) } }).catch(() => undefined);
  const problem = ask.problem ?? again.problem;
  return (
    <Section title={t('registers.blok')}>
      <Loaded of={read}>
        {({ data }) => (
          <div className={css['block']}>
            {data.loopt ? (
              <Objecten
                objecten={objecten}
                leeg={t('registers.geen-vermeldingen')}
                busy={ask.busy}
                onAsk={object}
              />
            ) : null}
            {problem ? <ProblemNotice problem={problem.problem} /> : null}
            {data.items.map((o) => (
              <Antwoord
                key={o.id}
                opzoeking={alleenObjecten(o)}
                busy={ask.busy || again.busy}
                onNext={(v) => object(v.soort, v.waarden)}
                onAgain={() => void again.run({ params: { id: o.id } }).catch(() => undefined)}
                onFresh={() => object(o.soort, o.vraag, true)}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

const alleenObjecten = (o: OpzoekingDto): OpzoekingDto => ({
  ...o,
  treffers: o.treffers.map((one) => ({ ...one, vervolg: one.vervolg.filter((v) => !v.persoon) })),
});
