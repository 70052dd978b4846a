import { useState, type ReactNode } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { announce } from '#platform/web/announce.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type PlaatDto } from '../contract.ts';
import type { Vak } from './words.ts';

interface Open {
  vak: Vak;
  kwartaal: number | null;
}

/** Moving a square: at once where nobody asks why, with a window where the plan wants a reason. */
export function useVerplaats(plaat: PlaatDto): {
  vraag: (vak: Vak) => void;
  verplaats: (vak: Vak, kwartaal: number) => void;
  venster: ReactNode;
} {
  const t = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const save = useAction(plan.verplaats, { invalidates: [plan.plaat, plan.activiteit] });
  const verplaats = (vak: Vak, kwartaal: number): void => {
    // The server decides; this only spares a refusal where a reason is sure to be asked.
    const later = plaat.stand !== 'concept' && vak.deel.basis !== null && kwartaal > vak.deel.basis;
    if (later) return setOpen({ vak, kwartaal });
    save
      .run({
        params: { id: vak.activiteit.id },
        version: vak.activiteit.versie,
        body: { deelId: vak.deel.id, kwartaal },
      })
      .then(() => announce(t('plan.verplaatst', { titel: vak.activiteit.titel, kwartaal })))
      .catch((fault: unknown) => {
        if (!(fault instanceof ApiProblem)) throw fault;
        notify({ text: fault.problem.detail });
      });
    return undefined;
  };
  return {
    vraag: (vak) => setOpen({ vak, kwartaal: null }),
    verplaats,
    venster: open ? <Verplaats open={open} plaat={plaat} onClose={() => setOpen(null)} /> : null,
  };
}

interface VensterProps {
  open: Open;
  plaat: PlaatDto;
  onClose: () => void;
}

function useVerplaatsForm({ open, onClose }: VensterProps, keuzes: readonly number[]) {
  const t = useText();
  const { activiteit: a, deel } = open.vak;
  const save = useAction(plan.verplaats, { invalidates: [plan.plaat, plan.activiteit] });
  const form = useForm({
    start: { kwartaal: String(open.kwartaal ?? keuzes[0] ?? ''), reden: '' },
    labels: { kwartaal: t('plan.kwartaal'), reden: t('plan.reden') },
    submit: (v) =>
      save.run({
        params: { id: a.id },
        version: a.versie,
        body: { deelId: deel.id, kwartaal: Number(v.kwartaal), reden: v.reden },
      }),
    onDone: () => {
      announce(t('plan.verplaatst', { titel: a.titel, kwartaal: Number(form.value.kwartaal) }));
      onClose();
    },
  });
  return form;
}

function Verplaats(props: VensterProps) {
  const t = useText();
  const { open, plaat, onClose } = props;
  const { activiteit: a, deel } = open.vak;
  const keuzes = [1, 2, 3, 4].filter(
    (k) => k !== deel.kwartaal && (plaat.kwartaal === null || k >= plaat.kwartaal),
  );
  const form = useVerplaatsForm(props, keuzes);
  const later = plaat.stand !== 'concept' && deel.basis !== null && Number(form.value.kwartaal) > deel.basis;
  return (
    <Dialog
      title={t('plan.verplaatsen')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('plan.terug')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="verplaats"
            busy={form.busy}
            unavailable={keuzes.length === 0 && t('plan.geen-kwartaal')}
          >
            {t('plan.verplaats')}
          </Button>
        </>
      }
    >
      <form id="verplaats" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <p>{a.titel}</p>
          {keuzes.length === 0 ? (
            <p>{t('plan.geen-kwartaal')}</p>
          ) : (
            <RadioGroup
              legend={t('plan.kwartaal')}
              inline
              options={keuzes.map((k) => ({
                value: String(k),
                label: t('plan.kwartaal-kort', { kwartaal: k }),
              }))}
              {...form.field('kwartaal')}
            />
          )}
          {later ? (
            <TextField
              label={t('plan.reden')}
              hint={t('plan.reden-later', { kwartaal: deel.basis ?? 0 })}
              maxLength={500}
              {...form.field('reden')}
            />
          ) : null}
        </Stack>
      </form>
    </Dialog>
  );
}
