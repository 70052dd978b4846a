import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, plan, type Lijn, type PlanDto } from '../contract.ts';

const doelVan = (p: PlanDto, lijn: Lijn): string => p.tekst.doelen.find((d) => d.lijn === lijn)?.doel ?? '';

function useHerschrijf(p: PlanDto, onClose: () => void) {
  const t = useText();
  const save = useAction(plan.herschrijf, { invalidates: [plan.plannen, plan.plaat] });
  return useForm({
    start: {
      motto: p.tekst.motto,
      ambitie: p.tekst.ambitie,
      tredeNu: String(p.tekst.tredeNu),
      tredeDoel: String(p.tekst.tredeDoel),
      organisatie: p.tekst.organisatie,
      reden: '',
      ...(Object.fromEntries(lijnen.map((lijn) => [lijn, doelVan(p, lijn)])) as Record<Lijn, string>),
    },
    labels: { motto: t('plan.motto'), ambitie: t('plan.ambitie'), reden: t('plan.reden') },
    submit: (v) =>
      save.run({
        params: { id: p.id },
        version: p.versie,
        body: {
          reden: v.reden,
          tekst: {
            ...p.tekst,
            motto: v.motto,
            ambitie: v.ambitie,
            organisatie: v.organisatie,
            tredeNu: Number(v.tredeNu),
            tredeDoel: Number(v.tredeDoel),
            doelen: lijnen
              .filter((lijn) => v[lijn].trim() !== '')
              .map((lijn) => ({
                lijn,
                doel: v[lijn].trim(),
                toelichting: p.tekst.doelen.find((d) => d.lijn === lijn)?.toelichting ?? '',
              })),
          },
        },
      }),
    onDone: onClose,
  });
}

/** The policy in words; after adoption with a reason, and the earlier text stays. */
export function Herschrijf({ plan: p, onClose }: { plan: PlanDto; onClose: () => void }) {
  const t = useText();
  const form = useHerschrijf(p, onClose);
  const treden = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t('plan.trede-n', { n }) }));
  return (
    <FormDialog
      title={t('plan.herschrijf')}
      submit={t('plan.bewaar')}
      id="herschrijf"
      form={form}
      onClose={onClose}
    >
      <TextField label={t('plan.motto')} optional maxLength={200} {...form.field('motto')} />
      <TextArea label={t('plan.ambitie')} maxLength={8000} {...form.field('ambitie')} />
      <Select label={t('plan.trede-nu')} options={treden} {...form.field('tredeNu')} />
      <Select label={t('plan.trede-doel')} options={treden} {...form.field('tredeDoel')} />
      {lijnen.map((lijn) => (
        <TextField
          key={lijn}
          label={t('plan.doel-van', { lijn: t(`web.lijn.${lijn}`) })}
          optional
          maxLength={200}
          {...form.field(lijn)}
        />
      ))}
      <TextArea label={t('plan.organisatie')} optional maxLength={8000} {...form.field('organisatie')} />
      {p.stand === 'concept' ? null : (
        <TextField
          label={t('plan.reden')}
          hint={t('plan.reden-beleid')}
          maxLength={500}
          {...form.field('reden')}
        />
      )}
    </FormDialog>
  );
}
