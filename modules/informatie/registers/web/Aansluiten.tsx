import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { registers, verbindingen, type AansluitingDto, type Register } from '../contract.ts';

/** Connects one register: where it is, and with which key. The key comes back to nobody. */
export function Aansluiten({ register, onClose }: { register: Register; onClose: () => void }) {
  const t = useText();
  const read = useRead(registers.aansluiting, { params: { register } });
  return (
    <Dialog
      title={t('registers.sluit-aan', { register: t(`registers.naam.${register}`) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('registers.annuleer')}</Button>
          <Button kind="primary" type="submit" form="aansluiting">
            {t('registers.leg-vast')}
          </Button>
        </>
      }
    >
      <Loaded of={read}>{({ data }) => <Formulier aansluiting={data} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}

interface FormulierProps {
  aansluiting: AansluitingDto;
  onClose: () => void;
}

type Velden = Record<'stand' | 'adres' | 'kop' | 'sleutel' | 'tokenAdres' | 'clientId', string>;

function useAansluiten({ aansluiting: a, onClose }: FormulierProps) {
  const t = useText();
  const put = useAction(registers.verbind, { invalidates: [registers.toestand, registers.aansluiting] });
  return useForm<Velden, unknown>({
    start: {
      stand: a.stand,
      adres: a.adres,
      kop: a.kop,
      sleutel: '',
      tokenAdres: a.tokenAdres,
      clientId: a.clientId,
    },
    labels: {
      stand: t('registers.kop.aansluiting'),
      adres: t('registers.adres'),
      kop: t('registers.kop-sleutel'),
      sleutel: t('registers.sleutel'),
      tokenAdres: t('registers.token-adres'),
      clientId: t('registers.client-id'),
    },
    submit: ({ stand, adres, kop, sleutel, tokenAdres, clientId }) =>
      put.run({
        params: { register: a.register },
        version: a.versie,
        body: {
          stand: verbindingen.find((one) => one === stand) ?? 'uit',
          adres: adres.trim(),
          kop: kop.trim(),
          ...(sleutel === '' ? {} : { sleutel }),
          ...(tokenAdres.trim() === '' ? {} : { tokenAdres: tokenAdres.trim() }),
          ...(clientId.trim() === '' ? {} : { clientId: clientId.trim() }),
        },
      }),
    onDone: onClose,
  });
}

function Formulier(props: FormulierProps) {
  const { aansluiting: a } = props;
  const t = useText();
  const form = useAansluiten(props);
  return (
    <form id="aansluiting" {...form.props}>
      <Stack gap={12}>
        <FormErrors form={form} />
        <Select
          label={t('registers.kop.aansluiting')}
          options={a.keuzes.map((one) => ({ value: one, label: t(`registers.verbinding.${one}`) }))}
          {...form.field('stand')}
        />
        <TextField
          label={t('registers.adres')}
          hint={t('registers.adres-uitleg')}
          maxLength={300}
          {...form.field('adres')}
        />
        <TextField
          label={t('registers.kop-sleutel')}
          hint={t('registers.kop-sleutel-uitleg')}
          optional
          maxLength={60}
          {...form.field('kop')}
        />
        <TextField
          label={t('registers.sleutel')}
          hint={a.heeftSleutel ? t('registers.sleutel-bewaard') : t('registers.sleutel-uitleg')}
          type="password"
          autoComplete="off"
          optional
          maxLength={2000}
          {...form.field('sleutel')}
        />
        <TextField
          label={t('registers.token-adres')}
          hint={t('registers.token-uitleg')}
          optional
          maxLength={300}
          {...form.field('tokenAdres')}
        />
        <TextField label={t('registers.client-id')} optional maxLength={200} {...form.field('clientId')} />
        <Certificaat certificaat={a.certificaat} />
      </Stack>
    </form>
  );
}

/** What is on the server, to be seen and not to be changed here. */
function Certificaat({ certificaat: { stand, tot } }: { certificaat: AansluitingDto['certificaat'] }) {
  const t = useText();
  const format = useFormat();
  const warns = stand !== 'geen' && stand !== 'gezag' && stand !== 'goed';
  return (
    <Notice tone={warns ? 'warning' : 'info'} icon="shield-check">
      <b>{t('registers.certificaat')}</b>{' '}
      {t(`registers.certificaat.${stand}`, { dag: tot === null ? '' : format.date(tot) })}
    </Notice>
  );
}
