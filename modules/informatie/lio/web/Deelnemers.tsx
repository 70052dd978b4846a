import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox, RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type DeelnemerDto, type VergaderingDto } from '../contract.ts';
import css from './Voorbereiden.module.css';
import { useCollegas } from './woorden.tsx';

/** Seats at the table, and who may see names after a decision: off unless somebody puts it on. */
export function Deelnemers({ vergadering: v }: { vergadering: VergaderingDto }) {
  const t = useText();
  const [nieuw, setNieuw] = useState(false);
  const may = v.rechten.includes('lio.voorbereiden');
  const save = useAction(lio.legAanwezigheidVast, { invalidates: [lio.toon, lio.zaal] });
  const flip = (id: string, on: boolean) => {
    const aanwezig = v.deelnemers.filter((d) => d.aanwezig).map((d) => d.id);
    const zietNamen = v.deelnemers.filter((d) => (d.id === id ? on : d.zietNamen)).map((d) => d.id);
    void save
      .run({ params: { id: v.id }, body: { aanwezig, zietNamen }, version: v.versie })
      .catch(() => undefined);
  };
  return (
    <Section
      title={t('lio.deelnemers-aantal', { aantal: v.deelnemers.length })}
      aside={
        may ? (
          <Button size="small" kind="quiet" icon="plus" kbd="d" onPress={() => setNieuw(true)}>
            {t('lio.deelnemer.nieuw')}
          </Button>
        ) : null
      }
    >
      {save.problem ? <ProblemNotice problem={save.problem.problem} /> : null}
      {v.deelnemers.length === 0 ? <p className={css['meta']}>{t('lio.deelnemers.geen')}</p> : null}
      <ul className={css['seats']}>
        {v.deelnemers.map((d) => (
          <Stoel
            key={d.id}
            vergadering={v}
            deelnemer={d}
            may={may && !save.busy}
            onFlip={(on) => flip(d.id, on)}
          />
        ))}
      </ul>
      {nieuw ? <NieuweDeelnemer vergadering={v} onClose={() => setNieuw(false)} /> : null}
    </Section>
  );
}

interface StoelProps {
  vergadering: VergaderingDto;
  deelnemer: DeelnemerDto;
  may: boolean;
  onFlip: (on: boolean) => void;
}

function Stoel({ vergadering: v, deelnemer: d, may, onFlip }: StoelProps) {
  const t = useText();
  const weg = useAction(lio.verwijderDeelnemer, { invalidates: [lio.toon, lio.zaal] });
  return (
    <li>
      <div>
        <b>{d.functie}</b>
        <span className={css['meta']}>
          {d.intern ? t('lio.eigen-gemeente') : d.organisatie}
          {d.naam ? ` · ${d.naam}` : ''}
        </span>
        {weg.problem ? <ProblemNotice problem={weg.problem.problem} /> : null}
      </div>
      <Checkbox
        label={t('lio.ziet-namen-kort')}
        checked={d.zietNamen}
        onChange={onFlip}
        unavailable={may ? undefined : t('lio.alleen-voorbereider')}
      />
      {may ? (
        <Button
          size="small"
          kind="quiet"
          icon="x"
          label={t('lio.deelnemer.weg', { functie: d.functie })}
          onPress={() =>
            void weg
              .run({ params: { id: v.id, deelnemerId: d.id }, version: v.versie })
              .catch(() => undefined)
          }
        />
      ) : null}
    </li>
  );
}

interface NieuwProps {
  vergadering: VergaderingDto;
  onClose: () => void;
}

function useNieuw({ vergadering: v, onClose }: NieuwProps) {
  const t = useText();
  const save = useAction(lio.voegDeelnemerToe, { invalidates: [lio.toon, lio.zaal] });
  return useForm({
    start: { herkomst: 'eigen', organisatie: '', functie: '', naam: '', accountId: '', zietNamen: false },
    labels: {
      organisatie: t('lio.deelnemer.organisatie'),
      functie: t('lio.deelnemer.functie'),
      naam: t('lio.deelnemer.naam'),
    },
    submit: (f) => {
      const intern = f.herkomst === 'eigen';
      return save.run({
        params: { id: v.id },
        body: {
          intern,
          organisatie: intern ? t('lio.eigen-gemeente') : f.organisatie,
          functie: f.functie,
          zietNamen: f.zietNamen,
          ...(f.naam.trim() === '' ? {} : { naam: f.naam.trim() }),
          ...(intern && f.accountId !== '' ? { accountId: f.accountId } : {}),
        },
        version: v.versie,
      });
    },
    onDone: onClose,
  });
}

function NieuweDeelnemer(props: NieuwProps) {
  const t = useText();
  const { onClose } = props;
  const collegas = useCollegas();
  const form = useNieuw(props);
  const own = form.value.herkomst === 'eigen';
  return (
    <Dialog
      title={t('lio.deelnemer.nieuw')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button kind="primary" type="submit" form="deelnemer" busy={form.busy}>
            {t('lio.bewaar')}
          </Button>
        </>
      }
    >
      <form id="deelnemer" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <RadioGroup
            legend={t('lio.deelnemer.van')}
            inline
            options={[
              { value: 'eigen', label: t('lio.eigen-gemeente') },
              { value: 'partner', label: t('lio.deelnemer.partner') },
            ]}
            {...form.field('herkomst')}
          />
          {own ? (
            <ComboBox
              label={t('lio.deelnemer.collega')}
              hint={t('lio.deelnemer.collega-uitleg')}
              optional
              options={collegas}
              {...form.field('accountId')}
            />
          ) : (
            <TextField label={t('lio.deelnemer.organisatie')} maxLength={80} {...form.field('organisatie')} />
          )}
          <TextField label={t('lio.deelnemer.functie')} maxLength={80} {...form.field('functie')} />
          <TextField
            label={t('lio.deelnemer.naam')}
            hint={t('lio.deelnemer.naam-uitleg')}
            optional
            maxLength={120}
            {...form.field('naam')}
          />
          <Checkbox label={t('lio.ziet-namen')} {...form.flag('zietNamen')} />
        </Stack>
      </form>
    </Dialog>
  );
}
