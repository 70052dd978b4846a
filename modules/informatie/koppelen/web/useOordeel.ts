import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Endpoint, Problem } from '#platform/contract.ts';
import { announce } from '#platform/web/announce.ts';
import { ApiProblem } from '#platform/web/api.ts';
import { keyOf, useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { koppelen, type Uitkomst, type Voorstel } from '../contract.ts';

/** A proposal, and whom it is about. */
export interface Rij {
  een: string;
  voorstel: Voorstel;
}

export interface Oordeel {
  busy: boolean;
  /** What the server refused, and at which proposal. */
  weigering: { rij: string; problem: Problem } | null;
  beslis: (rij: Rij, uitkomst: Uitkomst) => Promise<void>;
  /** The decision that somebody wants to take back: its reason is asked first. */
  terug: Rij | null;
  neemTerug: (rij: Rij | null) => void;
}

/** The place of a proposal on the screen: it keeps the focus when its buttons go. */
export const rijId = ({ een, voorstel }: Rij): string => `voorstel-${een}-${voorstel.onderwerpId}`;

/** Brings a proposal into sight and the focus to it. */
export function gaNaar(rij: Rij): void {
  const node = document.getElementById(rijId(rij));
  node?.scrollIntoView({ block: 'nearest' });
  node?.focus({ preventScroll: true });
}

export const isBesloten = ({ besluit }: Voorstel): boolean =>
  besluit !== null && besluit.uitkomst !== 'onzeker';

/** Decides y, n or o; said only after the server confirmed. */
export function useOordeel(ververst: readonly Endpoint[]): Oordeel {
  const t = useText();
  const [terug, neemTerug] = useState<Rij | null>(null);
  const [weigering, setWeigering] = useState<Oordeel['weigering']>(null);
  const client = useQueryClient();
  const oud: readonly Endpoint[] = [koppelen.onderwerp, ...ververst];
  const besluit = useAction(koppelen.besluit, { invalidates: oud });
  const beslis: Oordeel['beslis'] = async (rij, uitkomst) => {
    const { een, voorstel } = rij;
    if (besluit.busy || isBesloten(voorstel) || voorstel.besluit?.uitkomst === uitkomst) return;
    setWeigering(null);
    try {
      await besluit.run({ body: { een, ander: voorstel.onderwerpId, uitkomst } });
      // The eye sees it in the row; a message there would lie over it.
      announce(t('koppelen.besloten', { naam: voorstel.naam, uitkomst: t(`koppelen.uitkomst.${uitkomst}`) }));
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setWeigering({ rij: rijId(rij), problem: fault.problem });
      // Somebody else was first: what they decided belongs on the screen.
      await Promise.all(oud.map((one) => client.invalidateQueries({ queryKey: keyOf(one) })));
    }
    gaNaar(rij);
  };
  return { busy: besluit.busy, weigering, beslis, terug, neemTerug };
}
