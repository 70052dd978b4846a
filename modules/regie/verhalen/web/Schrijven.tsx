import { MarkdownField } from '#platform/web/form/MarkdownField.tsx';
import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Row, Stack } from '#platform/web/components/Screen.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan } from '#modules/regie/plan/contract.ts';
import {
  delen,
  verhalen,
  type BevindingDto,
  type Deel,
  type Lijn,
  type Thema,
  type VerhaalDto,
} from '../contract.ts';
import { eenmalig } from './Nagekeken.tsx';
import { useOpties } from './opties.ts';
import css from './Verhalen.module.css';

type Velden = Record<Deel | 'titel' | 'lijn' | 'thema' | 'kwartaal' | 'bron', string>;

/** Writes the parts of a story; each part is looked over as soon as one leaves it. */
export function Schrijven({ verhaal: v, onDone }: { verhaal: VerhaalDto; onDone: () => void }) {
  const t = useText();
  const opties = useOpties();
  const form = useVerhaalForm(v, onDone);
  return (
    <form {...form.props} className={css['verhaal']}>
      <Stack>
        <FormErrors form={form} />
        <TextField label={t('verhalen.titel')} maxLength={300} {...form.field('titel')} />
        {delen.map((deel) => (
          <DeelVeld key={deel} deel={deel} form={form} />
        ))}
        <div className={css['velden']}>
          <Select
            label={t('verhalen.lijn')}
            empty={t('web.kies')}
            options={opties.lijn}
            {...form.field('lijn')}
          />
          <Select
            label={t('verhalen.thema')}
            optional
            empty={t('web.kies')}
            options={opties.thema}
            {...form.field('thema')}
          />
          <Select
            label={t('verhalen.kwartaal')}
            optional
            empty={t('web.kies')}
            options={opties.kwartaal}
            {...form.field('kwartaal')}
          />
        </div>
        <BronVeld verhaal={v} form={form} />
        <Row>
          <Button kind="primary" type="submit" busy={form.busy}>
            {t('verhalen.bewaar')}
          </Button>
          <Button onPress={onDone}>{t('verhalen.klaar')}</Button>
        </Row>
      </Stack>
    </form>
  );
}

function useVerhaalForm(v: VerhaalDto, onDone: () => void): Form<Velden> {
  const t = useText();
  const save = useAction(verhalen.wijzig, { invalidates: [verhalen.toon, verhalen.lijst] });
  return useForm<Velden, unknown>({
    start: {
      titel: v.titel,
      aanleiding: v.aanleiding,
      wie: v.wie,
      dilemma: v.dilemma,
      opbrengst: v.opbrengst,
      les: v.les,
      lijn: v.lijn ?? '',
      thema: v.thema ?? '',
      kwartaal: v.kwartaal === null ? '' : String(v.kwartaal),
      bron: v.bron?.id ?? '',
    },
    labels: { titel: t('verhalen.titel') },
    check: (w) => ({ titel: w.titel.trim() === '' ? t('verhalen.titel-leeg') : undefined }),
    submit: ({ bron, ...w }) =>
      save.run({
        params: { id: v.id },
        version: v.versie,
        body: {
          ...w,
          // What it came from stays as it is; what is chosen here is an activity of the plan.
          ...(bron === (v.bron?.id ?? '')
            ? {}
            : { bron: bron === '' ? null : { soort: 'activiteit', id: bron } }),
          lijn: (w.lijn || null) as Lijn | null,
          thema: (w.thema || null) as Thema | null,
          kwartaal: w.kwartaal === '' ? null : Number(w.kwartaal),
        },
      }),
    onDone,
    draft: `verhaal.${v.id}.${v.versie}`,
  });
}

function DeelVeld({ deel, form }: { deel: Deel; form: Form<Velden> }) {
  const t = useText();
  const kijkNa = useAction(verhalen.kijkNa, { saves: false });
  const [punten, setPunten] = useState<BevindingDto[]>([]);
  const tekst = form.value[deel];
  // An aid: silence of the server takes nothing away.
  const kijk = () =>
    void kijkNa.run({ body: { tekst } }).then(
      ({ data }) => setPunten(eenmalig(data.items)),
      () => undefined,
    );
  return (
    <div>
      <MarkdownField
        label={t(`verhalen.kop.${deel}`)}
        hint={t(`verhalen.hulp.${deel}`)}
        optional={deel === 'wie' || deel === 'dilemma'}
        maxLength={4000}
        onBlur={() => (tekst.trim() === '' ? setPunten([]) : kijk())}
        {...form.field(deel)}
      />
      {punten.length > 0 ? (
        <p className={css['letop']} role="status">
          <span>{t('verhalen.let-op')}</span>
          {punten.map((p) => (
            <Badge key={p.sleutel} icon={p.hard ? 'hand-stop' : 'eye'} tone={p.hard ? 'warning' : 'outline'}>
              {t('verhalen.punt-met-woord', {
                soort: t(`verhalen.punt.${p.soort}`),
                woord: p.fragment.slice(0, 60),
              })}
            </Badge>
          ))}
        </p>
      ) : null}
    </div>
  );
}

/** What the story is about: an activity of the plan, or what it came from. */
function BronVeld({ verhaal: v, form }: { verhaal: VerhaalDto; form: Form<Velden> }) {
  const t = useText();
  const read = useRead(plan.plaat, { query: { jaar: v.jaar } });
  const opties = useMemo(() => {
    const activiteiten = (read.data?.data.activiteiten ?? []).map((a) => ({
      value: a.id,
      label: `${a.code} ${a.titel}`,
    }));
    const nu =
      v.bron === null || v.bron.soort === 'activiteit' ? [] : [{ value: v.bron.id, label: v.bron.titel }];
    return [...nu, ...activiteiten];
  }, [read.data, v.bron]);
  return (
    <ComboBox
      label={t('verhalen.hoort-bij')}
      hint={t('verhalen.hoort-bij-uitleg')}
      optional
      options={opties}
      {...form.field('bron')}
    />
  );
}
