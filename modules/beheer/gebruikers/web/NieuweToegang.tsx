import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { gebruikers, type NieuweToekenning, type ToekenningDto } from '../contract.ts';

interface NieuweToegangProps {
  onClose: () => void;
  onLink: (toekenning: ToekenningDto) => void;
}

/** Asks access for somebody; a second person decides (regel GEB-2). */
export function NieuweToegang({ onClose, onLink }: NieuweToegangProps) {
  const t = useText();
  const roles = useRead(gebruikers.rechten, undefined).data?.data.rollen ?? [];
  const form = useNieuw(onClose, onLink);
  return (
    <Dialog
      title={t('gebruikers.vraag')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('gebruikers.annuleer')}</Button>
          <Button kind="primary" type="submit" form="toegang" busy={form.busy}>
            {t('gebruikers.vraag-doen')}
          </Button>
        </>
      }
    >
      <p>{t('gebruikers.vraag-uitleg')}</p>
      <form id="toegang" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField label={t('gebruikers.naam')} maxLength={120} autoFocus {...form.field('naam')} />
          <TextField
            label={t('gebruikers.kop.email')}
            hint={t('gebruikers.email-uitleg')}
            type="email"
            maxLength={254}
            {...form.field('email')}
          />
          <Select
            label={t('gebruikers.kop.rol')}
            empty={t('web.kies')}
            options={roles.map((value) => ({ value, label: t(`schil.rol.${value}`) }))}
            {...form.field('rol')}
          />
          <TextField
            label={t('gebruikers.kop.team')}
            hint={t('gebruikers.team-uitleg')}
            maxLength={60}
            {...form.field('team')}
          />
          <DateField label={t('gebruikers.tot')} optional {...form.field('tot')} />
          <TextField
            label={t('gebruikers.besluit')}
            hint={t('gebruikers.besluit-uitleg')}
            optional
            maxLength={120}
            {...form.field('besluit')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useNieuw(onClose: () => void, onLink: (toekenning: ToekenningDto) => void) {
  const t = useText();
  const ask = useAction(gebruikers.vraag, { invalidates: [gebruikers.toekenningen] });
  return useForm({
    start: { naam: '', email: '', rol: '', team: '', tot: '', besluit: '' },
    labels: {
      naam: t('gebruikers.naam'),
      email: t('gebruikers.kop.email'),
      rol: t('gebruikers.kop.rol'),
      team: t('gebruikers.kop.team'),
      tot: t('gebruikers.tot'),
      besluit: t('gebruikers.besluit'),
    },
    check: (v) => ({
      naam: v.naam.trim() ? undefined : t('gebruikers.naam-leeg'),
      email: v.email.trim() ? undefined : t('gebruikers.email-leeg'),
      rol: v.rol ? undefined : t('gebruikers.rol-leeg'),
      team: v.team.trim() ? undefined : t('gebruikers.team-leeg'),
    }),
    submit: ({ tot, besluit, rol, ...v }) =>
      ask.run({
        body: {
          naam: v.naam.trim(),
          email: v.email.trim(),
          team: v.team.trim(),
          rol: rol as NieuweToekenning['rol'],
          ...(tot ? { tot } : {}),
          ...(besluit.trim() ? { besluit: besluit.trim() } : {}),
        },
      }),
    onDone: ({ data }) => (data.rechten.includes('toekenning.link') ? onLink(data) : onClose()),
    draft: 'gebruikers.nieuw',
  });
}
