import { lazy } from 'react';
import { filling, type Filling } from '#platform/web/places.tsx';
import { plaatsen } from '../contract.ts';

export const fillings: readonly Filling[] = [
  filling(
    plaatsen.personen,
    lazy(() => import('./Personen.tsx').then((file) => ({ default: file.Personen }))),
  ),
  filling(
    plaatsen.object,
    lazy(() => import('./Negeren.tsx').then((file) => ({ default: file.Negeren }))),
  ),
  filling(
    plaatsen.naamvraag,
    lazy(() => import('./Naamvraag.tsx').then((file) => ({ default: file.Naamvraag }))),
  ),
];
