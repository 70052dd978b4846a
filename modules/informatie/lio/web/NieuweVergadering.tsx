import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type VergaderingDto } from '../contract.ts';

interface Props {
  onClose: () => void;
  /** Left out: a new meeting outside a series. */
  verplaats?: VergaderingDto;
}

/** When and where; the same question for a new meeting and for one that moves. */
export function NieuweVergadering({ onClose, verplaats }: Props) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const make = useAction(lio.maak, { invalidates: [lio.vergaderingen] });
  const move = useAction(lio.wijzig, { invalidates: [lio.toon, lio.vergaderingen] });
  const form = useForm({
    start: {
      datum: verplaats ? format.dayOf(verplaats.begin) : '',
      tijd: verplaats ? format.time(verplaats.begin) : '13:30',
      duurMinuten: String(verplaats?.duurMinuten ?? 90),
      plaats: verplaats?.plaats ?? '',
    },
    labels: {
      datum: t('lio.kolom.dag'),
      tijd: t('lio.kolom.tijd'),
      duurMinuten: t('lio.duur'),
      plaats: t('lio.kolom.plaats'),
    },
    check: (v) => ({ datum: v.datum === '' ? t('lio.datum-leeg') : undefined }),
    submit: async (v) => {
      const body = { ...v, duurMinuten: Number(v.duurMinuten) };
      return verplaats
        ? move.run({ params: { id: verplaats.id }, body, version: verplaats.versie })
        : make.run({ body });
    },
    onDone: (answer) =>
      verplaats
        ? onClose()
        : void navigate({ to: '/informatie/lio/$id', params: { id: answer.data.id } } as never),
  });
  return (
    <Dialog
      title={verplaats ? t('lio.verplaatsen') : t('lio.nieuwe')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button kind="primary" type="submit" form="moment" busy={form.busy}>
            {t('lio.bewaar')}
          </Button>
        </>
      }
    >
      <form id="moment" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <DateField label={t('lio.kolom.dag')} {...form.field('datum')} />
          <TextField label={t('lio.kolom.tijd')} inputMode="numeric" {...form.field('tijd')} />
          <TextField label={t('lio.duur')} inputMode="numeric" {...form.field('duurMinuten')} />
          <TextField label={t('lio.kolom.plaats')} maxLength={120} {...form.field('plaats')} />
        </Stack>
      </form>
    </Dialog>
  );
}
