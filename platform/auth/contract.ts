import { endpoint, type Instant } from '#platform/contract.ts';

/** A second factor that is offered: to scan, or to type over. */
export interface Aanbod {
  geheim: string;
  uri: string;
  /** Goes back with the code that proves it. */
  zegel: string;
}

/** What somebody finds behind the link that he was given. */
export interface Toegang {
  naam: string;
  email: string;
  gemeente: string;
  /** The second person has confirmed and can tell the code. */
  bevestigd: boolean;
  aanbod: Aanbod;
}

/** Means to sign in, as somebody chooses them. */
export interface Keuze {
  wachtwoord: string;
  zegel: string;
  code: string;
}

/** Shown once, and never again. */
export interface Ingesteld {
  herstelcodes: string[];
  csrf: string;
}

export interface Instelling {
  /** Null: this code makes a new municipality. */
  gemeente: { code: string; naam: string } | null;
  aanbod: Aanbod;
}

export interface EersteBeheerder extends Keuze {
  instelcode: string;
  naam: string;
  email: string;
  gemeenteNaam?: string;
  gemeenteCode?: string;
}

/** The own account, as its page shows it. */
export interface EigenAccount {
  naam: string;
  email: string | null;
  eigenWachtwoord: boolean;
  herstelcodes: number;
  verhoogdTot: Instant | null;
}

export interface EigenSessie {
  id: string;
  omschrijving: string;
  gemeente: string;
  rol: string;
  begonnenOp: Instant;
  gezienOp: Instant;
  huidige: boolean;
}

/** Signing in, proving it again, and one's own account. */
export const toegang = {
  meldAan: endpoint<{ body: { email: string; wachtwoord: string; code?: string }; result: { csrf: string } }>(
    'POST',
    '/aanmelden',
  ),
  verhoog: endpoint<{
    body: { wachtwoord: string; code: string };
    result: { csrf: string; verhoogdTot: Instant };
  }>('POST', '/sessie/verhogen'),
  open: endpoint<{ body: { token: string }; result: Toegang }>('POST', '/toegangslinks/_open'),
  gebruik: endpoint<{ body: Keuze & { token: string; bevestigingscode: string }; result: Ingesteld }>(
    'POST',
    '/toegangslinks/_gebruik',
  ),
  openInstellen: endpoint<{ body: { instelcode: string }; result: Instelling }>('POST', '/instellen/_open'),
  stelIn: endpoint<{ body: EersteBeheerder; result: Ingesteld }>('POST', '/instellen'),
  account: endpoint<{ result: EigenAccount }>('GET', '/account'),
  wachtwoord: endpoint<{ body: { huidig: string; code: string; nieuw: string }; result: { csrf: string } }>(
    'PUT',
    '/account/wachtwoord',
  ),
  biedFactor: endpoint<{ result: Aanbod }>('POST', '/account/tweede-factor/_bied'),
  zetFactor: endpoint<{ body: { zegel: string; code: string } }>('PUT', '/account/tweede-factor'),
  herstelcodes: endpoint<{ result: { herstelcodes: string[] } }>('PUT', '/account/herstelcodes'),
  sessies: endpoint<{ result: { items: EigenSessie[] } }>('GET', '/sessies'),
  beeindigSessie: endpoint<{ params: { id: string } }>('DELETE', '/sessies/:id'),
  beeindigAndere: endpoint('DELETE', '/sessies'),
};
