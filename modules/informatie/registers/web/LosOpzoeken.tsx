import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { registers, type RegisterToestand, type VraagSoortDto } from '../contract.ts';
import { Antwoord } from './Antwoord.tsx';
import css from './Registers.module.css';
import { startVan, VraagVelden, waardenVan } from './VraagVelden.tsx';
import { vraagWoord } from './woorden.ts';

/** An object without a signal: with a reason, kept like every other look-up. */
export function LosOpzoeken({ items }: { items: readonly RegisterToestand[] }) {
  const t = useText();
  const [id, setId] = useState<string | null>(null);
  const [soort, setSoort] = useState('adres');
  const vragen = items.flatMap((r) => (r.stand === 'uit' || r.uitgezet ? [] : r.vragen));
  const vraag = vragen.find((v) => v.soort === soort) ?? vragen[0];
  if (!vraag) return null;
  return (
    <Section title={t('registers.los')}>
      <div className={css['loose']}>
        <Stack gap={12}>
          <p>{t('registers.los-uitleg')}</p>
          <Select
            label={t('registers.vraag')}
            name="soort"
            value={vraag.soort}
            onChange={setSoort}
            options={vragen.map((v) => ({ value: v.soort, label: vraagWoord(t, v.soort) }))}
          />
          <Vraag key={vraag.soort} vraag={vraag} onAsked={setId} />
        </Stack>
        {id === null ? null : <Gevonden id={id} onAsked={setId} />}
      </div>
    </Section>
  );
}

function Vraag({ vraag, onAsked }: { vraag: VraagSoortDto; onAsked: (id: string) => void }) {
  const t = useText();
  const ask = useAction(registers.vraagObject, {
    invalidates: [registers.toestand, registers.logboek],
    saves: false,
  });
  const form = useForm<Record<string, string>, { data: { id: string } }>({
    start: { ...startVan(vraag, {}), reden: '' },
    labels: Object.fromEntries([
      ...vraag.velden.map((v) => [`waarden.${v.naam}`, t(`registers.veld.${v.naam}`)]),
      ['reden', t('registers.waarvoor')],
    ]),
    check: (v) => ({
      reden: (v['reden'] ?? '').trim().length < 3 ? t('registers.waarvoor-leeg') : undefined,
    }),
    submit: (v) =>
      ask.run({
        body: { soort: vraag.soort, waarden: waardenVan(vraag, v), reden: (v['reden'] ?? '').trim() },
      }),
    onDone: ({ data }) => onAsked(data.id),
  });
  return (
    <form {...form.props}>
      <Stack gap={12}>
        <FormErrors form={form} />
        <VraagVelden vraag={vraag} form={form} />
        <TextField
          label={t('registers.waarvoor')}
          hint={t('registers.waarvoor-uitleg')}
          maxLength={500}
          {...form.field('reden')}
        />
        <div>
          <Button kind="primary" type="submit" icon="search" busy={form.busy}>
            {t('registers.zoek')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Gevonden({ id, onAsked }: { id: string; onAsked: (id: string) => void }) {
  const [waits, setWaits] = useState(true);
  const read = useRead(registers.toon, { params: { id } }, waits ? { every: 700 } : {});
  const wait = read.data ? read.data.data.stand === 'wacht' : true;
  if (wait !== waits) setWaits(wait);
  const ask = useAction(registers.vraagObject, { invalidates: [registers.toestand], saves: false });
  const again = useAction(registers.herhaal, {
    invalidates: [registers.toon, registers.toestand],
    saves: false,
  });
  const t = useText();
  const reason = t('registers.vervolg-op');
  const send = (soort: string, waarden: Record<string, string>, vers = false) =>
    void ask.run({ body: { soort, waarden, reden: reason, ...(vers ? { vers } : {}) } }).then(
      ({ data }) => onAsked(data.id),
      () => undefined,
    );
  const problem = ask.problem ?? again.problem;
  return (
    <Loaded of={read}>
      {({ data }) => (
        <div className={css['block']}>
          {problem ? <ProblemNotice problem={problem.problem} /> : null}
          <Antwoord
            opzoeking={{
              ...data,
              // A person is looked up from a weighed signal, never from here.
              treffers: data.treffers.map((one) => ({
                ...one,
                vervolg: one.vervolg.filter((v) => !v.persoon),
              })),
            }}
            busy={ask.busy || again.busy}
            onNext={(v) => send(v.soort, v.waarden)}
            onAgain={() => void again.run({ params: { id } }).catch(() => undefined)}
            onFresh={() => send(data.soort, data.vraag, true)}
          />
        </div>
      )}
    </Loaded>
  );
}
