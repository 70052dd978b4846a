import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  perspectieven,
  stemmen,
  toestemmingen,
  type Bereik,
  type Lijn,
  type PerspectiefDto,
  type Stem,
  type Toestemming,
} from '../contract.ts';
import { Kader, useJaar } from './Kader.tsx';
import { useOpties } from './opties.ts';
import { BereikBadge, LijnTeken } from './signs.tsx';
import css from './Verhalen.module.css';

/** How others look at the approach, each with consent. */
export function Perspectieven() {
  const t = useText();
  const { jaar } = useJaar();
  const read = useRead(perspectieven.lijst, { query: { jaar } }, { keep: true });
  const [open, setOpen] = useState<PerspectiefDto | 'nieuw' | null>(null);
  const mag = useRight('perspectief.wijzigen');
  return (
    <Kader
      deel="perspectieven"
      actions={
        mag ? (
          <Button icon="plus" kbd="n" onPress={() => setOpen('nieuw')}>
            {t('verhalen.perspectief')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <EmptyState icon="users" title={t('verhalen.perspectieven-leeg')}>
              {t('verhalen.perspectieven-uitleg')}
            </EmptyState>
          ) : (
            <ul className={css['lijst']}>
              {data.items.map((p) => (
                <Rij key={p.id} perspectief={p} onWijzig={() => setOpen(p)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open ? (
        <Optekenen jaar={jaar} perspectief={open === 'nieuw' ? null : open} onClose={() => setOpen(null)} />
      ) : null}
    </Kader>
  );
}

function Rij({ perspectief: p, onWijzig }: { perspectief: PerspectiefDto; onWijzig: () => void }) {
  const t = useText();
  const format = useFormat();
  const wie = p.naam ? `${p.naam}, ${t(`verhalen.stem.${p.stem}`)}` : t(`verhalen.stem.${p.stem}`);
  return (
    <li className={css['regel']}>
      <div>
        <h2>{wie}</h2>
        {p.ingetrokkenOp ? (
          <p>
            <Badge icon="ban">{t('verhalen.toestemming-weg', { datum: format.date(p.ingetrokkenOp) })}</Badge>
          </p>
        ) : (
          <blockquote>{p.tekst}</blockquote>
        )}
        <small>
          <LijnTeken lijn={p.lijn} />
          <span>
            {t('verhalen.toestemming-regel', {
              hoe: t(`verhalen.hoe.${p.hoe}`).toLowerCase(),
              datum: format.date(p.op),
              wie: p.vastgelegdDoor,
            })}
          </span>
        </small>
      </div>
      <BereikBadge bereik={p.bereik} />
      {p.rechten.includes('perspectief.wijzigen') ? (
        <Knoppen perspectief={p} wie={wie} onWijzig={onWijzig} />
      ) : null}
    </li>
  );
}

function Knoppen({
  perspectief: p,
  wie,
  onWijzig,
}: {
  perspectief: PerspectiefDto;
  wie: string;
  onWijzig: () => void;
}) {
  const t = useText();
  const [vraag, setVraag] = useState(false);
  return (
    <span className={css['knoppen']}>
      <Button
        size="small"
        icon="pencil"
        label={t('verhalen.wijzig-naam', { titel: wie })}
        onPress={onWijzig}
      />
      <Button
        size="small"
        icon="ban"
        label={t('verhalen.trek-toestemming-in', { wie })}
        onPress={() => setVraag(true)}
      />
      {vraag ? <ToestemmingWeg perspectief={p} onClose={() => setVraag(false)} /> : null}
    </span>
  );
}

function ToestemmingWeg({ perspectief: p, onClose }: { perspectief: PerspectiefDto; onClose: () => void }) {
  const t = useText();
  const trekIn = useAction(perspectieven.trekIn, { invalidates: [perspectieven.lijst] });
  const form = useForm({
    start: {},
    labels: {},
    submit: () => trekIn.run({ params: { id: p.id }, version: p.versie }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('verhalen.toestemming-intrekken')}
      submit={t('verhalen.toestemming-intrekken')}
      id="toestemming"
      form={form}
      onClose={onClose}
    >
      {trekIn.problem ? <ProblemNotice problem={trekIn.problem.problem} /> : null}
      <p>{t('verhalen.toestemming-intrekken-uitleg')}</p>
    </FormDialog>
  );
}

type Velden = Record<'stem' | 'tekst' | 'naam' | 'lijn' | 'bereik' | 'hoe' | 'op', string>;

function usePerspectief(jaar: number, p: PerspectiefDto | null, onClose: () => void): Form<Velden> {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const verouderd = { invalidates: [perspectieven.lijst] };
  const make = useAction(perspectieven.maak, verouderd);
  const change = useAction(perspectieven.wijzig, verouderd);
  return useForm<Velden, unknown>({
    start: {
      stem: p?.stem ?? '',
      tekst: p?.tekst ?? '',
      naam: p?.naam ?? '',
      lijn: p?.lijn ?? '',
      bereik: p?.bereik ?? 'intern',
      hoe: p?.hoe ?? '',
      op: p?.op ?? today,
    },
    labels: {
      stem: t('verhalen.stem-vraag'),
      tekst: t('verhalen.woorden'),
      lijn: t('verhalen.lijn'),
      hoe: t('verhalen.hoe-vraag'),
      op: t('verhalen.toestemming-op'),
    },
    check: (v) => ({
      stem: v.stem === '' ? t('verhalen.kies') : undefined,
      tekst: v.tekst.trim() === '' ? t('verhalen.woorden-leeg') : undefined,
      lijn: v.lijn === '' ? t('verhalen.kies') : undefined,
      hoe: v.hoe === '' ? t('verhalen.kies') : undefined,
    }),
    submit: (v) => {
      const body = {
        ...v,
        stem: v.stem as Stem,
        lijn: v.lijn as Lijn,
        bereik: v.bereik as Bereik,
        hoe: v.hoe as Toestemming,
        naam: v.naam.trim() || null,
        jaar: p?.jaar ?? jaar,
      };
      return p ? change.run({ params: { id: p.id }, version: p.versie, body }) : make.run({ body });
    },
    onDone: onClose,
  });
}

function Optekenen({
  jaar,
  perspectief: p,
  onClose,
}: {
  jaar: number;
  perspectief: PerspectiefDto | null;
  onClose: () => void;
}) {
  const t = useText();
  const opties = useOpties();
  const form = usePerspectief(jaar, p, onClose);
  return (
    <FormDialog
      title={t('verhalen.perspectief')}
      submit={t('verhalen.bewaar')}
      id="perspectief"
      form={form}
      onClose={onClose}
    >
      {p ? <Notice tone="info">{t('verhalen.opnieuw-uitleg')}</Notice> : null}
      <Select
        label={t('verhalen.stem-vraag')}
        empty={t('web.kies')}
        options={stemmen.map((value) => ({ value, label: t(`verhalen.stem.${value}`) }))}
        {...form.field('stem')}
      />
      <TextArea label={t('verhalen.woorden')} maxLength={4000} {...form.field('tekst')} />
      <TextField
        label={t('verhalen.naam')}
        hint={t('verhalen.naam-uitleg')}
        optional
        maxLength={120}
        {...form.field('naam')}
      />
      <Select
        label={t('verhalen.lijn')}
        empty={t('web.kies')}
        options={opties.lijn}
        {...form.field('lijn')}
      />
      <Select label={t('verhalen.bereik-toestemming')} options={opties.bereik} {...form.field('bereik')} />
      <Select
        label={t('verhalen.hoe-vraag')}
        empty={t('web.kies')}
        options={toestemmingen.map((value) => ({ value, label: t(`verhalen.hoe.${value}`) }))}
        {...form.field('hoe')}
      />
      <DateField label={t('verhalen.toestemming-op')} {...form.field('op')} />
    </FormDialog>
  );
}
