import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Select, TextArea } from '#platform/web/components/Field.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { schil } from '#platform/web/contract.ts';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  gesprekken,
  gesprekspartners,
  gespreksoorten,
  type Bereik,
  type GesprekDto,
  type Gesprekspartner,
  type Gespreksoort,
  type Lijn,
} from '../contract.ts';
import { Kader, useJaar } from './Kader.tsx';
import { useOpties } from './opties.ts';
import { BereikBadge, LijnTeken } from './signs.tsx';
import css from './Verhalen.module.css';

type Open = { wat: 'vastleggen'; gesprek: GesprekDto | null } | { wat: 'afdoen'; gesprek: GesprekDto } | null;

/** Questions and promises, and what came of them. */
export function Dialoog() {
  const t = useText();
  const { jaar } = useJaar();
  const read = useRead(gesprekken.lijst, { query: { jaar } }, { keep: true });
  const [open, setOpen] = useState<Open>(null);
  const mag = useRight('gesprek.wijzigen');
  const sluit = () => setOpen(null);
  return (
    <Kader
      deel="dialoog"
      actions={
        mag ? (
          <Button icon="plus" kbd="n" onPress={() => setOpen({ wat: 'vastleggen', gesprek: null })}>
            {t('verhalen.gesprek')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <EmptyState icon="message" title={t('verhalen.dialoog-leeg')}>
              {t('verhalen.dialoog-uitleg')}
            </EmptyState>
          ) : (
            <Stack gap={24}>
              <Groep titel={t('verhalen.open')} items={openstaand(data.items)} onOpen={setOpen} />
              <Groep
                titel={t('verhalen.afgedaan')}
                items={data.items.filter((g) => g.afgedaanOp !== null)}
                onOpen={setOpen}
              />
            </Stack>
          )
        }
      </Loaded>
      {open?.wat === 'vastleggen' ? <Vastleggen gesprek={open.gesprek} onClose={sluit} /> : null}
      {open?.wat === 'afdoen' ? <Afdoen gesprek={open.gesprek} onClose={sluit} /> : null}
    </Kader>
  );
}

const openstaand = (items: readonly GesprekDto[]): GesprekDto[] =>
  items
    .filter((g) => g.afgedaanOp === null)
    .toSorted((a, b) => (a.voor ?? '9999').localeCompare(b.voor ?? '9999'));

interface GroepProps {
  titel: string;
  items: readonly GesprekDto[];
  onOpen: (open: Open) => void;
}

function Groep({ titel, items, onOpen }: GroepProps) {
  if (items.length === 0) return null;
  return (
    <Section title={titel} aside={<span>{items.length}</span>}>
      <ul className={css['lijst']}>
        {items.map((g) => (
          <Rij key={g.id} gesprek={g} onOpen={onOpen} />
        ))}
      </ul>
    </Section>
  );
}

function Rij({ gesprek: g, onOpen }: { gesprek: GesprekDto; onOpen: (open: Open) => void }) {
  const t = useText();
  const format = useFormat();
  const kop = t('verhalen.gesprek-kop', {
    soort: t(`verhalen.gespreksoort.${g.soort}`),
    partner: t(`verhalen.partner.${g.partner}`),
    datum: format.date(g.datum),
  });
  return (
    <li className={css['regel']}>
      <div>
        <p>{g.tekst}</p>
        {g.uitkomst ? <p>{t('verhalen.kwam-ervan', { uitkomst: g.uitkomst })}</p> : null}
        <small>
          <LijnTeken lijn={g.lijn} />
          <span>{kop}</span>
          {g.eigenaar ? <span>{g.eigenaar}</span> : null}
        </small>
      </div>
      <span className={css['knoppen']}>
        <Termijn gesprek={g} />
        <BereikBadge bereik={g.bereik} />
      </span>
      <span className={css['knoppen']}>
        {g.rechten.includes('gesprek.afdoen') ? (
          <Button
            size="small"
            label={t('verhalen.doe-af-naam', { titel: g.tekst.slice(0, 60) })}
            onPress={() => onOpen({ wat: 'afdoen', gesprek: g })}
          >
            <span>{t('verhalen.doe-af')}</span>
          </Button>
        ) : null}
        {g.rechten.includes('gesprek.wijzigen') ? (
          <Button
            size="small"
            icon="pencil"
            label={t('verhalen.wijzig-naam', { titel: g.tekst.slice(0, 60) })}
            onPress={() => onOpen({ wat: 'vastleggen', gesprek: g })}
          />
        ) : null}
      </span>
    </li>
  );
}

function Termijn({ gesprek: g }: { gesprek: GesprekDto }) {
  const t = useText();
  const format = useFormat();
  if (g.afgedaanOp)
    return (
      <Badge icon="circle-check" tone="success">
        {t('verhalen.afgedaan-op', { datum: format.date(g.afgedaanOp) })}
      </Badge>
    );
  if (!g.voor) return null;
  return (
    <Badge icon={g.teLaat ? 'alert-square' : 'clock'} tone={g.teLaat ? 'danger' : 'outline'}>
      {t(g.teLaat ? 'verhalen.te-laat' : 'verhalen.voor', { datum: format.date(g.voor) })}
    </Badge>
  );
}

function Afdoen({ gesprek: g, onClose }: { gesprek: GesprekDto; onClose: () => void }) {
  const t = useText();
  const doeAf = useAction(gesprekken.doeAf, { invalidates: [gesprekken.lijst] });
  const form = useForm({
    start: { uitkomst: '' },
    labels: { uitkomst: t('verhalen.uitkomst') },
    check: (v) => ({ uitkomst: v.uitkomst.trim() === '' ? t('verhalen.tekst-leeg') : undefined }),
    submit: (v) => doeAf.run({ params: { id: g.id }, version: g.versie, body: v }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('verhalen.doe-af')}
      submit={t('verhalen.doe-af')}
      id="afdoen"
      form={form}
      onClose={onClose}
    >
      <p>{g.tekst}</p>
      <TextArea label={t('verhalen.uitkomst')} maxLength={4000} {...form.field('uitkomst')} />
    </FormDialog>
  );
}

type Velden = Record<
  'soort' | 'partner' | 'tekst' | 'datum' | 'voor' | 'eigenaarId' | 'lijn' | 'bereik',
  string
>;

function useGesprek(g: GesprekDto | null, onClose: () => void): Form<Velden> {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const verouderd = { invalidates: [gesprekken.lijst] };
  const make = useAction(gesprekken.maak, verouderd);
  const change = useAction(gesprekken.wijzig, verouderd);
  return useForm<Velden, unknown>({
    start: {
      soort: g?.soort ?? 'toezegging',
      partner: g?.partner ?? 'raad',
      tekst: g?.tekst ?? '',
      datum: g?.datum ?? today,
      voor: g?.voor ?? '',
      eigenaarId: g?.eigenaarId ?? '',
      lijn: g?.lijn ?? '',
      bereik: g?.bereik ?? 'openbaar',
    },
    labels: {
      tekst: t('verhalen.wat-gevraagd'),
      datum: t('verhalen.datum'),
      voor: t('verhalen.termijn'),
      eigenaarId: t('verhalen.eigenaar'),
      lijn: t('verhalen.lijn'),
    },
    check: (v) => ({
      tekst: v.tekst.trim() === '' ? t('verhalen.tekst-leeg') : undefined,
      lijn: v.lijn === '' ? t('verhalen.kies') : undefined,
    }),
    submit: (v) => {
      const body = {
        soort: v.soort as Gespreksoort,
        partner: v.partner as Gesprekspartner,
        tekst: v.tekst,
        datum: v.datum,
        voor: v.voor || null,
        eigenaarId: v.eigenaarId || null,
        lijn: v.lijn as Lijn,
        bereik: v.bereik as Bereik,
      };
      return g ? change.run({ params: { id: g.id }, version: g.versie, body }) : make.run({ body });
    },
    onDone: onClose,
  });
}

function Vastleggen({ gesprek: g, onClose }: { gesprek: GesprekDto | null; onClose: () => void }) {
  const t = useText();
  const opties = useOpties();
  const form = useGesprek(g, onClose);
  const read = useRead(schil.collegas, {});
  const collegas = useMemo(
    () => (read.data?.data.items ?? []).map((c) => ({ value: c.id, label: c.naam })),
    [read.data],
  );
  const vraag = form.value.soort === 'vraag';
  return (
    <FormDialog
      title={t('verhalen.gesprek')}
      submit={t('verhalen.bewaar')}
      id="gesprek"
      form={form}
      onClose={onClose}
    >
      <RadioGroup
        legend={t('verhalen.gesprek-soort')}
        inline
        options={gespreksoorten.map((value) => ({ value, label: t(`verhalen.gespreksoort.${value}`) }))}
        {...form.field('soort')}
      />
      <Select
        label={t('verhalen.partner-vraag')}
        options={gesprekspartners.map((value) => ({ value, label: t(`verhalen.partner.${value}`) }))}
        {...form.field('partner')}
      />
      <TextArea label={t('verhalen.wat-gevraagd')} maxLength={4000} {...form.field('tekst')} />
      <DateField label={t('verhalen.datum')} {...form.field('datum')} />
      <DateField label={t('verhalen.termijn')} optional={vraag} {...form.field('voor')} />
      <ComboBox
        label={t('verhalen.eigenaar')}
        optional={vraag}
        options={collegas}
        {...form.field('eigenaarId')}
      />
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
