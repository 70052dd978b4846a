import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verhalen, type VerhaalDto } from '../contract.ts';

interface Props {
  verhaal: VerhaalDto;
  onClose: () => void;
}

const verouderd = { invalidates: [verhalen.toon, verhalen.lijst] };

/** The second person clears what he has just read. */
export function Vrijgeven({ verhaal: v }: { verhaal: VerhaalDto }) {
  const t = useText();
  const oordeel = useAction(verhalen.beoordeel, verouderd);
  return (
    <>
      {oordeel.problem ? <ProblemNotice problem={oordeel.problem.problem} /> : null}
      <Button
        kind="primary"
        kbd="v"
        icon="check"
        busy={oordeel.busy}
        onPress={() =>
          // The refusal is shown above the button.
          void oordeel
            .run({ params: { id: v.id }, version: v.versie, body: { akkoord: true } })
            .catch(() => undefined)
        }
      >
        {t('verhalen.vrijgeven')}
      </Button>
    </>
  );
}

/** Back to whoever wrote it, with what is wrong. */
export function Terugsturen({ verhaal: v, onClose }: Props) {
  const t = useText();
  const oordeel = useAction(verhalen.beoordeel, verouderd);
  const form = useForm({
    start: { opmerking: '' },
    labels: { opmerking: t('verhalen.wat-anders') },
    check: (w) => ({ opmerking: w.opmerking.trim() === '' ? t('verhalen.reden-leeg') : undefined }),
    submit: (w) => oordeel.run({ params: { id: v.id }, version: v.versie, body: { akkoord: false, ...w } }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('verhalen.terugsturen')}
      submit={t('verhalen.terugsturen')}
      id="terugsturen"
      form={form}
      onClose={onClose}
    >
      <TextField label={t('verhalen.wat-anders')} maxLength={300} {...form.field('opmerking')} />
    </FormDialog>
  );
}

/** Out of every report that is not closed. */
export function Intrekken({ verhaal: v, onClose }: Props) {
  const t = useText();
  const trekIn = useAction(verhalen.trekIn, verouderd);
  const form = useForm({
    start: { reden: '' },
    labels: { reden: t('verhalen.waarom') },
    check: (w) => ({ reden: w.reden.trim() === '' ? t('verhalen.reden-leeg') : undefined }),
    submit: (w) => trekIn.run({ params: { id: v.id }, version: v.versie, body: w }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('verhalen.intrekken')}
      submit={t('verhalen.intrekken')}
      id="intrekken"
      form={form}
      onClose={onClose}
    >
      <p>{t('verhalen.intrekken-uitleg')}</p>
      <TextField label={t('verhalen.waarom')} maxLength={300} {...form.field('reden')} />
    </FormDialog>
  );
}
