import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type ActiviteitRij, type JaarVerder, type PlanDto } from '../contract.ts';

type Keuze = JaarVerder['keuzes'][number];

const keuzes = ['doorgaan', 'aanpassen', 'stoppen'] as const;

/** Next year from this one: what goes on, is changed or stops. New ones are added in that year itself. */
export function Herziening({ jaar, onClose }: { jaar: PlanDto['jaren'][number]; onClose: () => void }) {
  const t = useText();
  const read = useRead(plan.plaat, { query: { jaar: jaar.jaar } });
  const save = useAction(plan.jaarVerder, { invalidates: [plan.plannen, plan.plaat], onDone: onClose });
  const [gekozen, setGekozen] = useState<ReadonlyMap<string, Keuze>>(new Map());
  const verstuur = (rijen: readonly ActiviteitRij[]) =>
    // The refusal is shown in the window.
    void save
      .run({
        params: { id: jaar.id },
        body: { keuzes: rijen.map((a) => gekozen.get(a.id) ?? { activiteitId: a.id, keuze: 'doorgaan' }) },
      })
      .catch(() => undefined);
  return (
    <Dialog
      title={t('plan.maak-volgend', { jaar: String(jaar.jaar + 1) })}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('plan.terug')}</Button>
          <Button
            kind="primary"
            busy={save.busy}
            onPress={() => verstuur(read.data?.data.activiteiten ?? [])}
          >
            {t('plan.maak-jaar', { jaar: String(jaar.jaar + 1) })}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('plan.herziening-uitleg')}</p>
        {save.problem ? <ProblemNotice problem={save.problem.problem} /> : null}
        <Loaded of={read}>
          {({ data }) => (
            <Stack>
              {data.activiteiten.map((a) => (
                <Regel
                  key={a.id}
                  activiteit={a}
                  keuze={gekozen.get(a.id) ?? { activiteitId: a.id, keuze: 'doorgaan' }}
                  onChange={(k) => setGekozen((nu) => new Map(nu).set(a.id, k))}
                />
              ))}
            </Stack>
          )}
        </Loaded>
      </Stack>
    </Dialog>
  );
}

interface RegelProps {
  activiteit: ActiviteitRij;
  keuze: Keuze;
  onChange: (keuze: Keuze) => void;
}

function Regel({ activiteit: a, keuze: k, onChange }: RegelProps) {
  const t = useText();
  return (
    <>
      <Select
        label={`${a.code} ${a.titel}`}
        value={k.keuze}
        options={keuzes.map((value) => ({ value, label: t(`plan.jaarkeuze.${value}`) }))}
        onChange={(keuze) => onChange({ ...k, keuze: keuze as Keuze['keuze'] })}
      />
      {k.keuze === 'doorgaan' ? null : (
        <TextField
          label={t('plan.reden-bij', { code: a.code })}
          maxLength={500}
          value={k.reden ?? ''}
          onChange={(reden) => onChange({ ...k, reden })}
        />
      )}
      {k.keuze === 'aanpassen' ? (
        <TextField
          label={t('plan.nieuwe-titel', { code: a.code })}
          maxLength={200}
          value={k.titel ?? a.titel}
          onChange={(titel) => onChange({ ...k, titel })}
        />
      ) : null}
    </>
  );
}
