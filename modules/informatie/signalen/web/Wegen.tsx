import { useRef, useState, type ReactNode, type Ref } from 'react';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { CheckboxGroup } from '#platform/web/components/Choice.tsx';
import { fieldId, Select, TextField } from '#platform/web/components/Field.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useDecisionBar } from '#platform/web/form/useDecisionBar.ts';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useKeys } from '#platform/web/keys.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import {
  bevoegdheden,
  kenmerken,
  signalen,
  type Bevoegdheid,
  type Kenmerk,
  type SignaalDto,
  type WegingUitkomst,
} from '../contract.ts';
import css from './Wegen.module.css';

interface Oordeel {
  concreet: '' | 'ja' | 'nee';
  recent: '' | 'ja' | 'nee';
  bevoegdheid: Bevoegdheid | '';
  reden: string;
  kenmerken: string[];
}

const START: Oordeel = { concreet: '', recent: '', bevoegdheid: '', reden: '', kenmerken: [] };

/** The weighing at the foot of the signal: four answers and what follows (regel SIG-1). */
export function Wegen({ signaal, version }: { signaal: SignaalDto; version: number }) {
  const t = useText();
  const [ticks, setTicks] = useState(false);
  const { form, decide } = useWeging(signaal, version);
  const { bar, primary } = useDecisionBar();
  return (
    <section ref={bar} className={css['bar']} aria-label={t('signalen.wegen')}>
      <FormErrors form={form} />
      <Answers form={form} />
      {ticks ? (
        <CheckboxGroup
          inline
          legend={t('signalen.kenmerken')}
          hint={t('signalen.kenmerken-uitleg')}
          options={kenmerken.map((value) => ({ value, label: t(`signalen.kenmerk.${value}`) }))}
          {...form.field('kenmerken')}
        />
      ) : null}
      <Outcomes form={form} decide={decide} primary={primary}>
        <Button kind="quiet" kbd="m" aria-expanded={ticks} onPress={() => setTicks(!ticks)}>
          {t('signalen.kenmerken-aantal', { aantal: form.value.kenmerken.length })}
        </Button>
      </Outcomes>
    </section>
  );
}

/** Concrete, recent, the power it rests on, and why in one sentence. */
function Answers({ form }: { form: Form<Oordeel> }) {
  const t = useText();
  const first = useRef<HTMLSelectElement>(null);
  useKeys(t('signalen.wegen'), [
    { key: 'c', label: t('signalen.concreet'), run: () => form.set('concreet', next(form.value.concreet)) },
    { key: 'r', label: t('signalen.recent'), run: () => form.set('recent', next(form.value.recent)) },
    {
      key: 'e',
      label: t('signalen.toets-velden'),
      status: t('signalen.toets-velden-kort'),
      run: () => first.current?.focus(),
    },
  ]);
  return (
    <div className={css['fields']}>
      <YesNo form={form} name="concreet" kbd="c" label={t('signalen.concreet')} />
      <YesNo form={form} name="recent" kbd="r" label={t('signalen.recent')} />
      <Select
        ref={first}
        label={t('signalen.bevoegdheid')}
        empty={t('web.kies')}
        options={bevoegdheden.map((value) => ({ value, label: t(`signalen.bevoegdheid.${value}`) }))}
        {...form.field('bevoegdheid')}
        onChange={(value) => form.set('bevoegdheid', value as Oordeel['bevoegdheid'])}
      />
      <TextField label={t('signalen.reden-een-zin')} maxLength={500} {...form.field('reden')} />
    </div>
  );
}

const next = (value: Oordeel['concreet']): Oordeel['concreet'] => (value === 'ja' ? 'nee' : 'ja');

function useWeging(signaal: SignaalDto, version: number) {
  const t = useText();
  const outcome = useRef<WegingUitkomst>('verder');
  const weigh = useAction(signalen.weeg, {
    invalidates: [
      signalen.toon,
      signalen.lijst,
      signalen.aantal,
      signalen.samenhang,
      signalen.stappen,
    ] as never,
  });
  const form = useForm({
    start: START,
    draft: `weging-${signaal.id}`,
    labels: {
      concreet: t('signalen.concreet'),
      recent: t('signalen.recent'),
      bevoegdheid: t('signalen.bevoegdheid'),
      reden: t('signalen.reden'),
    },
    check: (v) => checked(v, outcome.current, t),
    submit: (v) =>
      weigh.run({
        params: { id: signaal.id },
        version,
        body: {
          concreet: v.concreet === 'ja',
          recent: v.recent === 'ja',
          bevoegdheid: v.bevoegdheid as Bevoegdheid,
          reden: v.reden.trim(),
          kenmerken: v.kenmerken as Kenmerk[],
          uitkomst: outcome.current,
        },
      }),
    onDone: () =>
      void notify({
        tone: 'saved',
        text: t('signalen.gewogen-bericht', {
          kenmerk: signaal.kenmerk,
          uitkomst: t(`signalen.uitkomst.${outcome.current}`),
        }),
      }),
  });
  const decide = (uitkomst: WegingUitkomst) => {
    outcome.current = uitkomst;
    void form.send();
  };
  return { form, decide };
}

function checked(v: Oordeel, uitkomst: WegingUitkomst, t: Say) {
  const vague = uitkomst === 'verder' && v.concreet === 'nee';
  return {
    concreet:
      v.concreet === '' ? t('signalen.kies-ja-nee') : vague ? t('signalen.verder-concreet') : undefined,
    recent: v.recent === '' ? t('signalen.kies-ja-nee') : undefined,
    bevoegdheid: v.bevoegdheid === '' ? t('signalen.kies-bevoegdheid') : undefined,
    reden: v.reden.trim() === '' ? t('signalen.reden-leeg') : undefined,
  };
}

interface YesNoProps {
  form: Form<Oordeel>;
  name: 'concreet' | 'recent';
  kbd: string;
  label: string;
}

/** Yes or no, and nothing until somebody said so. */
function YesNo({ form, name, kbd, label }: YesNoProps) {
  const t = useText();
  const error = form.errors[name];
  return (
    <div id={fieldId(name)} tabIndex={-1} className={css['yesno']}>
      <span className={css['label']}>
        {label}
        <Kbd name={kbd} />
      </span>
      {error ? (
        <span className={css['error']}>
          <Icon name="alert-square" />
          {error}
        </span>
      ) : null}
      <Segmented
        label={label}
        value={form.value[name]}
        onChange={(value) => form.set(name, value)}
        options={[
          { value: 'ja', label: t('signalen.ja') },
          { value: 'nee', label: t('signalen.nee') },
        ]}
      />
    </div>
  );
}

interface OutcomesProps {
  form: Form<Oordeel>;
  decide: (uitkomst: WegingUitkomst) => void;
  primary: Ref<HTMLButtonElement>;
  children: ReactNode;
}

function Outcomes({ form, decide, primary, children }: OutcomesProps) {
  const t = useText();
  return (
    <div className={css['do']}>
      <Button ref={primary} kind="primary" kbd="v" busy={form.busy} onPress={() => decide('verder')}>
        {t('signalen.keuze.verder')}
      </Button>
      <Button kbd="l" onPress={() => decide('te-licht')}>
        {t('signalen.keuze.te-licht')}
      </Button>
      <Button kbd="d" onPress={() => decide('doorverwezen')}>
        {t('signalen.keuze.doorverwezen')}
      </Button>
      <Button kbd="x" onPress={() => decide('geen-ondermijning')}>
        {t('signalen.keuze.geen-ondermijning')}
      </Button>
      {children}
      <span className={css['note']}>{t('signalen.nog-niets')}</span>
    </div>
  );
}
