import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { casussen, type CasusDto } from '../contract.ts';

interface Props {
  onClose: () => void;
  /** Left out: a new casus. */
  casus?: CasusDto;
}

const themas = [
  'drugs',
  'witwassen',
  'vastgoed',
  'mensenhandel',
  'zorgfraude',
  'gokken',
  'milieu',
  'sport',
  'jonge-aanwas',
  'adresfraude',
  'overig',
];

function useCasusForm({ casus, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const open = useAction(casussen.open, { invalidates: [casussen.lijst] });
  const change = useAction(casussen.wijzig, { invalidates: [casussen.toon, casussen.lijst] });
  return useForm({
    start: {
      titel: casus?.titel ?? '',
      doel: casus?.doel ?? '',
      thema: casus?.thema ?? '',
      voor: casus?.voor ?? '',
    },
    labels: { titel: t('casussen.aanduiding'), doel: t('casussen.doel'), thema: t('casussen.thema') },
    submit: async ({ voor, ...v }) =>
      casus
        ? change.run({
            params: { id: casus.id },
            body: voor === '' || voor === casus.voor ? v : { ...v, voor },
            version: casus.versie,
          })
        : open.run({ body: v }),
    onDone: (answer) =>
      casus
        ? onClose()
        : void navigate({ to: '/bestrijding/casussen/$id', params: { id: answer.data.id } } as never),
  });
}

/** What it is about and what it wants to reach; the same question for a new casus and for a change. */
export function NieuweCasus(props: Props) {
  const t = useText();
  const { casus, onClose } = props;
  const form = useCasusForm(props);
  return (
    <Dialog
      title={casus ? t('casussen.wijzigen') : t('casussen.nieuw')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('casussen.terug')}</Button>
          <Button kind="primary" type="submit" form="casus" busy={form.busy}>
            {casus ? t('casussen.bewaar') : t('casussen.openen')}
          </Button>
        </>
      }
    >
      <form id="casus" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <TextField
            label={t('casussen.aanduiding')}
            hint={t('casussen.aanduiding-uitleg')}
            maxLength={200}
            {...form.field('titel')}
          />
          <TextArea
            label={t('casussen.doel')}
            hint={t('casussen.doel-uitleg')}
            maxLength={2000}
            {...form.field('doel')}
          />
          <Select
            label={t('casussen.thema')}
            empty={t('web.kies')}
            options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
            {...form.field('thema')}
          />
          {casus ? <DateField label={t('casussen.herzien')} {...form.field('voor')} /> : null}
        </Stack>
      </form>
    </Dialog>
  );
}
