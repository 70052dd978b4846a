import { endpoint } from '#platform/contract.ts';

/** Who is signed in, for which municipality, and what this person may do at all. */
export interface Sessie {
  account: { id: string; naam: string };
  rol: string;
  gemeente: { id: number; code: string; naam: string; thema: { accent?: string } };
  /** Names of rights; screens use them to show or leave out, the server decides. */
  rechten: string[];
  csrf: string;
  modus: 'demo' | 'productie';
  taal: 'nl' | 'en';
  /** Where this account may switch to. */
  lidmaatschappen: { gemeente: string; gemeenteNaam: string; rol: string }[];
  /** The account has a password of its own; a role of the demonstration has none. */
  eigenWachtwoord: boolean;
}

/** A role of the demonstration municipality that anyone may try. */
export interface DemoRol {
  rol: string;
  gemeente: string;
  gemeenteNaam: string;
  /** The invented person. */
  naam: string;
}

/** One find of the search box; `pad` is a path of the web app. */
export interface Vondst {
  soort: string;
  id: string;
  titel: string;
  toelichting: string;
  pad: string;
}

/** Work that goes on in the background and survives a reload. */
export interface Taak {
  id: string;
  titel: string;
  gedaan: number;
  totaal: number;
  staat: 'loopt' | 'klaar' | 'fout';
  resultaatPad?: string;
}

/** A colleague one may give something to. */
export interface Collega {
  id: string;
  naam: string;
  rol: string;
  team: string;
}

/** A place on a screen of one room where another room shows something; `P` is what the screen gives it. */
export interface Place<P> {
  readonly place: string;
  /** Phantom: never present at run time. */
  readonly props?: P;
}

/** Declares a place in the contract of the room that fills it, so that screens of other rooms can hold it open. */
export const place = <P extends object>(name: string): Place<P> => ({ place: name });

/** The endpoints that the shell itself calls. */
export const schil = {
  sessie: endpoint<{ result: Sessie }>('GET', '/sessie'),
  meldAf: endpoint('DELETE', '/sessie'),
  kiesTaal: endpoint<{ body: { taal: 'nl' | 'en' } }>('PUT', '/sessie/taal'),
  wissel: endpoint<{ body: { gemeente: string; rol: string }; result: { csrf: string } }>(
    'PUT',
    '/sessie/gemeente',
  ),
  demoRollen: endpoint<{ result: { items: DemoRol[] } }>('GET', '/demo/rollen'),
  demoAanmelden: endpoint<{ body: { rol: string; gemeente: string }; result: { csrf: string } }>(
    'POST',
    '/demo/aanmelden',
  ),
  zoek: endpoint<{ body: { vraag: string }; result: { items: Vondst[] } }>('POST', '/_zoek'),
  taken: endpoint<{ result: { items: Taak[] } }>('GET', '/taken'),
  collegas: endpoint<{ result: { items: Collega[] } }>('GET', '/collegas'),
};
