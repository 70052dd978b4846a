import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useCallback,
  useContext,
  useRef,
  useState,
  type DragEvent,
  type ReactNode,
} from 'react';
import { ApiProblem, call } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Progress } from '#platform/web/components/Progress.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { confirmed } from '#platform/web/connection.ts';
import { keyOf } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type InleesUitkomst } from '../contract.ts';
import css from './Inlezen.module.css';

interface Read {
  key: string;
  name: string;
  outcome: InleesUitkomst | { uitkomst: 'geweigerd'; id: null; kenmerk: null; reden: string };
}

interface Run {
  total: number;
  done: readonly Read[];
}

const Picker = createContext<() => void>(() => undefined);

/** Opens the file chooser: the same as dropping mail on the screen. */
export const useMailPicker = () => useContext(Picker);

/** Mail files may be dropped anywhere on the meldpunt; each is read on its own, and says what became of it. */
export function Inlezen({ children }: { children: ReactNode }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [run, setRun] = useState<Run | null>(null);
  const read = useReader(setRun);
  const pick = useCallback(() => input.current?.click(), []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read([...event.dataTransfer.files]);
  };
  return (
    <Picker value={pick}>
      <div
        role="presentation"
        className={css['zone']}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={drop}
      >
        {run ? <Outcome run={run} onClose={() => setRun(null)} /> : null}
        {children}
        {over ? (
          <div className={css['over']}>
            <Icon name="mail" size={24} />
            {t('meldpunt.mail-hier')}
          </div>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        accept=".eml,.msg,message/rfc822"
        multiple
        hidden
        aria-label={t('meldpunt.mail-inlezen')}
        onChange={(event) => {
          void read([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Picker>
  );
}

function useReader(show: (run: Run) => void): (files: readonly File[]) => Promise<void> {
  const client = useQueryClient();
  return async (files) => {
    const done: Read[] = [];
    if (files.length === 0) return;
    show({ total: files.length, done: [] });
    for (const file of files) {
      done.push({ key: crypto.randomUUID(), name: file.name, outcome: await readOne(file) });
      show({ total: files.length, done: [...done] });
    }
    for (const one of [meldpunt.lijst, meldpunt.aantal, meldpunt.stand])
      void client.invalidateQueries({ queryKey: keyOf(one) });
  };
}

async function readOne(file: File): Promise<Read['outcome']> {
  const body = new FormData();
  body.append('bestand', file);
  try {
    const { data } = await call(meldpunt.leesIn, { body });
    confirmed();
    return data;
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    const reden = fault.problem.detail || fault.problem.title;
    return { uitkomst: 'geweigerd', id: null, kenmerk: null, reden };
  }
}

function Outcome({ run, onClose }: { run: Run; onClose: () => void }) {
  const t = useText();
  const ready = run.done.length === run.total;
  return (
    <div className={css['run']} role="status">
      <Progress label={t('meldpunt.mail-bezig')} done={run.done.length} total={run.total} />
      {ready ? (
        <Notice
          icon="mail"
          actions={
            <Button size="small" onPress={onClose}>
              {t('web.sluiten')}
            </Button>
          }
        >
          <ul>
            {run.done.map((one) => (
              <li key={one.key}>
                {one.name}
                {': '}
                <Said read={one} />
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

function Said({ read }: { read: Read }) {
  const t = useText();
  const { outcome } = read;
  if (outcome.uitkomst === 'geweigerd') return t('meldpunt.ingelezen.geweigerd', { reden: outcome.reden });
  const words = t(`meldpunt.ingelezen.${outcome.uitkomst}`);
  if (!outcome.id || !outcome.kenmerk) return words;
  return (
    <>
      {words}{' '}
      <Link to="/informatie/meldpunt/$id" params={{ id: outcome.id }}>
        {outcome.kenmerk}
      </Link>
    </>
  );
}
