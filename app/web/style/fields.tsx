import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#platform/web/components/Choice.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Row } from '#platform/web/components/Screen.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Style.module.css';

const LAWS = [
  'Omgevingswet, art. 5.1',
  'Opiumwet, art. 13b',
  'Gemeentewet, art. 174a',
  'Wet Bibob, art. 3',
].map((label) => ({ value: label, label }));

export function Fields() {
  return (
    <>
      <SampleForm />
      <Choices />
    </>
  );
}

/** A real form: leave it empty and send it to see the errors. */
function SampleForm() {
  const t = useText();
  const form = useForm({
    start: { wat: 'Bus lost blauwe vaten', termijn: '2026-11-07', grond: '', adres: '', toelichting: '' },
    labels: { termijn: t('schil.stijl.v-termijn'), grond: t('schil.stijl.v-grond') },
    check: (value) => ({
      termijn: value.termijn < '2026-11-10' ? t('schil.stijl.v-termijn-fout') : undefined,
      grond: value.grond === '' ? t('schil.stijl.v-grond-fout') : undefined,
    }),
    submit: async (value) => value,
    onDone: () => void notify({ text: t('schil.stijl.v-goed') }),
  });
  return (
    <form {...form.props} className={css['form']}>
      <FormErrors form={form} />
      <div className={css['g3']}>
        <TextField
          label={t('schil.stijl.v-wat')}
          hint={t('schil.stijl.v-wat-uitleg')}
          {...form.field('wat')}
        />
        <DateField label={t('schil.stijl.v-termijn')} {...form.field('termijn')} />
        <Select
          label={t('schil.stijl.v-grond')}
          hint={t('schil.stijl.v-grond-uitleg')}
          empty={t('web.kies')}
          options={LAWS}
          {...form.field('grond')}
        />
        <ComboBox
          label={t('schil.stijl.v-adres')}
          options={['Kwikstaartweg 14', 'Ratelaarhof 3', 'Tolbakenweg 8'].map((label) => ({
            value: label,
            label,
          }))}
          optional
          {...form.field('adres')}
        />
        <TextArea label={t('schil.stijl.v-toelichting')} optional {...form.field('toelichting')} />
        <TextField label={t('schil.stijl.v-vast')} value="S26-7K2MQ4" onChange={() => undefined} readOnly />
      </div>
      <Row>
        <Button type="submit" busy={form.busy}>
          {t('schil.stijl.v-nakijken')}
        </Button>
      </Row>
    </form>
  );
}

function Choices() {
  const t = useText();
  const [checks, setChecks] = useState(['concreet']);
  const [seen, setSeen] = useState('eigen');
  const [urgent, setUrgent] = useState(false);
  return (
    <div className={css['g3']}>
      <CheckboxGroup
        legend={t('schil.stijl.v-toets')}
        name="toets"
        inline
        value={checks}
        onChange={setChecks}
        options={['concreet', 'recent'].map((value) => ({ value, label: t(`schil.stijl.v-${value}`) }))}
      />
      <RadioGroup
        legend={t('schil.stijl.v-waarneming')}
        name="waarneming"
        inline
        value={seen}
        onChange={setSeen}
        options={['eigen', 'horen'].map((value) => ({ value, label: t(`schil.stijl.v-${value}`) }))}
      />
      <Checkbox
        label={t('schil.stijl.v-spoed')}
        checked={urgent}
        onChange={setUrgent}
        hint={t('schil.stijl.v-spoed-uitleg')}
      />
    </div>
  );
}
