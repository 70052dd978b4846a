import { useState } from 'react';
import { signalen } from '#modules/informatie/signalen/contract.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { registers, type OpzoekingDto, type SlotDto } from '../contract.ts';
import { Antwoord, type Vervolg } from './Antwoord.tsx';
import { Persoon } from './Persoon.tsx';
import { Objecten } from './Objecten.tsx';
import { paceOf } from './pace.ts';
import css from './Registers.module.css';

/** The block "Registers" on a signal: look up an object in one press, and read what the register knows of it. */
export function BijSignaal({ id }: { id: string }) {
  const t = useText();
  const [every, setEvery] = useState(0);
  const read = useRead(registers.bijSignaal, { params: { id } }, every > 0 ? { every } : {});
  const pace = paceOf(read.data?.data.items ?? []);
  if (pace !== every) setEvery(pace);
  return (
    <Section title={t('registers.blok')}>
      <Loaded of={read}>{({ data }) => <Blok id={id} items={data.items} slot={data.slot} />}</Loaded>
    </Section>
  );
}

function Blok({ id, items, slot }: { id: string; items: readonly OpzoekingDto[]; slot: SlotDto }) {
  const t = useText();
  const found = useRead(signalen.samenhang, { params: { id } }).data?.data.objecten ?? [];
  const [person, setPerson] = useState<Vervolg | 'leeg' | null>(null);
  const ask = useAction(registers.vraagObject, { invalidates: [registers.bijSignaal], saves: false });
  const again = useAction(registers.herhaal, { invalidates: [registers.bijSignaal], saves: false });
  const object = (soort: string, waarden: Record<string, string>, vers = false) =>
    void ask
      .run({ body: { soort, waarden, signaalId: id, ...(vers ? { vers } : {}) } })
      .catch(() => undefined);
  const next = (v: Vervolg) => (v.persoon ? setPerson(v) : object(v.soort, v.waarden));
  const problem = ask.problem ?? again.problem;
  return (
    <div className={css['block']}>
      <Objecten objecten={found} leeg={t('registers.geen-objecten')} busy={ask.busy} onAsk={object} />
      {problem ? <ProblemNotice problem={problem.problem} /> : null}
      <Slot slot={slot} onOpen={() => setPerson('leeg')} />
      {items.map((o) => (
        <Antwoord
          key={o.id}
          opzoeking={o}
          busy={ask.busy || again.busy}
          onNext={next}
          onAgain={() => void again.run({ params: { id: o.id } }).catch(() => undefined)}
          onFresh={() => object(o.soort, o.vraag, true)}
        />
      ))}
      {person !== null ? (
        <Persoon
          signaalId={id}
          slot={slot}
          begin={person === 'leeg' ? null : person}
          onClose={() => setPerson(null)}
        />
      ) : null}
    </div>
  );
}

/** Persons only behind the lock; while it is closed, it says why. */
function Slot({ slot, onOpen }: { slot: SlotDto; onOpen: () => void }) {
  const t = useText();
  if (slot.open)
    return (
      <div>
        <Button icon="user-question" onPress={onOpen}>
          {t('registers.persoon')}
        </Button>
      </div>
    );
  return <Notice icon="lock">{t(`registers.slot.${slot.waarom ?? 'uit'}`)}</Notice>;
}
