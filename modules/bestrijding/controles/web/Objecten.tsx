import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row, Section, Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { controles, resultaten, type ControleDto, type Resultaat } from '../contract.ts';
import css from './Controle.module.css';
import { ResultaatBadge } from './signs.tsx';

/** What is looked at; once released, what was found at each. */
export function Objecten({ controle: c }: { controle: ControleDto }) {
  const t = useText();
  const [carrying, setCarrying] = useState(false);
  const may = c.rechten.includes('controle.wijzigen');
  return (
    <Section
      title={t('controles.objecten-aantal', { aantal: c.objecten.length })}
      aside={
        c.rechten.includes('controle.uitvoeren') && !carrying ? (
          <Button size="small" kind="primary" kbd="u" onPress={() => setCarrying(true)}>
            {t('controles.leg-resultaten-vast')}
          </Button>
        ) : null
      }
    >
      {carrying ? (
        <Uitvoeren controle={c} onDone={() => setCarrying(false)} />
      ) : (
        <Stack gap={12}>
          {c.objecten.length === 0 ? <p className={css['meta']}>{t('controles.geen-objecten')}</p> : null}
          <ul className={css['objects']}>
            {c.objecten.map((o) => (
              <Rij key={o.id} controle={c} object={o} may={may} />
            ))}
          </ul>
          {may ? <Toevoegen controle={c} /> : null}
        </Stack>
      )}
    </Section>
  );
}

interface RijProps {
  controle: ControleDto;
  object: ControleDto['objecten'][number];
  may: boolean;
}

function Rij({ controle, object, may }: RijProps) {
  const t = useText();
  const remove = useAction(controles.verwijderObject, {
    invalidates: [controles.toon, controles.lijst, controles.vermeldingen],
  });
  return (
    <li>
      <div>
        <b>{object.aanduiding}</b>
        {object.toelichting ? <span className={css['meta']}>{object.toelichting}</span> : null}
        {remove.problem ? <ProblemNotice problem={remove.problem.problem} /> : null}
      </div>
      {object.resultaat ? <ResultaatBadge resultaat={object.resultaat} /> : null}
      {may ? (
        <Button
          size="small"
          kind="quiet"
          icon="x"
          label={t('controles.object-weg', { object: object.aanduiding })}
          onPress={() =>
            void remove
              .run({ params: { id: controle.id, objectId: object.id }, version: controle.versie })
              .catch(() => undefined)
          }
        />
      ) : null}
    </li>
  );
}

function Toevoegen({ controle }: { controle: ControleDto }) {
  const t = useText();
  const add = useAction(controles.voegObjectToe, {
    invalidates: [controles.toon, controles.lijst, controles.vermeldingen],
  });
  const form = useForm({
    start: { aanduiding: '' },
    labels: { aanduiding: t('controles.object') },
    check: (v) => ({ aanduiding: v.aanduiding.trim() === '' ? t('controles.object-leeg') : undefined }),
    submit: (v) => add.run({ params: { id: controle.id }, body: v, version: controle.versie }),
    onDone: () => form.reset(),
  });
  return (
    <form {...form.props}>
      <FormErrors form={form} />
      <div className={css['add']}>
        <TextField
          label={t('controles.object')}
          hint={t('controles.object-uitleg')}
          maxLength={300}
          {...form.field('aanduiding')}
        />
        <Button type="submit" icon="plus" busy={form.busy}>
          {t('controles.toevoegen')}
        </Button>
      </div>
    </form>
  );
}

type Bevinding = { resultaat: Resultaat | ''; toelichting: string };

/** A result for each object; untouched stays untouched, it never becomes "in orde" by itself (practice F13). */
function Uitvoeren({ controle: c, onDone }: { controle: ControleDto; onDone: () => void }) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const [dag, setDag] = useState(c.dag !== null && c.dag <= today ? c.dag : today);
  const [per, setPer] = useState<Record<string, Bevinding>>({});
  const save = useAction(controles.voerUit, {
    invalidates: [controles.toon, controles.lijst, controles.vermeldingen],
    onDone,
  });
  const found = (id: string): Bevinding => per[id] ?? { resultaat: '', toelichting: '' };
  const set = (id: string, part: Partial<Bevinding>) =>
    setPer((now) => ({ ...now, [id]: { ...(now[id] ?? { resultaat: '', toelichting: '' }), ...part } }));
  const open = c.objecten.filter((o) => found(o.id).resultaat === '').length;
  const send = () => {
    const objecten = c.objecten.flatMap((o) => {
      const { resultaat, toelichting } = found(o.id);
      return resultaat === ''
        ? []
        : [{ id: o.id, resultaat, ...(toelichting === '' ? {} : { toelichting }) }];
    });
    void save
      .run({ params: { id: c.id }, body: { uitgevoerdOp: dag, objecten }, version: c.versie })
      .catch(() => undefined);
  };
  return (
    <Stack>
      {save.problem ? <ProblemNotice problem={save.problem.problem} /> : null}
      <DateField label={t('controles.uitgevoerd-op')} name="uitgevoerdOp" value={dag} onChange={setDag} />
      {c.objecten.map((o) => (
        <Vraag key={o.id} object={o} bevinding={found(o.id)} onChange={(part) => set(o.id, part)} />
      ))}
      <Row end>
        <Button onPress={onDone}>{t('controles.terug')}</Button>
        <Button
          kind="primary"
          busy={save.busy}
          unavailable={open > 0 ? t('controles.nog-open', { aantal: open }) : false}
          onPress={send}
        >
          {t('controles.uitgevoerd-knop')}
        </Button>
      </Row>
    </Stack>
  );
}

interface VraagProps {
  object: ControleDto['objecten'][number];
  bevinding: Bevinding;
  onChange: (part: Partial<Bevinding>) => void;
}

function Vraag({ object, bevinding, onChange }: VraagProps) {
  const t = useText();
  return (
    <div className={css['result']}>
      <b>{object.aanduiding}</b>
      <Select
        label={t('controles.resultaat-van', { object: object.aanduiding })}
        hiddenLabel
        name={`resultaat-${object.id}`}
        empty={t('web.kies')}
        options={resultaten.map((value) => ({ value, label: t(`controles.resultaat.${value}`) }))}
        value={bevinding.resultaat}
        onChange={(to) => onChange({ resultaat: to as Resultaat })}
      />
      <TextField
        label={t('controles.bevinding-van', { object: object.aanduiding })}
        hiddenLabel
        name={`bevinding-${object.id}`}
        placeholder={t('controles.bevinding')}
        maxLength={2000}
        value={bevinding.toelichting}
        onChange={(toelichting) => onChange({ toelichting })}
      />
    </div>
  );
}
