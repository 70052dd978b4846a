import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { aanbevelingen } from '#modules/regie/aanbevelingen/contract.ts';
import {
  inzichten,
  inzichtsoorten,
  zekerheden,
  type Bereik,
  type InzichtDto,
  type Inzichtsoort,
  type Lijn,
  type Zekerheid,
} from '../contract.ts';
import { Kader, useJaar } from './Kader.tsx';
import { useOpties } from './opties.ts';
import { BereikBadge, LijnTeken } from './signs.tsx';
import css from './Verhalen.module.css';

type Open = { soort: Inzichtsoort; inzicht: InzichtDto | null } | null;

/** Effects that stayed away, and lessons with what was decided on them. */
export function Inzichten() {
  const t = useText();
  const { jaar } = useJaar();
  const read = useRead(inzichten.lijst, { query: { jaar } }, { keep: true });
  const [open, setOpen] = useState<Open>(null);
  const mag = useRight('inzicht.wijzigen');
  return (
    <Kader
      deel="inzichten"
      actions={
        mag
          ? inzichtsoorten.map((soort) => (
              <Button
                key={soort}
                icon="plus"
                kbd={soort === 'effect' ? 'e' : 'n'}
                onPress={() => setOpen({ soort, inzicht: null })}
              >
                {t(`verhalen.een.${soort}`)}
              </Button>
            ))
          : null
      }
    >
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <EmptyState icon="target" title={t('verhalen.inzichten-leeg')}>
              {t('verhalen.inzichten-uitleg')}
            </EmptyState>
          ) : (
            <Stack gap={24}>
              {inzichtsoorten.map((soort) => (
                <Groep
                  key={soort}
                  soort={soort}
                  items={data.items.filter((i) => i.soort === soort)}
                  onWijzig={(inzicht) => setOpen({ soort, inzicht })}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {open ? <Vastleggen jaar={jaar} {...open} onClose={() => setOpen(null)} /> : null}
    </Kader>
  );
}

interface GroepProps {
  soort: Inzichtsoort;
  items: readonly InzichtDto[];
  onWijzig: (inzicht: InzichtDto) => void;
}

function Groep({ soort, items, onWijzig }: GroepProps) {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <Section title={t(`verhalen.veel.${soort}`)}>
      <ul className={css['lijst']}>
        {items.map((i) => (
          <li key={i.id} className={css['regel']}>
            <div>
              <p>{i.tekst}</p>
              {i.grond ? <p className={css['zacht']}>{t('verhalen.want', { grond: i.grond })}</p> : null}
              {i.besluit ? <p>{t('verhalen.besloten', { besluit: i.besluit })}</p> : null}
              {i.aanbeveling ? <Link {...linkTo(i.aanbeveling.pad)}>{i.aanbeveling.titel}</Link> : null}
              <small>
                <LijnTeken lijn={i.lijn} />
              </small>
            </div>
            <span className={css['knoppen']}>
              {i.zekerheid ? (
                <Badge icon="scale" tone="outline">
                  {t(`verhalen.zekerheid.${i.zekerheid}`)}
                </Badge>
              ) : null}
              <BereikBadge bereik={i.bereik} />
            </span>
            {i.rechten.includes('inzicht.wijzigen') ? (
              <span className={css['knoppen']}>
                <AlsAanbeveling inzicht={i} />
                <Button
                  size="small"
                  icon="pencil"
                  label={t('verhalen.wijzig-naam', { titel: i.tekst.slice(0, 60) })}
                  onPress={() => onWijzig(i)}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A lesson goes into the register that feeds the plan; there it waits for a choice. */
function AlsAanbeveling({ inzicht: i }: { inzicht: InzichtDto }) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const make = useAction(aanbevelingen.maak, { invalidates: [aanbevelingen.lijst] });
  const link = useAction(inzichten.wijzig, { invalidates: [inzichten.lijst] });
  const mag = useRight('aanbeveling.wijzigen');
  if (!mag || i.soort !== 'les' || i.aanbevelingId !== null) return null;
  const neemOp = async () => {
    const bron = t('verhalen.bron-les', { jaar: String(i.jaar) });
    const { data } = await make.run({
      body: { soort: 'aanbeveling', titel: i.tekst.slice(0, 200), bron, datum: today },
    });
    await link.run({ params: { id: i.id }, version: i.versie, body: { aanbevelingId: data.id } });
  };
  const problem = make.problem ?? link.problem;
  return (
    <>
      {problem ? <ProblemNotice problem={problem.problem} /> : null}
      <Button
        size="small"
        busy={make.busy || link.busy}
        label={t('verhalen.neem-op-naam', { titel: i.tekst.slice(0, 60) })}
        // The refusal is shown above the button.
        onPress={() => void neemOp().catch(() => undefined)}
      >
        <span>{t('verhalen.neem-op')}</span>
      </Button>
    </>
  );
}

type Velden = Record<
  'tekst' | 'lijn' | 'bereik' | 'zekerheid' | 'grond' | 'besluit' | 'aanbevelingId',
  string
>;

interface VastleggenProps {
  jaar: number;
  soort: Inzichtsoort;
  inzicht: InzichtDto | null;
  onClose: () => void;
}

function useInzicht({ jaar, soort, inzicht: i, onClose }: VastleggenProps): Form<Velden> {
  const t = useText();
  const verouderd = { invalidates: [inzichten.lijst] };
  const make = useAction(inzichten.maak, verouderd);
  const change = useAction(inzichten.wijzig, verouderd);
  const effect = soort === 'effect';
  return useForm<Velden, unknown>({
    start: {
      tekst: i?.tekst ?? '',
      lijn: i?.lijn ?? '',
      bereik: i?.bereik ?? 'intern',
      zekerheid: i?.zekerheid ?? '',
      grond: i?.grond ?? '',
      besluit: i?.besluit ?? '',
      aanbevelingId: i?.aanbevelingId ?? '',
    },
    labels: {
      tekst: t(`verhalen.tekst.${soort}`),
      lijn: t('verhalen.lijn'),
      zekerheid: t('verhalen.hoe-zeker'),
      grond: t('verhalen.grond'),
    },
    check: (v) => ({
      tekst: v.tekst.trim() === '' ? t('verhalen.tekst-leeg') : undefined,
      lijn: v.lijn === '' ? t('verhalen.kies') : undefined,
      zekerheid: effect && v.zekerheid === '' ? t('verhalen.kies') : undefined,
      grond: effect && v.grond.trim() === '' ? t('verhalen.grond-nodig') : undefined,
    }),
    submit: (v) => {
      const body = {
        tekst: v.tekst,
        lijn: v.lijn as Lijn,
        bereik: v.bereik as Bereik,
        jaar: i?.jaar ?? jaar,
        ...(effect
          ? { zekerheid: v.zekerheid as Zekerheid, grond: v.grond }
          : { besluit: v.besluit || null, aanbevelingId: v.aanbevelingId || null }),
      };
      return i
        ? change.run({ params: { id: i.id }, version: i.versie, body })
        : make.run({ body: { ...body, soort } });
    },
    onDone: onClose,
  });
}

function Vastleggen(props: VastleggenProps) {
  const { soort, onClose } = props;
  const t = useText();
  const opties = useOpties();
  const form = useInzicht(props);
  return (
    <FormDialog
      title={t(`verhalen.een.${soort}`)}
      submit={t('verhalen.bewaar')}
      id="inzicht"
      form={form}
      onClose={onClose}
    >
      <TextArea label={t(`verhalen.tekst.${soort}`)} maxLength={4000} {...form.field('tekst')} />
      {soort === 'effect' ? (
        <>
          <Select
            label={t('verhalen.hoe-zeker')}
            hint={t('verhalen.hoe-zeker-uitleg')}
            empty={t('web.kies')}
            options={zekerheden.map((value) => ({ value, label: t(`verhalen.zekerheid.${value}`) }))}
            {...form.field('zekerheid')}
          />
          <TextArea label={t('verhalen.grond')} maxLength={1000} {...form.field('grond')} />
        </>
      ) : (
        <LesVelden form={form} />
      )}
      <Select
        label={t('verhalen.lijn')}
        empty={t('web.kies')}
        options={opties.lijn}
        {...form.field('lijn')}
      />
      <Select label={t('verhalen.bereik-mag')} options={opties.bereik} {...form.field('bereik')} />
    </FormDialog>
  );
}

function LesVelden({ form }: { form: Form<Velden> }) {
  const t = useText();
  const read = useRead(aanbevelingen.lijst, { query: {} });
  const opties = useMemo(
    () => (read.data?.data.items ?? []).map((a) => ({ value: a.id, label: a.titel })),
    [read.data],
  );
  return (
    <>
      <TextArea label={t('verhalen.besluit')} optional maxLength={1000} {...form.field('besluit')} />
      <ComboBox
        label={t('verhalen.aanbeveling')}
        hint={t('verhalen.aanbeveling-uitleg')}
        optional
        options={opties}
        {...form.field('aanbevelingId')}
      />
    </>
  );
}
