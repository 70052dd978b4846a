import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea } from '#platform/web/components/Field.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { herkomstlabels, lio, type Herkomstlabel, type ZaalDto } from '../../contract.ts';
import { seatedOf } from './Aanwezig.tsx';

interface InbrengProps {
  zaal: ZaalDto;
  punt: ZaalDto['punten'][number];
  onClose: () => void;
}

function useInbreng({ zaal, punt, onClose }: InbrengProps) {
  const t = useText();
  const save = useAction(lio.brengIn, { invalidates: [lio.zaal] });
  const bronnen = [...new Set(seatedOf(zaal).map((d) => (d.intern ? d.functie : d.organisatie)))];
  const start: Velden = { bron: bronnen[0] ?? '', vastleggen: 'nee', herkomstlabel: 'AVG', tekst: '' };
  const form = useForm({
    start,
    labels: { bron: t('lio.inbreng.bron'), tekst: t('lio.inbreng.tekst') },
    submit: ({ bron, vastleggen, herkomstlabel, tekst }) =>
      save.run({
        params: { id: punt.id },
        body: {
          bron,
          herkomstlabel,
          vastleggen: vastleggen === 'ja',
          ...(vastleggen === 'ja' ? { tekst } : {}),
        },
      }),
    onDone: onClose,
  });
  return { form, bronnen };
}

interface Velden {
  bron: string;
  vastleggen: string;
  herkomstlabel: Herkomstlabel;
  tekst: string;
}

/** The chair records who brought something in, and what only where that may be recorded (practice F5). */
export function Inbreng(props: InbrengProps) {
  const t = useText();
  const { onClose } = props;
  const { form, bronnen } = useInbreng(props);
  return (
    <Dialog
      title={t('lio.zaal.inbreng')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button kind="primary" type="submit" form="inbreng" busy={form.busy}>
            {t('lio.vastleggen')}
          </Button>
        </>
      }
    >
      <form id="inbreng" {...form.props}>
        <FormErrors form={form} />
        <Select
          label={t('lio.inbreng.bron')}
          options={bronnen.map((b) => ({ value: b, label: b }))}
          {...form.field('bron')}
        />
        <RadioGroup
          legend={t('lio.inbreng.mag')}
          inline
          options={[
            { value: 'nee', label: t('lio.inbreng.nee') },
            { value: 'ja', label: t('lio.inbreng.ja') },
          ]}
          {...form.field('vastleggen')}
        />
        <Select
          label={t('lio.inbreng.herkomst')}
          options={herkomstlabels.map((h) => ({ value: h, label: h }))}
          name="herkomstlabel"
          value={form.value.herkomstlabel}
          onChange={(to) => form.set('herkomstlabel', to as Herkomstlabel)}
        />
        {form.value.vastleggen === 'ja' ? (
          <TextArea label={t('lio.inbreng.tekst')} maxLength={1000} {...form.field('tekst')} />
        ) : null}
      </form>
    </Dialog>
  );
}
