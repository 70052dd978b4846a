import { useRef } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useDecisionBar } from '#platform/web/form/useDecisionBar.ts';
import { useForm } from '#platform/web/form/useForm.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { themas } from '#modules/informatie/signalen/contract.ts';
import { meldpunt, type MeldingDto, type Thema, type TwijfelUitgangCode } from '../contract.ts';
import css from './Melding.module.css';
import { useDecision } from './useSchift.ts';
import type { Voorstel } from './voorstel.ts';

interface TwijfelProps {
  melding: MeldingDto;
  version: number;
  proposal: Voorstel;
}

const EXITS: readonly { uitgang: TwijfelUitgangCode; kbd: string }[] = [
  { uitgang: 'lio', kbd: 'v' },
  { uitgang: 'bibob', kbd: 'b' },
  { uitgang: 'levensgedrag', kbd: 'l' },
  { uitgang: 'gewone-behandeling', kbd: 'd' },
];

/** The exits of a doubt about an application, each with a reason (regel MLD-7). */
export function TwijfelAfronden({ melding, version, proposal }: TwijfelProps) {
  const t = useText();
  const { bar, primary } = useDecisionBar();
  const { form, decision, choose } = useExit(melding, version, proposal);
  const first = useRef<HTMLInputElement>(null);
  useKeys(t('meldpunt.twijfel'), [
    {
      key: 'e',
      label: t('meldpunt.toets-velden'),
      status: t('meldpunt.toets-velden-kort'),
      run: () => first.current?.focus(),
    },
  ]);
  return (
    <section ref={bar} className={css['bar']} aria-label={t('meldpunt.twijfel')}>
      <FormErrors form={form} />
      {decision.problem ? <ProblemNotice problem={decision.problem} /> : null}
      <div className={css['fields']}>
        <TextField ref={first} label={t('meldpunt.reden-een-zin')} maxLength={500} {...form.field('reden')} />
        <TextField label={t('meldpunt.waar')} maxLength={500} {...form.field('waar')} />
        <Select
          label={t('meldpunt.thema-lio')}
          empty={t('web.kies')}
          options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
          {...form.field('thema')}
          onChange={(thema) => form.set('thema', thema as Thema | '')}
        />
      </div>
      <div className={css['do']}>
        {EXITS.map(({ uitgang, kbd }, at) => (
          <Button
            key={uitgang}
            kbd={kbd}
            busy={at === 0 && decision.busy}
            onPress={() => choose(uitgang)}
            {...(at === 0 ? { kind: 'primary' as const, ref: primary } : {})}
          >
            {t(`meldpunt.uitgang.${uitgang}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function useExit(melding: MeldingDto, version: number, proposal: Voorstel) {
  const t = useText();
  const exit = useRef<TwijfelUitgangCode>('lio');
  const decision = useDecision(melding);
  const end = useAction(meldpunt.twijfelUitgang);
  const form = useForm<{ reden: string; waar: string; thema: Thema | '' }, void>({
    start: { reden: '', waar: proposal.waar, thema: proposal.thema },
    draft: `twijfel-${melding.id}`,
    labels: { reden: t('meldpunt.reden'), thema: t('meldpunt.thema') },
    check: (v) => ({
      reden: v.reden.trim() === '' ? t('meldpunt.reden-leeg') : undefined,
      thema: exit.current === 'lio' && v.thema === '' ? t('meldpunt.leeg-veld.thema') : undefined,
    }),
    submit: (v) => {
      const reason = { uitgang: exit.current, reden: v.reden.trim() };
      const signal =
        exit.current === 'lio'
          ? {
              wat: proposal.wat || (melding.tekst ?? ''),
              waar: v.waar,
              ...(v.thema === '' ? {} : { thema: v.thema }),
            }
          : {};
      return decision.decide(() =>
        end.run({ params: { id: melding.id }, version, body: { ...reason, ...signal } }),
      );
    },
  });
  const choose = (uitgang: TwijfelUitgangCode) => {
    exit.current = uitgang;
    void form.send();
  };
  return { form, decision, choose };
}
