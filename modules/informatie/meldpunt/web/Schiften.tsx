import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { ErrorSummary, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { AutosaveState } from '#platform/web/form/AutosaveState.tsx';
import { useDecisionBar } from '#platform/web/form/useDecisionBar.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { themas } from '#modules/informatie/signalen/contract.ts';
import { meldpunt, type ConceptDto, type MeldingDto, type SchiftKeuze } from '../contract.ts';
import css from './Melding.module.css';
import { useNeighbours } from './queue.ts';
import { useConcept, type Concept, type Velden } from './useConcept.ts';
import { useSchift } from './useSchift.ts';
import type { Voorstel } from './voorstel.ts';

const Doorsturen = lazy(() => import('./Doorsturen.tsx').then((file) => ({ default: file.Doorsturen })));
const Dubbel = lazy(() => import('./Dubbel.tsx').then((file) => ({ default: file.Dubbel })));
const Spoed = lazy(() => import('./Spoed.tsx').then((file) => ({ default: file.Spoed })));

type Ask = 'doorsturen' | 'dubbel' | 'spoed' | null;

interface SchiftenProps {
  melding: MeldingDto;
  version: number;
  proposal: Voorstel;
}

/** The fields start from what was typed before, else from what the text itself says. */
export function Schiften({ melding, version, proposal }: SchiftenProps) {
  const concept = useRead(meldpunt.concept, { params: { id: melding.id } });
  if (!concept.data && !concept.isError) return <div className={css['waiting']} />;
  return <Bar melding={melding} version={version} proposal={proposal} concept={concept.data?.data} />;
}

const startOf = (proposal: Voorstel, concept: ConceptDto | undefined): Velden =>
  concept && concept.versie > 0
    ? {
        wat: concept.velden.wat ?? '',
        waar: concept.velden.waar ?? '',
        thema: concept.velden.thema ?? '',
        duiding: concept.velden.duiding ?? '',
      }
    : { wat: proposal.wat, waar: proposal.waar, thema: proposal.thema, duiding: proposal.duiding };

function Bar({ melding, version, proposal, concept }: SchiftenProps & { concept: ConceptDto | undefined }) {
  const t = useText();
  const [ask, setAsk] = useState<Ask>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const fields = useConcept(melding.id, startOf(proposal, concept), concept?.versie ?? 0);
  const { bar, primary } = useDecisionBar();
  const { busy, problem, schift } = useSchift(melding, version);
  const choose = (keuze: SchiftKeuze) => {
    const wrong = missing(keuze, fields.velden);
    const said = Object.fromEntries(wrong.map((name) => [name, t(`meldpunt.leeg-veld.${name}`)]));
    setErrors(said);
    if (wrong.length === 0) void schift({ keuze, ...filled(fields.velden) });
  };
  const close = () => setAsk(null);
  return (
    <section ref={bar} className={css['bar']} aria-label={t('meldpunt.schiften')}>
      <ErrorSummary errors={errors} labels={{ wat: t('meldpunt.wat-gezien'), thema: t('meldpunt.thema') }} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {troubled(fields.note) ? <AutosaveState of={fields.note} /> : null}
      <Fields fields={fields} errors={errors} />
      <Choices melding={melding} busy={busy} primary={primary} onChoose={choose} onAsk={setAsk}>
        <Kept fields={fields} next={useNeighbours(melding.id).next} />
      </Choices>
      <Suspense fallback={null}>
        {ask === 'doorsturen' ? (
          <Doorsturen melding={melding} tekst={proposal.zonderNaam} onSend={schift} onClose={close} />
        ) : null}
        {ask === 'dubbel' ? <Dubbel melding={melding} onSend={schift} onClose={close} /> : null}
        {ask === 'spoed' ? <Spoed melding={melding} version={version} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}

/** Both texts, or a refusal, need room of their own. */
const troubled = (note: Concept['note']): boolean => note.state === 'botsing' || note.state === 'geweigerd';

/** What a choice cannot do without (regel MLD-2); the server checks it again. */
function missing(keuze: SchiftKeuze, v: Velden): ('wat' | 'thema')[] {
  const needed: ('wat' | 'thema')[] =
    keuze === 'verder' ? ['wat', 'thema'] : keuze === 'te-licht' ? ['thema'] : [];
  return needed.filter((name) => v[name].trim() === '');
}

function filled(v: Velden) {
  return {
    ...(v.wat.trim() ? { wat: v.wat.trim() } : {}),
    ...(v.waar.trim() ? { waar: v.waar.trim() } : {}),
    ...(v.thema === '' ? {} : { thema: v.thema }),
    ...(v.duiding.trim() ? { duiding: v.duiding.trim() } : {}),
  };
}

function Fields({ fields, errors }: { fields: Concept; errors: Readonly<Record<string, string>> }) {
  const t = useText();
  const first = useRef<HTMLTextAreaElement>(null);
  const { velden, set } = fields;
  const [views, setViews] = useState(velden.duiding !== '');
  useKeys(t('meldpunt.schiften'), [
    {
      key: 'e',
      label: t('meldpunt.toets-velden'),
      status: t('meldpunt.toets-velden-kort'),
      run: () => first.current?.focus(),
    },
  ]);
  return (
    <div className={css['fields']}>
      <TextArea
        ref={first}
        name="wat"
        className={css['short']}
        label={t('meldpunt.wat-gezien')}
        rows={1}
        maxLength={20_000}
        error={errors['wat']}
        value={velden.wat}
        onChange={(wat) => set('wat', wat)}
      />
      <TextField
        name="waar"
        label={t('meldpunt.waar')}
        maxLength={500}
        value={velden.waar}
        onChange={(waar) => set('waar', waar)}
      />
      <Select
        name="thema"
        label={t('meldpunt.thema')}
        empty={t('web.kies')}
        error={errors['thema']}
        value={velden.thema}
        onChange={(thema) => set('thema', thema as Velden['thema'])}
        options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
      />
      {views ? (
        <TextField
          name="duiding"
          className={css['wide']}
          label={t('meldpunt.duiding')}
          value={velden.duiding}
          onChange={(duiding) => set('duiding', duiding)}
          onBlur={() => setViews(velden.duiding.trim() !== '')}
        />
      ) : null}
    </div>
  );
}

interface ChoicesProps {
  melding: MeldingDto;
  busy: boolean;
  primary: React.Ref<HTMLButtonElement>;
  onChoose: (keuze: SchiftKeuze) => void;
  onAsk: (ask: Ask) => void;
  children: React.ReactNode;
}

function Choices({ melding, busy, primary, onChoose, onAsk, children }: ChoicesProps) {
  const t = useText();
  return (
    <div className={css['do']}>
      <Button ref={primary} kind="primary" kbd="v" busy={busy} onPress={() => onChoose('verder')}>
        {t('meldpunt.keuze.verder')}
      </Button>
      <Button kbd="d" onPress={() => onAsk('doorsturen')}>
        {t('meldpunt.keuze.doorsturen')}
      </Button>
      <Button kbd="l" onPress={() => onChoose('te-licht')}>
        {t('meldpunt.keuze.te-licht')}
      </Button>
      <Button kbd="b" onPress={() => onAsk('dubbel')}>
        {t('meldpunt.keuze.dubbel')}
      </Button>
      {melding.rechten.includes('melding.spoed') ? (
        <Button icon="urgent" kbd="s" onPress={() => onAsk('spoed')}>
          {t('meldpunt.spoed')}
        </Button>
      ) : null}
      <Button kind="quiet" kbd="x" onPress={() => onChoose('geen-melding')}>
        {t('meldpunt.keuze.geen-melding')}
      </Button>
      {children}
    </div>
  );
}

/** What was saved, said as it is: a proposal nobody touched is nowhere yet. */
function Kept({ fields, next }: { fields: Concept; next: string | null }) {
  const t = useText();
  return (
    <span className={css['note']}>
      {fields.touched && !troubled(fields.note) ? (
        <AutosaveState of={fields.note} />
      ) : next === null ? (
        t('meldpunt.nog-niets')
      ) : (
        t('meldpunt.volgende-klaar')
      )}
    </span>
  );
}
