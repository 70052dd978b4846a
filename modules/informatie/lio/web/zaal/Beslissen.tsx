import { useState, type FormEvent } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { fieldId, Select, TextField } from '#platform/web/components/Field.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { useKeys } from '#platform/web/keys.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  besluiten,
  lio,
  zelfstandigeBronnen,
  type Besluit,
  type ZaalDto,
  type ZelfstandigeBron,
} from '../../contract.ts';
import { useCollegas } from '../woorden.tsx';
import { Besloten } from './Besloten.tsx';
import { houderVan, useHouders } from './houder.ts';
import css from './zaal.module.css';

type ZaalPunt = ZaalDto['punten'][number];

const vraagtHouder = (keuze: Besluit): boolean => keuze !== 'te-licht' && keuze !== 'geen-opvolging';

/** The place of decision: a digit, an owner, a term, Enter. */
export function Beslissen({ zaal, punt }: { zaal: ZaalDto; punt: ZaalPunt }) {
  const form = useBesluit(zaal, punt);
  if (punt.besluit) return <Besloten punt={punt} besluit={punt.besluit} />;
  return (
    <div className={css['decision']}>
      <Keuzes keuze={form.keuze} onKies={form.kies} />
      {form.problem ? (
        <div className={css['problem']}>
          <ProblemNotice problem={form.problem} />
          {form.alleenMma ? <Bron value={form.bron} onChange={form.setBron} /> : null}
        </div>
      ) : null}
      <Regel zaal={zaal} punt={punt} form={form} />
    </div>
  );
}

type Form = ReturnType<typeof useBesluit>;

function useBesluit(zaal: ZaalDto, punt: ZaalPunt) {
  const t = useText();
  const [keuze, setKeuze] = useState<Besluit | null>(null);
  const [tekst, setTekst] = useState('');
  const [houder, setHouder] = useState('');
  const [termijn, setTermijn] = useState(zaal.termijn);
  const [bron, setBron] = useState<ZelfstandigeBron | ''>('');
  const besluit = useAction(lio.besluit, { invalidates: [lio.zaal] });
  const standaard = (k: Besluit | null) =>
    k === null || k === 'geen-opvolging' ? '' : t(`lio.besluit.${k}`);
  const kies = (next: Besluit) => {
    // What was typed stays; the word of the choice follows the choice.
    if (tekst === '' || tekst === standaard(keuze)) setTekst(standaard(next));
    if (termijn === zaal.termijn || termijn === zaal.uiterlijk)
      setTermijn(next === 'geen-capaciteit' ? zaal.uiterlijk : zaal.termijn);
    setKeuze(next);
    if (next === 'geen-opvolging') focusOn('toelichting');
  };
  const vastleggen = async () => {
    if (keuze === null || besluit.busy) return;
    const eigenaar = vraagtHouder(keuze)
      ? { ...houderVan(houder), termijn: termijn === '' ? null : termijn }
      : {};
    const body = {
      keuze,
      toelichting: tekst,
      ...eigenaar,
      ...(bron === '' ? {} : { zelfstandigeBron: bron }),
    };
    try {
      await besluit.run({ params: { id: punt.id }, body });
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      if (fault.problem.code === 'lio.houder-ontbreekt') focusOn('houder');
      if (fault.problem.code === 'lio.motivering-ontbreekt') focusOn('toelichting');
    }
  };
  const problem = besluit.problem?.problem ?? null;
  return {
    keuze,
    kies,
    tekst,
    setTekst,
    houder,
    setHouder,
    termijn,
    setTermijn,
    bron,
    setBron,
    problem,
    alleenMma: problem?.code === 'signaal.alleen-mma' || bron !== '',
    busy: besluit.busy,
    vastleggen,
  };
}

/** At once, so that the next key already lands in the field. */
const focusOn = (name: string): void => document.getElementById(fieldId(name))?.focus();

