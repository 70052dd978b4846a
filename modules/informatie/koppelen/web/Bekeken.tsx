import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { koppelen } from '../contract.ts';
import css from './Onderwerp.module.css';

/** Lines that are shown before "more". */
const EERSTE = 8;

/** Who opened this page, newest first: looking leaves a trace that colleagues can see. */
export function Bekeken({ id }: { id: string }) {
  const t = useText();
  const read = useRead(koppelen.bekeken, { params: { id } });
  return (
    <Section title={t('koppelen.bekeken')}>
      <Loaded of={read}>{({ data }) => <Lijst items={data.items} />}</Loaded>
    </Section>
  );
}

function Lijst({ items }: { items: readonly { wie: string; op: string }[] }) {
  const t = useText();
  const format = useFormat();
  const [alles, setAlles] = useState(false);
  const shown = alles ? items : items.slice(0, EERSTE);
  return (
    <>
      <ul>
        {shown.map((one) => (
          <li key={`${one.wie} ${one.op}`} className={css['kijker']}>
            <span>{one.wie}</span>
            <time dateTime={one.op}>{format.moment(one.op)}</time>
          </li>
        ))}
      </ul>
      {shown.length < items.length ? (
        <Button kind="quiet" size="small" onPress={() => setAlles(true)}>
          {t('web.treffer.meer', { aantal: items.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
