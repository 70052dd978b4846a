import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { onjuistRedenen, signalen, type OnjuistReden, type SignaalDto } from '../contract.ts';
import css from './Splitsen.module.css';

interface OnjuistProps {
  signaal: SignaalDto;
  version: number;
  onClose: () => void;
}

const GOES = ['tekst', 'vermeldingen', 'bijlagen', 'weging', 'sleutel'] as const;
const STAYS = ['nummer', 'telling', 'logboek'] as const;

/** Onjuist gebleken (practice F21): says exactly what goes and what stays, before it happens. */
export function Onjuist({ signaal, version, onClose }: OnjuistProps) {
  const t = useText();
  const navigate = useNavigate();
  const clear = useAction(signalen.onjuist, { invalidates: [signalen.lijst, signalen.aantal] as never });
  const form = useForm<{ reden: OnjuistReden | '' }, unknown>({
    start: { reden: '' },
    labels: { reden: t('signalen.onjuist-waarom') },
    check: (v) => ({ reden: v.reden === '' ? t('signalen.onjuist-kies') : undefined }),
    submit: (v) =>
      clear.run({ params: { id: signaal.id }, version, body: { reden: v.reden as OnjuistReden } }),
    onDone: () => {
      onClose();
      notify({ tone: 'saved', text: t('signalen.onjuist-klaar', { kenmerk: signaal.kenmerk }) });
      void navigate({ to: '/informatie/signalen', search: true } as never);
    },
  });
  return (
    <Dialog
      title={t('signalen.onjuist-titel', { kenmerk: signaal.kenmerk })}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('signalen.annuleer')}
          </Button>
          <Button kind="heavy" type="submit" form="onjuist" busy={form.busy}>
            {t('signalen.onjuist-doe')}
          </Button>
        </>
      }
    >
      <Consequences />
      <form id="onjuist" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <RadioGroup
            legend={t('signalen.onjuist-waarom')}
            hint={t('signalen.onjuist-hint')}
            options={onjuistRedenen.map((value) => ({ value, label: t(`signalen.onjuist.reden.${value}`) }))}
            {...form.field('reden')}
            onChange={(value) => form.set('reden', value as OnjuistReden)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function Consequences() {
  const t = useText();
  return (
    <div className={css['goes']}>
      <div>
        <b>{t('signalen.onjuist-weg')}</b>
        <ul>
          {GOES.map((one) => (
            <li key={one}>
              <Icon name="trash" size={14} />
              <span>{t(`signalen.onjuist.weg.${one}`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <b>{t('signalen.onjuist-blijft')}</b>
        <ul>
          {STAYS.map((one) => (
            <li key={one}>
              <Icon name="check" size={14} />
              <span>{t(`signalen.onjuist.blijft.${one}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
