import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  bijVelden,
  bijzonderhedenVan,
  type Bijzonderheden,
  type BijVeld,
  type NieuweVermelding,
} from '../contract.ts';
import css from './Vermeldingen.module.css';

type Soort = NieuweVermelding['soort'];
type Waarden = { soort: Soort; waarde: string } & { [K in `bij.${BijVeld}`]: string };

const leeg = (soort: Soort): Waarden => ({
  soort,
  waarde: '',
  ...(Object.fromEntries(bijVelden.map((veld) => [`bij.${veld}`, ''])) as Record<`bij.${BijVeld}`, string>),
});

/** What was typed, of the fields that go with its kind; the empty ones are not known. */
function nieuwVan(v: Waarden): NieuweVermelding {
  const velden = (bijzonderhedenVan[v.soort] as readonly BijVeld[]).filter(
    (veld) => v[`bij.${veld}`].trim() !== '',
  );
  const bij: Bijzonderheden = Object.fromEntries(velden.map((veld) => [veld, v[`bij.${veld}`].trim()]));
  return { soort: v.soort, waarde: v.waarde.trim(), ...(velden.length > 0 ? { bij } : {}) };
}

interface VermeldFormProps {
  soorten: readonly Soort[];
  vermeld: (nieuw: NieuweVermelding) => Promise<unknown>;
}

/** One line: what it is, how it stands there, and what is known with it. Enter records it and the line is empty again. */
export function VermeldForm({ soorten, vermeld }: VermeldFormProps) {
  const t = useText();
  const form: Form<Waarden> = useForm({
    start: leeg(soorten[0] ?? 'adres'),
    labels: {
      waarde: t('koppelen.waarde'),
      ...Object.fromEntries(bijVelden.map((veld) => [`bij.${veld}`, t(`koppelen.bij.${veld}`)])),
    },
    check: (v) => ({ waarde: v.waarde.trim() === '' ? t('koppelen.waarde-leeg') : undefined }),
    submit: (v) => vermeld(nieuwVan(v)),
    onDone: () => form.reset(leeg(form.value.soort)),
  });
  const { soort } = form.value;
  return (
    <form {...form.props} aria-label={t('koppelen.vastleggen')}>
      <FormErrors form={form} />
      <div className={css['form']}>
        <Select
          label={t('koppelen.soort')}
          options={soorten.map((value) => ({ value, label: t(`koppelen.soort.${value}`) }))}
          {...form.field('soort')}
          onChange={(to) => form.set('soort', to as Soort)}
        />
        <TextField
          label={t(`koppelen.waarde.${soort}`)}
          maxLength={200}
          className={css['waarde']}
          {...form.field('waarde')}
        />
        {(bijzonderhedenVan[soort] as readonly BijVeld[]).map((veld) => (
          <TextField
            key={veld}
            label={t(`koppelen.bij.${veld}`)}
            optional
            maxLength={200}
            {...form.field(`bij.${veld}`)}
          />
        ))}
        <Button type="submit" icon="plus" busy={form.busy}>
          {t('koppelen.vastleggen')}
        </Button>
      </div>
    </form>
  );
}
