import minus from '@tabler/icons/outline/minus.svg?icon';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { announce } from '#platform/web/announce.ts';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Pane, Panes, Row } from '#platform/web/components/Screen.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { KnoopSoort, NetwerkPlaats, Plek } from '../../contract.ts';
import { Lijst } from './Lijst.tsx';
import { leeg, MEESTE_KNOPEN, metErbij, type Model } from './model.ts';
import css from './Netwerk.module.css';
import type { Tekening } from './tekening.ts';

/** A network and its equal list: what the one shows, the other says, and both unfold. */
export function Netwerk({ start, klapUit, bewaar }: NetwerkPlaats) {
  const t = useText();
  const [model, setModel] = useState<Model>(() => metErbij(leeg, start));
  const [gekozen, setGekozen] = useState<string | null>(null);
  const [weigering, setWeigering] = useState<ApiProblem | null>(null);
  const open = async (id: string, soort: KnoopSoort) => {
    setWeigering(null);
    try {
      const erbij = await klapUit(id, soort);
      setModel((now) => {
        const next = metErbij(now, erbij);
        announce(t('koppelen.netwerk.erbij', { aantal: next.knopen.size - now.knopen.size }));
        return next;
      });
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setWeigering(fault);
    }
  };
  return (
    <Panes columns="side-main">
      <Pane label={t('koppelen.netwerk.lijst')}>
        {weigering ? <ProblemNotice problem={weigering.problem} /> : null}
        <Lijst model={model} gekozen={gekozen} kies={setGekozen} klapUit={open} />
      </Pane>
      <Pane label={t('koppelen.netwerk')} padded={false}>
        <Vlak bewaar={bewaar} plekken={start.plekken} model={model} gekozen={gekozen} kies={setGekozen} />
      </Pane>
    </Panes>
  );
}

interface VlakProps {
  bewaar: NetwerkPlaats['bewaar'];
  plekken: readonly Plek[];
  model: Model;
  gekozen: string | null;
  kies: (id: string | null) => void;
}

function Vlak({ bewaar, plekken, model, gekozen, kies }: VlakProps) {
  const t = useText();
  const host = useRef<HTMLDivElement>(null);
  const tekening = useTekening(host, kies, useBewaren(bewaar));
  useEffect(() => tekening?.toon(model, plekken), [tekening, model, plekken]);
  useEffect(() => tekening?.kies(gekozen), [tekening, model, gekozen]);
  const knopen = [...model.knopen.values()];
  const stukken = knopen.filter((k) => k.soort === 'stuk').length;
  return (
    <div className={css['vlak']}>
      <div
        ref={host}
        role="img"
        aria-label={t('koppelen.netwerk.zegt', { onderwerpen: knopen.length - stukken, stukken })}
        className={css['doek']}
      />
      {/* The library looks for an element of this name before it adds a style of its own, which the policy forbids. */}
      <span id="__________cytoscape_stylesheet" hidden />
      <Knoppen tekening={tekening} />
      {model.weggelaten > 0 ? (
        <div className={css['over']}>
          <Notice icon="info-circle">
            {t('koppelen.netwerk.weggelaten', { aantal: model.weggelaten, meeste: MEESTE_KNOPEN })}
          </Notice>
        </div>
      ) : null}
      <p className={css['sleutel']}>{t('koppelen.netwerk.sleutel')}</p>
    </div>
  );
}

function Knoppen({ tekening }: { tekening: Tekening | null }) {
  const t = useText();
  const zoom = (factor: number) => () => tekening?.zoom(factor);
  return (
    <div className={css['knoppen']}>
      <Row>
        <Button size="small" icon="plus" label={t('koppelen.netwerk.groter')} onPress={zoom(STAP)} />
        <Button size="small" icon={minus} label={t('koppelen.netwerk.kleiner')} onPress={zoom(1 / STAP)} />
        <Button size="small" onPress={() => tekening?.pas()}>
          {t('koppelen.netwerk.passend')}
        </Button>
      </Row>
    </div>
  );
}

const STAP = 1.3;

/** The library is as large as the rest of the app: it comes when a network is looked at. */
function useTekening(
  host: RefObject<HTMLDivElement | null>,
  kies: (id: string | null) => void,
  bewaar: (plekken: Plek[]) => void,
): Tekening | null {
  const [tekening, setTekening] = useState<Tekening | null>(null);
  const naar = useRef({ kies, bewaar });
  naar.current = { kies, bewaar };
  useEffect(() => {
    let made: Tekening | null = null;
    let gone = false;
    const begin = async () => {
      const { maakTekening } = await import('./tekening.ts');
      if (gone || !host.current) return;
      made = maakTekening(host.current, {
        kies: (id) => naar.current.kies(id),
        verplaatst: (list) => naar.current.bewaar(list),
      });
      setTekening(made);
    };
    void begin();
    return () => {
      gone = true;
      made?.weg();
    };
  }, [host]);
  return tekening;
}

/** Waits so long after the last move before it is kept. */
const RUST = 800;

/** Keeps where the nodes lie, once they lie still. */
function useBewaren(bewaar: NetwerkPlaats['bewaar']): (plekken: Plek[]) => void {
  const wacht = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(wacht.current), []);
  return (plekken) => {
    clearTimeout(wacht.current);
    wacht.current = setTimeout(() => {
      // A place that is not kept costs the viewer a drag and nothing else.
      void bewaar(plekken.slice(0, MEESTE_KNOPEN)).catch(() => undefined);
    }, RUST);
  };
}
