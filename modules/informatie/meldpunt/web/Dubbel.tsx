import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { MeldingDto, Schift } from '../contract.ts';
import { useQueue } from './queue.ts';

interface DubbelProps {
  melding: MeldingDto;
  onSend: (body: Schift) => Promise<void>;
  onClose: () => void;
}

/** Others in the queue that are offered after the look-alikes. */
const OTHERS = 12;

/** Folds this melding onto the one that stays; what looks most like it is chosen already. */
export function Dubbel({ melding, onSend, onClose }: DubbelProps) {
  const t = useText();
  const options = useOptions(melding);
  const form = useForm({
    start: { van: options[0]?.likely ? options[0].value : '' },
    labels: { van: t('meldpunt.blijft') },
    check: (v) => ({ van: v.van === '' ? t('meldpunt.blijft-leeg') : undefined }),
    submit: (v) => onSend({ keuze: 'dubbel', van: v.van }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('meldpunt.dubbel-titel', { kenmerk: melding.kenmerk })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('meldpunt.annuleer')}</Button>
          {options.length > 0 ? (
            <Button
              kind="primary"
              type="submit"
              form="dubbel"
              busy={form.busy}
              autoFocus={options[0]?.likely ?? false}
            >
              {t('meldpunt.dubbel-doe')}
            </Button>
          ) : null}
        </>
      }
    >
      {options.length === 0 ? (
        <EmptyState icon="copy" title={t('meldpunt.niets-dubbel')}>
          {t('meldpunt.niets-dubbel-uitleg')}
        </EmptyState>
      ) : (
        <form id="dubbel" {...form.props}>
          <Stack gap={12}>
            <FormErrors form={form} />
            <RadioGroup
              legend={t('meldpunt.blijft')}
              hint={t('meldpunt.blijft-hint')}
              options={options}
              {...form.field('van')}
            />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function useOptions(melding: MeldingDto) {
  const t = useText();
  const format = useFormat();
  const queue = useQueue().data?.data.items ?? [];
  const likely = melding.mogelijkDubbel.map((one) => ({
    value: one.id,
    likely: true,
    label: t('meldpunt.dubbel-waarschijnlijk', {
      kenmerk: one.kenmerk,
      moment: format.moment(one.ontvangenOp),
      redenen: one.redenen.map((reden) => t(`meldpunt.dubbel-reden.${reden}`)).join(', '),
    }),
  }));
  const known = new Set([melding.id, ...likely.map((one) => one.value)]);
  const others = queue
    .filter((row) => !known.has(row.id))
    .slice(0, OTHERS)
    .map((row) => ({
      value: row.id,
      likely: false,
      label: t('meldpunt.dubbel-ander', { kenmerk: row.kenmerk, regel: (row.regel ?? '').slice(0, 70) }),
    }));
  return [...likely, ...others];
}
