import { lazy, type ComponentType } from 'react';
import type { Place } from '#platform/web/contract.ts';
import type { Filling } from '#platform/web/places.tsx';
import type { plaatsen } from '../contract.ts';

type Plaatsen = typeof plaatsen;
type PropsVan<P> = P extends Place<infer Props> ? Props : never;

// Of the contract the types only: this file is in the first load, and the contract need not be.
const vul = <K extends keyof Plaatsen>(naam: K, Part: ComponentType<PropsVan<Plaatsen[K]>>): Filling => ({
  place: `koppelen.${naam}`,
  Part: Part as ComponentType<object>,
});

export const fillings: readonly Filling[] = [
  vul(
    'personen',
    lazy(() => import('./Personen.tsx').then((file) => ({ default: file.Personen }))),
  ),
  vul(
    'object',
    lazy(() => import('./Negeren.tsx').then((file) => ({ default: file.Negeren }))),
  ),
  vul(
    'naamvraag',
    lazy(() => import('./Naamvraag.tsx').then((file) => ({ default: file.Naamvraag }))),
  ),
  vul(
    'vermeldingen',
    lazy(() => import('./Vermeldingen.tsx').then((file) => ({ default: file.Vermeldingen }))),
  ),
  vul(
    'netwerk',
    lazy(() => import('./netwerk/Netwerk.tsx').then((file) => ({ default: file.Netwerk }))),
  ),
];
