import { useRef, useState, type DragEvent } from 'react';
import { ApiProblem, call } from '#platform/web/api.ts';
import { announce } from '#platform/web/announce.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type Indeling, type Uitkomst, type Voorstel } from '../contract.ts';
import { Indelen } from './Indelen.tsx';
import css from './Inlezen.module.css';
import { Leeslijst } from './Leeslijst.tsx';
import { Leesplaat } from './Leesplaat.tsx';
import { Overnemen } from './Overnemen.tsx';

type Problem = ApiProblem['problem'];

/** A plan from a file: choose it, say what is what, see what comes of it, and take it over as a draft. */
export function Inlezen() {
  const t = useText();
  const [gelezen, setGelezen] = useState<{ naam: string; voorstel: Voorstel } | null>(null);
  return (
    <Screen title={t('plan.inlezen')}>
      <Stack gap={24}>
        <p>
          <Link to="/regie/plan/beleid">{t('plan.naar-beleid')}</Link>
        </p>
        <Kiezen onGelezen={(naam, voorstel) => setGelezen({ naam, voorstel })} />
        {gelezen ? <Gelezen key={gelezen.naam} {...gelezen} /> : null}
      </Stack>
    </Screen>
  );
}

/** The file goes to the server to be read and is not kept there. */
function Kiezen({ onGelezen }: { onGelezen: (naam: string, voorstel: Voorstel) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lees = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    setProblem(null);
    const body = new FormData();
    body.append('bestand', file);
    try {
      const { data } = await call(plan.leesIn, { body });
      onGelezen(`${file.name} ${file.size} ${file.lastModified}`, data);
      announce(t('plan.ingelezen', { aantal: data.uitkomst.activiteiten.length }));
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setProblem(fault.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div
      role="presentation"
      className={css['kiezen']}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        void lees(event.dataTransfer.files[0]);
      }}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>{t('plan.inlezen-uitleg')}</p>
      <Button kind="primary" icon="file-text" busy={busy} onPress={() => input.current?.click()}>
        {t('plan.kies-bestand')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".docx,.xlsx,.md,.txt"
        hidden
        aria-label={t('plan.kies-bestand')}
        onChange={(event) => {
          void lees(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Gelezen({ voorstel }: { voorstel: Voorstel }) {
  const t = useText();
  const [indeling, setIndeling] = useState<Indeling>(voorstel.indeling);
  const [uitkomst, setUitkomst] = useState<Uitkomst>(voorstel.uitkomst);
  const [weg, setWeg] = useState<ReadonlySet<string>>(new Set());
  const deelIn = useAction(plan.deelIn, { saves: false });
  const laatste = useRef(0);
  const wijzig = (next: Indeling): void => {
    setIndeling(next);
    laatste.current += 1;
    const nummer = laatste.current;
    deelIn
      .run({ body: { blokken: voorstel.blokken, indeling: next } })
      // An older answer that comes later says nothing any more.
      .then(({ data }) => (nummer === laatste.current ? setUitkomst(data) : undefined))
      // The refusal is shown above the poster.
      .catch(() => undefined);
  };
  return (
    <>
      <Section title={t('plan.indeling')}>
        <Indelen blokken={voorstel.blokken} indeling={indeling} onChange={wijzig} />
      </Section>
      {deelIn.problem ? <ProblemNotice problem={deelIn.problem.problem} /> : null}
      <Section title={t('plan.leesplaat')}>
        <Leesplaat
          uitkomst={uitkomst}
          onVerdeel={(cel) =>
            wijzig({
              ...indeling,
              cellen: [
                ...indeling.cellen.filter(
                  (c) => c.tabel !== cel.tabel || c.rij !== cel.rij || c.kolom !== cel.kolom,
                ),
                cel,
              ],
            })
          }
        />
      </Section>
      <Leeslijst uitkomst={uitkomst} weg={weg} onWeg={setWeg} />
      <Section title={t('plan.overnemen')}>
        <Overnemen beleid={voorstel.beleid} uitkomst={uitkomst} weg={weg} />
      </Section>
    </>
  );
}
