import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  mma,
  mmaOpvolgingen,
  mmaResultaten,
  type MmaDto,
  type MmaOpvolgingCode,
  type MmaResultaat,
} from '../../contract.ts';
import css from './Mma.module.css';

interface Vervolg {
  opvolging: MmaOpvolgingCode | '';
  motief: string;
  resultaat: MmaResultaat | '';
  bruikbaarheid: '' | '1' | '2' | '3' | '4' | '5';
}

const MARKS = ['1', '2', '3', '4', '5'] as const;

/** What was done with it and what it brought, for the yearly return (regel MMA-4). */
export function Opvolgen({ melding, version }: { melding: MmaDto; version: number }) {
  const t = useText();
  const form = useVervolg(melding, version);
  if (!melding.rechten.includes('mma.opvolgen') || melding.kring === null) return null;
  return (
    <Section title={t('meldpunt.mma-opvolgen')}>
      <form {...form.props} className={css['form']}>
        <FormErrors form={form} />
        <div className={css['two']}>
          <Select
            label={t('meldpunt.opvolging')}
            empty={t('web.kies')}
            options={mmaOpvolgingen.map((value) => ({ value, label: t(`meldpunt.opvolging.${value}`) }))}
            {...form.field('opvolging')}
            onChange={(value) => form.set('opvolging', value as Vervolg['opvolging'])}
          />
          <Select
            label={t('meldpunt.resultaat')}
            optional
            empty={t('web.kies')}
            options={mmaResultaten.map((value) => ({ value, label: t(`meldpunt.resultaat.${value}`) }))}
            {...form.field('resultaat')}
            onChange={(value) => form.set('resultaat', value as Vervolg['resultaat'])}
          />
          <Select
            label={t('meldpunt.bruikbaarheid')}
            optional
            empty={t('web.kies')}
            options={MARKS.map((value) => ({ value, label: t(`meldpunt.bruikbaarheid.${value}`) }))}
            {...form.field('bruikbaarheid')}
            onChange={(value) => form.set('bruikbaarheid', value as Vervolg['bruikbaarheid'])}
          />
          <TextField
            label={t('meldpunt.motief')}
            optional={form.value.opvolging !== 'geen'}
            maxLength={500}
            {...form.field('motief')}
          />
        </div>
        <div>
          <Button type="submit" busy={form.busy}>
            {t('meldpunt.vastleggen')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function useVervolg(melding: MmaDto, version: number) {
  const t = useText();
  const save = useAction(mma.volgOp, { invalidates: [mma.toon, mma.lijst, mma.jaarretour] as never });
  return useForm<Vervolg, unknown>({
    start: {
      opvolging: melding.opvolging ?? '',
      motief: melding.motief ?? '',
      resultaat: melding.resultaat ?? '',
      bruikbaarheid: (melding.bruikbaarheid === null
        ? ''
        : String(melding.bruikbaarheid)) as Vervolg['bruikbaarheid'],
    },
    labels: { opvolging: t('meldpunt.opvolging'), motief: t('meldpunt.motief') },
    check: (v) => ({
      opvolging: v.opvolging === '' ? t('meldpunt.kies-antwoord') : undefined,
      motief: v.opvolging === 'geen' && v.motief.trim() === '' ? t('meldpunt.motief-leeg') : undefined,
    }),
    submit: ({ opvolging, motief, resultaat, bruikbaarheid }) =>
      save.run({
        params: { id: melding.id },
        version,
        body: {
          opvolging: opvolging as MmaOpvolgingCode,
          ...(motief.trim() ? { motief: motief.trim() } : {}),
          ...(resultaat === '' ? {} : { resultaat }),
          ...(bruikbaarheid === '' ? {} : { bruikbaarheid: Number(bruikbaarheid) }),
        },
      }),
  });
}
