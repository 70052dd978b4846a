import { TextArea, TextField } from '#platform/web/components/Field.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { aanbevelingen, type Soort, type StukDto } from '../contract.ts';

interface Props {
  soort: Soort;
  stuk?: StukDto;
  onClose: () => void;
}

function useStukForm({ soort, stuk: s, onClose }: Props) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const make = useAction(aanbevelingen.maak, { invalidates: [aanbevelingen.lijst] });
  const change = useAction(aanbevelingen.wijzig, { invalidates: [aanbevelingen.lijst] });
  return useForm({
    start: {
      titel: s?.titel ?? '',
      bron: s?.bron ?? '',
      datum: s?.datum ?? today,
      toelichting: s?.toelichting ?? '',
      verteldAan: s?.verteldAan ?? '',
      afspraken: s?.afspraken ?? '',
      getoetstOp: s?.getoetstOp ?? '',
      gepresenteerdOp: s?.gepresenteerdOp ?? '',
    },
    labels: { titel: t('aanbevelingen.wat'), bron: t('aanbevelingen.bron'), datum: t('aanbevelingen.datum') },
    check: (v) => ({
      titel: v.titel.trim() === '' ? t('aanbevelingen.wat-leeg') : undefined,
      bron: v.bron.trim() === '' ? t('aanbevelingen.bron-leeg') : undefined,
    }),
    submit: (v) => {
      const body = {
        ...v,
        verteldAan: v.verteldAan || null,
        afspraken: v.afspraken || null,
        getoetstOp: v.getoetstOp || null,
        gepresenteerdOp: v.gepresenteerdOp || null,
      };
      return s
        ? change.run({ params: { id: s.id }, body, version: s.versie })
        : make.run({ body: { ...body, soort } });
    },
    onDone: onClose,
  });
}

/** One entry; an inquiry also has what was agreed, and when it was checked and presented. */
export function Stuk(props: Props) {
  const t = useText();
  const { soort, onClose } = props;
  const form = useStukForm(props);
  return (
    <FormDialog
      title={t(`aanbevelingen.een.${soort}`)}
      id="stuk"
      form={form}
      onClose={onClose}
      submit={t('aanbevelingen.bewaar')}
    >
      <TextField label={t('aanbevelingen.wat')} maxLength={200} {...form.field('titel')} />
      <TextField
        label={t('aanbevelingen.bron')}
        hint={t(`aanbevelingen.bron-uitleg.${soort}`)}
        maxLength={200}
        {...form.field('bron')}
      />
      <DateField label={t('aanbevelingen.datum')} {...form.field('datum')} />
      <TextArea
        label={t('aanbevelingen.toelichting')}
        optional
        maxLength={4000}
        {...form.field('toelichting')}
      />
      {soort === 'ontwikkeling' ? (
        <TextField
          label={t('aanbevelingen.verteld-aan')}
          optional
          maxLength={300}
          {...form.field('verteldAan')}
        />
      ) : null}
      {soort === 'onderzoek' ? (
        <>
          <TextField
            label={t('aanbevelingen.afspraken')}
            optional
            maxLength={300}
            {...form.field('afspraken')}
          />
          <DateField label={t('aanbevelingen.getoetst-op')} optional {...form.field('getoetstOp')} />
          <DateField
            label={t('aanbevelingen.gepresenteerd-op')}
            optional
            {...form.field('gepresenteerdOp')}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
