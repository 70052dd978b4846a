import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type GelezenBeleid, type Overnemen as Body, type Uitkomst } from '../contract.ts';
import css from './Inlezen.module.css';
import { naamVan } from './Leeslijst.tsx';

interface Props {
  beleid: GelezenBeleid;
  uitkomst: Uitkomst;
  weg: ReadonlySet<string>;
}

const TREDEN = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }));

/** The last look: name, years, tier and who owns what has no owner; then all of it, or nothing. */
export function Overnemen(props: Props) {
  const t = useText();
  const { form, aantal } = useOvernemen(props);
  return (
    <form {...form.props} className={css['overnemen']}>
      <FormErrors form={form} />
      <TextField label={t('plan.naam')} maxLength={200} {...form.field('titel')} />
      <div className={css['velden']}>
        <TextField label={t('plan.van-jaar')} inputMode="numeric" {...form.field('vanJaar')} />
        <TextField label={t('plan.tot-jaar')} inputMode="numeric" {...form.field('totJaar')} />
        <TextField
          label={t('plan.jaar')}
          hint={t('plan.jaar-uitleg')}
          inputMode="numeric"
          {...form.field('jaar')}
        />
        <Select label={t('plan.trede-nu')} options={TREDEN} {...form.field('tredeNu')} />
        <Select label={t('plan.trede-doel')} options={TREDEN} {...form.field('tredeDoel')} />
        <TextField label={t('plan.eigenaar-zonder')} maxLength={120} {...form.field('eigenaar')} />
      </div>
      <TextArea label={t('plan.ambitie')} maxLength={8000} {...form.field('ambitie')} />
      <p>{t('plan.overnemen-uitleg')}</p>
      <Button kind="primary" type="submit" busy={form.busy}>
        {t('plan.neem-over', { aantal })}
      </Button>
    </form>
  );
}

function useLabels() {
  const t = useText();
  return {
    titel: t('plan.naam'),
    vanJaar: t('plan.van-jaar'),
    totJaar: t('plan.tot-jaar'),
    jaar: t('plan.jaar'),
    ambitie: t('plan.ambitie'),
    tredeNu: t('plan.trede-nu'),
    tredeDoel: t('plan.trede-doel'),
    eigenaar: t('plan.eigenaar-zonder'),
  };
}

function useOvernemen({ beleid, uitkomst, weg }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const save = useAction(plan.neemOver, { invalidates: [plan.plannen, plan.plaat] });
  const activiteiten = meegenomen(uitkomst, weg);
  const form = useForm({
    start: {
      titel: beleid.titel,
      vanJaar: String(beleid.vanJaar ?? ''),
      totJaar: String(beleid.totJaar ?? ''),
      jaar: String(beleid.jaar ?? ''),
      ambitie: beleid.tekst.ambitie,
      tredeNu: String(beleid.tekst.tredeNu),
      tredeDoel: String(beleid.tekst.tredeDoel),
      eigenaar: t('plan.eigenaar-standaard'),
    },
    labels: useLabels(),
    check: (v) => ({
      titel: v.titel.trim() === '' ? t('plan.naam-leeg') : undefined,
      ambitie: v.ambitie.trim() === '' ? t('plan.ambitie-leeg') : undefined,
      jaar: /^20\d\d$/.test(v.jaar) ? undefined : t('plan.jaar-leeg'),
    }),
    submit: ({ ambitie, tredeNu, tredeDoel, vanJaar, totJaar, jaar, ...rest }) =>
      save.run({
        body: {
          ...rest,
          vanJaar: Number(vanJaar),
          totJaar: Number(totJaar),
          jaar: Number(jaar),
          tekst: { ...beleid.tekst, ambitie, tredeNu: Number(tredeNu), tredeDoel: Number(tredeDoel) },
          activiteiten,
        },
      }),
    onDone: ({ data }) =>
      void navigate({ to: '/regie/plan', search: { jaar: String(data.jaren[0]?.jaar) } } as never),
  });
  return { form, aantal: activiteiten.length };
}

/** What is left out takes nothing along: what hung under it stands on its own. */
function meegenomen(uitkomst: Uitkomst, weg: ReadonlySet<string>): Body['activiteiten'] {
  const mee = uitkomst.activiteiten.filter((a) => !weg.has(naamVan(a)));
  const sleutels = new Set(mee.map((a) => a.sleutel));
  return mee.map(({ code: _code, ...a }) => ({
    ...a,
    onder: a.onder !== null && sleutels.has(a.onder) ? a.onder : null,
  }));
}
