import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type SignaalDto, type SignaalRij } from '../contract.ts';

interface SamenvoegenProps {
  signaal: SignaalDto;
  version: number;
  onClose: () => void;
}

/** Two signals about one matter become one: the oldest stays with both texts (regel SIG-12). */
export function Samenvoegen({ signaal, version, onClose }: SamenvoegenProps) {
  const t = useText();
  const others = useOthers(signaal);
  const form = useMerge(signaal, version, onClose);
  const chosen = others.find((one) => one.id === form.value.met);
  return (
    <Dialog
      title={t('signalen.samenvoegen-titel', { kenmerk: signaal.kenmerk })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('signalen.annuleer')}</Button>
          <Button kind="heavy" type="submit" form="samenvoegen" busy={form.busy}>
            {t('signalen.samenvoegen')}
          </Button>
        </>
      }
    >
      <form id="samenvoegen" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <ComboBox
            label={t('signalen.samenvoegen-met')}
            hint={t('signalen.samenvoegen-hint')}
            options={others.map((one) => ({
              value: one.id,
              label: one.kenmerk,
              note: [one.waar, one.wat].filter(Boolean).join(' · ').slice(0, 80),
            }))}
            {...form.field('met')}
          />
          <TextField label={t('signalen.reden-een-zin')} maxLength={500} {...form.field('reden')} />
          {chosen ? <Stays a={signaal} b={chosen} /> : null}
        </Stack>
      </form>
    </Dialog>
  );
}

function useOthers(signaal: SignaalDto): SignaalRij[] {
  const query = { status: ['weging', 'in-verrijking', 'geagendeerd', 'geparkeerd'], aantal: 100 } as const;
  const rows = useRead(signalen.lijst, { query } as never).data?.data.items ?? [];
  return rows.filter((one) => one.id !== signaal.id);
}

function useMerge(signaal: SignaalDto, version: number, onClose: () => void) {
  const t = useText();
  const navigate = useNavigate();
  const merge = useAction(signalen.voegSamen, {
    invalidates: [
      signalen.lijst,
      signalen.aantal,
      signalen.toon,
      signalen.stappen,
      signalen.samenhang,
    ] as never,
  });
  return useForm({
    start: { met: '', reden: '' },
    labels: { met: t('signalen.samenvoegen-met'), reden: t('signalen.reden') },
    check: (v) => ({
      met: v.met === '' ? t('signalen.kies-ander') : undefined,
      reden: v.reden.trim() === '' ? t('signalen.reden-leeg') : undefined,
    }),
    submit: async (v) => {
      const answer = await merge.run({
        params: { id: signaal.id },
        version,
        body: { met: v.met, reden: v.reden.trim() },
      });
      return answer.data;
    },
    onDone: (stays) => {
      onClose();
      notify({ tone: 'saved', text: t('signalen.samengevoegd', { kenmerk: stays.kenmerk }) });
      void navigate({ to: '/informatie/signalen/$id', params: { id: stays.id }, search: true } as never);
    },
  });
}

function Stays({ a, b }: { a: SignaalRij; b: SignaalRij }) {
  const t = useText();
  const format = useFormat();
  const [stays, goes] = a.ontvangenOp <= b.ontvangenOp ? [a, b] : [b, a];
  return (
    <p>
      {t('signalen.samenvoegen-gevolg', {
        blijft: stays.kenmerk,
        gaat: goes.kenmerk,
        datum: format.date(format.dayOf(stays.ontvangenOp)),
      })}
    </p>
  );
}
