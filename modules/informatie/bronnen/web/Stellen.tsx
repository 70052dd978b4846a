import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bronnen, type BronDto } from '../contract.ts';

interface StellenProps {
  signaalId: string;
  /** The first object of the signal, to begin with. */
  object: string;
  onClose: () => void;
}

/** One question about one object to one source (regel BRN-1). */
export function Stellen(props: StellenProps) {
  const t = useText();
  const read = useRead(bronnen.lijst, undefined);
  return (
    <Dialog
      title={t('bronnen.vraag-titel')}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('bronnen.annuleer')}</Button>
          <Button kind="primary" type="submit" form="verrijkingsvraag">
            {t('bronnen.stuur')}
          </Button>
        </>
      }
    >
      <Loaded of={read}>
        {({ data }) => <Formulier {...props} kaart={data.items.filter((b) => b.actief)} />}
      </Loaded>
    </Dialog>
  );
}

function Formulier({ signaalId, object, onClose, kaart }: StellenProps & { kaart: readonly BronDto[] }) {
  const t = useText();
  const ask = useAction(bronnen.vraag, { invalidates: [bronnen.bijSignaal] });
  const form = useForm({
    start: { bronId: '', object, vraag: '' },
    labels: { bronId: t('bronnen.bron'), object: t('bronnen.object'), vraag: t('bronnen.vraagtekst') },
    check: (v) => ({
      bronId: v.bronId ? undefined : t('bronnen.veld-leeg'),
      object: v.object.trim() ? undefined : t('bronnen.veld-leeg'),
      vraag: v.vraag.trim().length < 5 ? t('bronnen.veld-leeg') : undefined,
    }),
    submit: (body) => ask.run({ params: { id: signaalId }, body }),
    onDone: onClose,
  });
  if (kaart.length === 0)
    return (
      <p>
        {t('bronnen.geen-bronnen')} <Link to="/informatie/bronnen">{t('bronnen.naar-kaart')}</Link>
      </p>
    );
  const chosen = kaart.find((b) => b.id === form.value.bronId);
  return (
    <form id="verrijkingsvraag" {...form.props}>
      <Stack gap={12}>
        <p>{t('bronnen.vraag-uitleg')}</p>
        <FormErrors form={form} />
        <Select
          label={t('bronnen.bron')}
          hint={chosen?.hoe}
          empty={t('web.kies')}
          options={kaart.map((b) => ({ value: b.id, label: `${b.naam} (${b.afdeling})` }))}
          {...form.field('bronId')}
        />
        <TextField
          label={t('bronnen.object')}
          hint={t('bronnen.object-uitleg')}
          maxLength={200}
          {...form.field('object')}
        />
        <TextArea label={t('bronnen.vraagtekst')} maxLength={500} {...form.field('vraag')} />
      </Stack>
    </form>
  );
}
