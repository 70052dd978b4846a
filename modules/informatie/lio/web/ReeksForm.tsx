import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { lio, type NieuweReeks, type ReeksDto } from '../contract.ts';

type Deelnemer = NieuweReeks['deelnemers'][number];

/** One line per seat: `Politie; Wijkagent`. An own colleague has no organisation before the semicolon; `*` sees names. */
export function readSeats(text: string): Deelnemer[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const zietNamen = line.startsWith('*');
      const [first = '', second] = line
        .replace(/^\*\s*/, '')
        .split(';')
        .map((part) => part.trim());
      const own = second === undefined || second === '';
      return own
        ? { organisatie: 'Gemeente', functie: first, intern: true, zietNamen }
        : { organisatie: first, functie: second, intern: false, zietNamen };
    });
}

export const writeSeats = (seats: readonly Deelnemer[]): string =>
  seats
    .map((d) => `${d.zietNamen ? '* ' : ''}${d.intern ? d.functie : `${d.organisatie}; ${d.functie}`}`)
    .join('\n');

const options = (t: Say, name: 'week' | 'weekdag', max: number) =>
  Array.from({ length: max }, (_, i) => {
    const value = String(i + 1);
    return { value, label: name === 'week' ? t(`lio.week.${value}`) : t(`lio.weekdag.${value}`) };
  });

function useReeks(reeks: ReeksDto | undefined, onClose: () => void) {
  const t = useText();
  const invalidates = [lio.reeksen, lio.vergaderingen];
  const make = useAction(lio.maakReeks, { invalidates });
  const change = useAction(lio.wijzigReeks, { invalidates });
  return useForm({
    start: {
      naam: reeks?.naam ?? 'LIO',
      week: String(reeks?.week ?? 3),
      weekdag: String(reeks?.weekdag ?? 4),
      tijd: reeks?.tijd ?? '13:30',
      duurMinuten: String(reeks?.duurMinuten ?? 90),
      plaats: reeks?.plaats ?? '',
      vooruit: String(reeks?.vooruit ?? 6),
      deelnemers: writeSeats(reeks?.deelnemers ?? []),
      actief: reeks?.actief ?? true,
    },
    labels: {
      naam: t('lio.reeks.naam'),
      tijd: t('lio.kolom.tijd'),
      duurMinuten: t('lio.duur'),
      plaats: t('lio.kolom.plaats'),
      vooruit: t('lio.reeks.vooruit'),
      deelnemers: t('lio.deelnemers'),
    },
    submit: async ({ actief, ...v }) => {
      const body: NieuweReeks = {
        ...v,
        week: Number(v.week),
        weekdag: Number(v.weekdag),
        duurMinuten: Number(v.duurMinuten),
        vooruit: Number(v.vooruit),
        deelnemers: readSeats(v.deelnemers),
      };
      return reeks
        ? change.run({ params: { id: reeks.id }, body: { ...body, actief }, version: reeks.versie })
        : make.run({ body });
    },
    onDone: onClose,
  });
}

/** Rule, room and fixed seats; meetings without items follow a change. */
export function ReeksForm({ reeks, onClose }: { reeks?: ReeksDto; onClose: () => void }) {
  const t = useText();
  const form = useReeks(reeks, onClose);
  return (
    <Dialog
      title={reeks ? t('lio.reeks.wijzig', { naam: reeks.naam }) : t('lio.reeks.nieuw')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button kind="primary" type="submit" form="reeks" busy={form.busy}>
            {t('lio.bewaar')}
          </Button>
        </>
      }
    >
      <form id="reeks" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <TextField label={t('lio.reeks.naam')} maxLength={80} {...form.field('naam')} />
          <Select label={t('lio.reeks.week')} options={options(t, 'week', 5)} {...form.field('week')} />
          <Select
            label={t('lio.reeks.weekdag')}
            options={options(t, 'weekdag', 7)}
            {...form.field('weekdag')}
          />
          <TextField label={t('lio.kolom.tijd')} {...form.field('tijd')} />
          <TextField label={t('lio.duur')} inputMode="numeric" {...form.field('duurMinuten')} />
          <TextField label={t('lio.kolom.plaats')} maxLength={120} {...form.field('plaats')} />
          <TextField label={t('lio.reeks.vooruit')} inputMode="numeric" {...form.field('vooruit')} />
          <TextArea
            label={t('lio.deelnemers')}
            hint={t('lio.reeks.deelnemers-uitleg')}
            rows={8}
            optional
            {...form.field('deelnemers')}
          />
          {reeks ? <Checkbox label={t('lio.reeks.actief')} {...form.flag('actief')} /> : null}
        </Stack>
      </form>
    </Dialog>
  );
}
