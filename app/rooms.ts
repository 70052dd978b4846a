import { gebruikers } from '#modules/beheer/gebruikers/index.ts';
import { instellingen } from '#modules/beheer/instellingen/index.ts';
import { casussen } from '#modules/bestrijding/casussen/index.ts';
import { controles } from '#modules/bestrijding/controles/index.ts';
import { bronnen } from '#modules/informatie/bronnen/index.ts';
import { kaart } from '#modules/informatie/kaart/index.ts';
import { koppelen } from '#modules/informatie/koppelen/index.ts';
import { melden } from '#modules/informatie/melden/index.ts';
import { meldpunt } from '#modules/informatie/meldpunt/index.ts';
import { lio } from '#modules/informatie/lio/index.ts';
import { signalen } from '#modules/informatie/signalen/index.ts';
import { registers } from '#modules/informatie/registers/index.ts';
import { bewaren } from '#modules/privacy/bewaren/index.ts';
import { logboek } from '#modules/privacy/logboek/index.ts';
import { aanbevelingen } from '#modules/regie/aanbevelingen/index.ts';
import { plan } from '#modules/regie/plan/index.ts';
import { vandaag } from '#modules/regie/vandaag/index.ts';
import { verantwoording } from '#modules/regie/verantwoording/index.ts';
import { verhalen } from '#modules/regie/verhalen/index.ts';
import { verslagen } from '#modules/regie/verslagen/index.ts';
import { zoeken } from '#modules/regie/zoeken/index.ts';
import type { Room } from '#platform/room.ts';

/** All rooms of the house in the order of the plan: the only list there is. */
export const rooms: readonly Room[] = [
  vandaag,
  plan,
  aanbevelingen,
  verantwoording,
  verhalen,
  verslagen,
  zoeken,
  meldpunt,
  melden,
  koppelen,
  signalen,
  lio,
  bronnen,
  registers,
  kaart,
  casussen,
  controles,
  logboek,
  bewaren,
  gebruikers,
  instellingen,
];
