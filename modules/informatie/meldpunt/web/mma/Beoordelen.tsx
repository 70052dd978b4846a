import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox, RadioGroup } from '#platform/web/components/Choice.tsx';
import { Select } from '#platform/web/components/Field.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  herleidbaarheden,
  kringgroottes,
  mma,
  mmaCategorieen,
  type Herleidbaarheid,
  type Kringgrootte,
  type MmaCategorie,
  type MmaDto,
} from '../../contract.ts';
import css from './Mma.module.css';

interface Oordeel {
  herleidbaarheid: Herleidbaarheid | '';
  kring: Kringgrootte | '';
  categorie: MmaCategorie | '';
  ookPolitie: boolean;
}

/** Two questions before anything is done: how traceable, and how many people can know this (regel MMA-2). */
export function Beoordelen({ melding, version }: { melding: MmaDto; version: number }) {
  const t = useText();
  const form = useOordeel(melding, version);
  const may = melding.rechten.includes('mma.beoordelen') && melding.stand !== 'te-lezen';
  return (
    <Section title={t('meldpunt.mma-beoordelen')}>
      {may ? (
        <form {...form.props} className={css['form']}>
          <FormErrors form={form} />
          <RadioGroup
            inline
            legend={t('meldpunt.kring')}
            hint={t('meldpunt.kring-hint')}
            options={kringgroottes.map((value) => ({ value, label: t(`meldpunt.kring.${value}`) }))}
            {...form.field('kring')}
            onChange={(value) => form.set('kring', value as Kringgrootte)}
          />
          <RadioGroup
            inline
            legend={t('meldpunt.herleidbaarheid')}
            options={herleidbaarheden.map((value) => ({
              value,
              label: t(`meldpunt.herleidbaarheid.${value}`),
            }))}
            {...form.field('herleidbaarheid')}
            onChange={(value) => form.set('herleidbaarheid', value as Herleidbaarheid)}
          />
          <Select
            label={t('meldpunt.categorie')}
            optional
            empty={t('web.kies')}
            options={mmaCategorieen.map((value) => ({ value, label: t(`meldpunt.categorie.${value}`) }))}
            {...form.field('categorie')}
            onChange={(value) => form.set('categorie', value as MmaCategorie | '')}
          />
          <Checkbox label={t('meldpunt.ook-politie')} {...form.flag('ookPolitie')} />
          <div>
            <Button
              type="submit"
              busy={form.busy}
              {...(melding.kring === null ? { kind: 'primary' as const } : {})}
            >
              {t('meldpunt.vastleggen')}
            </Button>
          </div>
        </form>
      ) : (
        <p className={css['muted']}>
          {melding.kring === null || melding.herleidbaarheid === null
            ? t('meldpunt.mma-eerst-lezen')
            : t('meldpunt.mma-beoordeeld', {
                kring: t(`meldpunt.kring.${melding.kring}`),
                herleidbaarheid: t(`meldpunt.herleidbaarheid.${melding.herleidbaarheid}`),
              })}
        </p>
      )}
    </Section>
  );
}

function useOordeel(melding: MmaDto, version: number) {
  const t = useText();
  const save = useAction(mma.beoordeel, { invalidates: [mma.toon, mma.lijst] as never });
  return useForm<Oordeel, unknown>({
    start: {
      herleidbaarheid: melding.herleidbaarheid ?? '',
      kring: melding.kring ?? '',
      categorie: melding.categorie ?? '',
      ookPolitie: melding.ookPolitie ?? false,
    },
    labels: { kring: t('meldpunt.kring'), herleidbaarheid: t('meldpunt.herleidbaarheid') },
    check: (v) => ({
      kring: v.kring === '' ? t('meldpunt.kies-antwoord') : undefined,
      herleidbaarheid: v.herleidbaarheid === '' ? t('meldpunt.kies-antwoord') : undefined,
    }),
    submit: ({ herleidbaarheid, kring, categorie, ookPolitie }) =>
      save.run({
        params: { id: melding.id },
        version,
        body: {
          herleidbaarheid: herleidbaarheid as Herleidbaarheid,
          kring: kring as Kringgrootte,
          ookPolitie,
          ...(categorie === '' ? {} : { categorie }),
        },
      }),
  });
}
