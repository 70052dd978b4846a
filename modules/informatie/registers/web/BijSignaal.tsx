import { useState } from 'react';
import { signalen } from '#modules/informatie/signalen/contract.ts';
import { ObjectName } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import { Section } from '#platform/web/components/Screen.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { registers, type OpzoekingDto, type SlotDto } from '../contract.ts';
import { Antwoord, type Vervolg } from './Antwoord.tsx';
import { Persoon } from './Persoon.tsx';
import css from './Registers.module.css';
import { vraagVan, vraagWoord } from './woorden.ts';

/** How often to look again, in milliseconds: soon for what was just asked, now and then for what is tried again later. */
function paceOf(items: readonly OpzoekingDto[]): number {
  if (items.some((o) => o.stand === 'wacht')) return 700;
  return items.some((o) => o.stand === 'storing' && o.opnieuwOp !== null) ? 15_000 : 0;
}

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
      <Objecten id={id} busy={ask.busy} onAsk={object} />
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

interface ObjectenProps {
  id: string;
  busy: boolean;
  onAsk: (soort: string, waarden: Record<string, string>) => void;
}

/** The objects that the signal names, each with the register that knows of its kind. */
function Objecten({ id, busy, onAsk }: ObjectenProps) {
  const t = useText();
  const found = useRead(signalen.samenhang, { params: { id } }).data?.data.objecten ?? [];
  const askable = found.flatMap((one) => {
    const vraag = vraagVan(one.soort, one.waarde);
    return vraag ? [{ ...one, vraag }] : [];
  });
  if (askable.length === 0) return <p className={css['none']}>{t('registers.geen-objecten')}</p>;
  return (
    <ul className={css['objects']}>
      {askable.map(({ nummer, soort, waarde, vraag }) => (
        <li key={nummer}>
          <ObjectName icon={objectIcon(soort)} plate={soort === 'kenteken'}>
            {waarde}
          </ObjectName>
          <Button
            size="small"
            icon="search"
            busy={busy}
            label={t('registers.zoek-op', { wat: waarde, vraag: vraagWoord(t, vraag.soort) })}
            onPress={() => onAsk(vraag.soort, vraag.waarden)}
          >
            <>{vraagWoord(t, vraag.soort)}</>
          </Button>
        </li>
      ))}
    </ul>
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
