import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem, call } from '#platform/web/api.ts';
import { confirmed } from '#platform/web/connection.ts';
import { notify } from '#platform/web/notify.ts';
import { keyOf, useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Problem } from '#platform/contract.ts';
import { meldpunt, type MeldingDto } from '../contract.ts';
import { useGo, useNeighbours } from './queue.ts';

/** What is no longer true once a melding was sifted or taken back. */
const STALE = [meldpunt.lijst, meldpunt.aantal, meldpunt.stand, meldpunt.samenhang] as const;

export interface Decision {
  busy: boolean;
  problem: Problem | null;
  /** Sends the choice, says so with a way back, and goes on to the next melding. */
  decide: (send: () => Promise<{ data: MeldingDto }>) => Promise<void>;
}

/** One decision about a melding: confirmed by the server, undone with `u`, and on to the next. */
export function useDecision(melding: MeldingDto): Decision {
  const t = useText();
  const go = useGo();
  const undo = useUndo();
  const client = useQueryClient();
  const { next, previous } = useNeighbours(melding.id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const decide: Decision['decide'] = async (send) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await send();
      go(next ?? previous);
      notify({
        tone: 'saved',
        text: t('meldpunt.besloten', { kenmerk: data.kenmerk, stand: t(`meldpunt.stand.${data.stand}`) }),
        undo: () => void undo(data),
      });
      // The answer is the newest truth about this melding; what it touched is asked again.
      client.setQueryData(keyOf(meldpunt.toon, { params: { id: data.id } }), {
        data,
        version: data.versie,
      });
      for (const one of STALE) void client.invalidateQueries({ queryKey: keyOf(one) });
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setProblem(fault.problem);
      if (fault.status === 412) void client.invalidateQueries({ queryKey: keyOf(meldpunt.toon) });
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, decide };
}

/** Takes the last choice back and shows the melding again. */
export function useUndo(): (melding: MeldingDto) => Promise<void> {
  const t = useText();
  const go = useGo();
  const client = useQueryClient();
  return async (melding) => {
    try {
      const { data } = await call(meldpunt.ongedaan, {
        params: { id: melding.id },
        version: melding.versie,
      });
      confirmed();
      client.setQueryData(keyOf(meldpunt.toon, { params: { id: data.id } }), { data, version: data.versie });
      for (const one of STALE) void client.invalidateQueries({ queryKey: keyOf(one) });
      void client.invalidateQueries({ queryKey: keyOf(meldpunt.concept) });
      go(melding.id);
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      notify({ tone: 'problem', text: fault.problem.detail || t('meldpunt.ongedaan-niet') });
    }
  };
}

/** The same for a choice of the schiften. */
export function useSchift(melding: MeldingDto, version: number) {
  const decision = useDecision(melding);
  const sift = useAction(meldpunt.schift);
  type Body = Parameters<typeof sift.run>[0]['body'];
  const schift = (body: Body) =>
    decision.decide(() => sift.run({ params: { id: melding.id }, version, body }));
  return { ...decision, schift };
}