function Keuzes({ keuze, onKies }: { keuze: Besluit | null; onKies: (keuze: Besluit) => void }) {
  const t = useText();
  return (
    <div role="group" aria-label={t('lio.besluit-kies')} className={css['choices']}>
      {besluiten.map((one, i) => (
        <Button
          key={one}
          kbd={String(i + 1)}
          pressed={keuze === one}
          className={css['choice']}
          onPress={() => onKies(one)}
        >
          {t(`lio.besluit.${one}`)}
        </Button>
      ))}
    </div>
  );
}

/** Regel SIG-8: which independent source there is beside the M. signal; it is recorded with the decision. */
function Bron({
  value,
  onChange,
}: {
  value: ZelfstandigeBron | '';
  onChange: (bron: ZelfstandigeBron | '') => void;
}) {
  const t = useText();
  return (
    <Select
      label={t('lio.zelfstandige-bron')}
      name="zelfstandigeBron"
      empty={t('web.kies')}
      options={zelfstandigeBronnen.map((one) => ({ value: one, label: t(`lio.bron.${one}`) }))}
      value={value}
      onChange={(next) => onChange(next as ZelfstandigeBron | '')}
    />
  );
}

/** The line of the decision list as it will be read. */
function Regel({ zaal, punt, form }: { zaal: ZaalDto; punt: ZaalPunt; form: Form }) {
  const t = useText();
  const record = () => void form.vastleggen();
  useKeys(t('lio.zaal.toetsen'), [
    { key: 'b', label: t('lio.kolom.besluit'), run: () => focusOn('toelichting') },
    { key: 'h', label: t('lio.kolom.houder'), run: () => focusOn('houder') },
    { key: 't', label: t('lio.kolom.termijn'), run: () => focusOn('termijn') },
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A date field hands its value on at blur, one tick before.
    setTimeout(record);
  };
  return (
    <form
      className={css['line']}
      aria-label={t('lio.zaal.regel', { nummer: punt.nummer })}
      noValidate
      onSubmit={submit}
    >
      <b>{punt.nummer}</b>
      <Velden zaal={zaal} form={form} />
      <Button
        kind="primary"
        type="submit"
        kbd="Enter"
        busy={form.busy}
        unavailable={form.keuze === null ? t('lio.kies-besluit') : false}
      >
        {t('lio.vastleggen')}
      </Button>
      <EnterKey run={record} enabled={form.keuze !== null} />
    </form>
  );
}

function Velden({ zaal, form }: { zaal: ZaalDto; form: Form }) {
  const t = useText();
  const { options, onInput } = useHouders(zaal, useCollegas(), form.houder, t);
  const own = form.keuze === null || vraagtHouder(form.keuze);
  return (
    <>
      <Cel label={t('lio.kolom.besluit')} toets="b">
        <TextField
          label={t('lio.kolom.besluit')}
          hiddenLabel
          name="toelichting"
          maxLength={500}
          value={form.tekst}
          onChange={form.setTekst}
        />
      </Cel>
      <Cel label={t('lio.kolom.houder')} toets="h" off={!own}>
        <ComboBox
          label={t('lio.kolom.houder')}
          hiddenLabel
          name="houder"
          value={form.houder}
          onChange={form.setHouder}
          options={options}
          onInput={onInput}
        />
      </Cel>
      <Cel label={t('lio.kolom.termijn')} toets="t" off={!own}>
        <DateField
          label={t('lio.kolom.termijn')}
          hiddenLabel
          name="termijn"
          hint=""
          value={form.termijn}
          onChange={form.setTermijn}
        />
      </Cel>
    </>
  );
}

/** Enter records from anywhere on the screen; inside a field the form does it. */
function EnterKey({ run, enabled }: { run: () => void; enabled: boolean }) {
  const t = useText();
  useKeys(t('lio.zaal.toetsen'), [{ key: 'Enter', label: t('lio.vastleggen'), run }], { enabled });
  return null;
}

function Cel({
  label,
  toets,
  off = false,
  children,
}: {
  label: string;
  toets: string;
  off?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className={css['cell']} hidden={off}>
      <span aria-hidden>
        {label} <Kbd name={toets} />
      </span>
      {children}
    </div>
  );
}
