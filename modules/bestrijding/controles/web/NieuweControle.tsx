import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { schil } from '#platform/web/contract.ts';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { controles, soorten, type ControleDto, type Soort } from '../contract.ts';

interface Props {
  onClose: () => void;
  /** Left out: a new controle. */
  controle?: ControleDto;
}

interface Velden {
  soort: Soort;
  thema: string;
  opdracht: string;
  kwartaal: string;
  dag: string;
  leiderId: string;
  leiderFunctie: string;
  herkomst: 'jaarplan' | 'steekproef';
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

function useStart(controle: ControleDto | undefined): Velden {
  const today = useFormat().dayOf(useNow());
  const quarter = `${today.slice(0, 4)}-K${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  return {
    soort: controle?.soort ?? 'eigen',
    thema: controle?.thema ?? '',
    opdracht: controle?.opdracht ?? '',
    kwartaal: controle?.kwartaal ?? quarter,
    dag: controle?.dag ?? '',
    leiderId: controle?.leiderId ?? '',
    leiderFunctie: controle?.leiderFunctie ?? '',
    herkomst: controle?.herkomst === 'steekproef' ? 'steekproef' : 'jaarplan',
  };
}

function useControleForm({ controle, onClose }: Props): Form<Velden> {
  const t = useText();
  const navigate = useNavigate();
  const start = useStart(controle);
  const make = useAction(controles.maak, { invalidates: [controles.lijst] });
  const change = useAction(controles.wijzig, { invalidates: [controles.toon, controles.lijst] });
  return useForm({
    start,
    labels: {
      thema: t('controles.thema'),
      opdracht: t('controles.opdracht'),
      kwartaal: t('controles.kwartaal'),
      dag: t('controles.dag'),
      leiderId: t('controles.leider'),
    },
    submit: async ({ herkomst, dag, leiderId, leiderFunctie, ...v }) => {
      const body = {
        ...v,
        dag: dag === '' ? null : dag,
        leiderId: leiderId === '' ? null : leiderId,
        leiderFunctie: leiderId === '' && leiderFunctie.trim() !== '' ? leiderFunctie.trim() : null,
      };
      return controle
        ? change.run({ params: { id: controle.id }, body, version: controle.versie })
        : make.run({ body: { ...body, herkomst } });
    },
    onDone: (answer) =>
      controle
        ? onClose()
        : void navigate({ to: '/bestrijding/controles/$id', params: { id: answer.data.id } } as never),
  });
}

/** Kind, task, day and leader; the same questions for a new controle and for a change. */
export function NieuweControle(props: Props) {
  const t = useText();
  const { controle, onClose } = props;
  const form = useControleForm(props);
  return (
    <Dialog
      title={controle ? t('controles.wijzigen') : t('controles.nieuw')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('controles.terug')}</Button>
          <Button kind="primary" type="submit" form="controle" busy={form.busy}>
            {t('controles.bewaar')}
          </Button>
        </>
      }
    >
      <form id="controle" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <Wat form={form} nieuw={!controle} />
          <Wie form={form} />
        </Stack>
      </form>
    </Dialog>
  );
}

function Wat({ form, nieuw }: { form: Form<Velden>; nieuw: boolean }) {
  const t = useText();
  return (
    <>
      <Select
        label={t('controles.soort-kop')}
        name="soort"
        options={soorten.map((value) => ({ value, label: t(`controles.soort.${value}`) }))}
        value={form.value.soort}
        onChange={(to) => form.set('soort', to as Soort)}
      />
      {nieuw ? (
        <Select
          label={t('controles.herkomst-kop')}
          name="herkomst"
          options={(['jaarplan', 'steekproef'] as const).map((value) => ({
            value,
            label: t(`controles.herkomst.${value}`),
          }))}
          value={form.value.herkomst}
          onChange={(to) => form.set('herkomst', to as Velden['herkomst'])}
        />
      ) : null}
      <Select
        label={t('controles.thema')}
        empty={t('web.kies')}
        options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
        {...form.field('thema')}
      />
      <TextArea
        label={t('controles.opdracht')}
        hint={t('controles.opdracht-uitleg')}
        maxLength={2000}
        {...form.field('opdracht')}
      />
    </>
  );
}

function Wie({ form }: { form: Form<Velden> }) {
  const t = useText();
  const read = useRead(schil.collegas, {});
  const options = useMemo(() => {
    const seen = new Map((read.data?.data.items ?? []).map((c) => [c.id, c]));
    return [...seen.values()].map((c) => ({ value: c.id, label: c.naam, note: c.team }));
  }, [read.data]);
  return (
    <>
      <DateField label={t('controles.dag')} optional {...form.field('dag')} />
      {form.value.dag === '' ? (
        <TextField
          label={t('controles.kwartaal')}
          hint={t('controles.kwartaal-uitleg')}
          {...form.field('kwartaal')}
        />
      ) : null}
      <ComboBox label={t('controles.leider')} optional options={options} {...form.field('leiderId')} />
      {form.value.leiderId === '' ? (
        <TextField
          label={t('controles.leider-functie')}
          optional
          maxLength={80}
          {...form.field('leiderFunctie')}
        />
      ) : null}
    </>
  );
}
