import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type TelefoonFormulier } from '../contract.ts';
import { Gevoelig } from './Gevoelig.tsx';

const CHANNELS = ['telefoon', 'balie', 'partner'] as const;

interface Call {
  kanaal: TelefoonFormulier['kanaal'];
  wat: string;
  waar: string;
  wanneer: string;
  terugbellen: string;
}

/** What is written down during the call: four fields, the number goes to the vault (practice §3, 60 s). */
export function Telefoon({ onClose }: { onClose: () => void }) {
  const t = useText();
  const form = useCall(onClose);
  return (
    <Dialog
      title={t('meldpunt.telefoonmelding')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('meldpunt.annuleer')}</Button>
          <Button kind="primary" type="submit" form="telefoon" busy={form.busy}>
            {t('meldpunt.opnemen')}
          </Button>
        </>
      }
    >
      <form id="telefoon" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextArea
            label={t('meldpunt.wat-gezien')}
            rows={3}
            maxLength={20_000}
            autoFocus
            {...form.field('wat')}
          />
          <Gevoelig tekst={form.field('wat').value} />
          <TextField label={t('meldpunt.waar')} optional maxLength={500} {...form.field('waar')} />
          <TextField
            label={t('meldpunt.wanneer')}
            optional
            maxLength={200}
            hint={t('meldpunt.wanneer-hint')}
            {...form.field('wanneer')}
          />
          <TextField
            label={t('meldpunt.terugbellen')}
            optional
            type="tel"
            hint={t('meldpunt.terugbellen-hint')}
            {...form.field('terugbellen')}
          />
          <RadioGroup
            inline
            legend={t('meldpunt.hoe-binnen')}
            options={CHANNELS.map((value) => ({ value, label: t(`meldpunt.kanaal.${value}`) }))}
            {...form.field('kanaal')}
            onChange={(kanaal) => form.set('kanaal', kanaal as Call['kanaal'])}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useCall(onClose: () => void) {
  const t = useText();
  const record = useAction(meldpunt.telefoon, {
    invalidates: [meldpunt.lijst, meldpunt.aantal, meldpunt.stand] as never,
  });
  return useForm<Call, { kenmerk: string; id: string }>({
    start: { kanaal: 'telefoon', wat: '', waar: '', wanneer: '', terugbellen: '' },
    // Hanging up too early, or a wrong key, loses nothing.
    draft: 'telefoonmelding',
    labels: {
      wat: t('meldpunt.wat-gezien'),
      waar: t('meldpunt.waar'),
      wanneer: t('meldpunt.wanneer'),
      terugbellen: t('meldpunt.terugbellen'),
    },
    check: (v) => ({ wat: v.wat.trim() === '' ? t('meldpunt.leeg-veld.wat') : undefined }),
    submit: async (v) => (await record.run({ body: bodyOf(v) })).data,
    onDone: ({ kenmerk, id }) => {
      onClose();
      notify({
        tone: 'saved',
        text: t('meldpunt.opgenomen', { kenmerk }),
        link: { path: `/informatie/meldpunt/${id}`, label: t('meldpunt.bekijken') },
      });
    },
  });
}

function bodyOf(v: Call): TelefoonFormulier {
  return {
    kanaal: v.kanaal,
    wat: v.wat.trim(),
    ...(v.waar.trim() ? { waar: v.waar.trim() } : {}),
    ...(v.wanneer.trim() ? { wanneer: v.wanneer.trim() } : {}),
    ...(v.terugbellen.trim() ? { terugbellen: { telefoon: v.terugbellen.trim() } } : {}),
  };
}
