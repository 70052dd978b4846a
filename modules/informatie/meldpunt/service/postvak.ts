import { connectImap } from '#platform/connectors/mail/imap.ts';
import { PostbusFout, type MailBron } from '#platform/connectors/mail/port.ts';
import { Invalid } from '#platform/errors.ts';
import { hasRole } from '#platform/actor.ts';
import type { Work } from '#platform/work.ts';
import type { PostvakDto, PostvakInvoer } from '../contract.ts';
import { termijnInstellingen } from '../domain/termijnen.ts';
import * as store from '../store/postvak.ts';

export async function lijst(work: Work): Promise<PostvakDto[]> {
  return (await store.list(work)).map((p) => toDto(work, p));
}

export async function maak(work: Work, invoer: PostvakInvoer): Promise<PostvakDto> {
  if (invoer.wachtwoord === undefined) throw new Invalid([{ veld: 'wachtwoord', code: 'schema-required' }]);
  const id = work.newId();
  const instellingen = instellingenVan(invoer, invoer.wachtwoord);
  await store.insert(work, {
    id,
    naam: invoer.naam,
    leesplek: invoer.leesplek,
    actief: invoer.actief,
    instellingen,
  });
  noteer(work, 'postvak.gemaakt', id);
  await work.enqueue('meldpunt.postvakken', {});
  return toDto(work, await store.find(work, id));
}

export async function wijzig(
  work: Work,
  id: string,
  version: number,
  invoer: PostvakInvoer,
): Promise<PostvakDto> {
  const oud = await store.find(work, id, version);
  const instellingen = instellingenVan(invoer, invoer.wachtwoord ?? oud.instellingen.wachtwoord);
  const opnieuw = (['server', 'gebruiker', 'map'] as const).some(
    (k) => instellingen[k] !== oud.instellingen[k],
  );
  const next = { ...oud, naam: invoer.naam, leesplek: invoer.leesplek, actief: invoer.actief, instellingen };
  await store.update(work, next, opnieuw);
  noteer(work, 'postvak.gewijzigd', id);
  await work.enqueue('meldpunt.postvakken', {});
  return toDto(work, await store.find(work, id));
}

function instellingenVan(i: PostvakInvoer, wachtwoord: string): store.Instellingen {
  const { server, poort, beveiliging, gebruiker, map, uit } = i;
  return { server, poort, beveiliging, gebruiker, wachtwoord, map, ...(uit ? { uit } : {}) };
}

const noteer = (work: Work, actie: string, id: string): void =>
  work.audit({ actie, objectSoort: 'postvak', objectId: id, resultaat: 'gelukt' });

/** How to reach it is for the administrator; the password comes back to nobody. */
function toDto(work: Work, p: store.Postvak): PostvakDto {
  const beheer = hasRole(work.actor, 'beheerder');
  const { instellingen: i } = p;
  return {
    id: p.id,
    versie: p.versie,
    rechten: beheer ? ['postvak.beheren'] : [],
    naam: p.naam,
    leesplek: p.leesplek,
    server: beheer ? i.server : null,
    poort: beheer ? i.poort : null,
    beveiliging: beheer ? i.beveiliging : null,
    gebruiker: beheer ? i.gebruiker : null,
    map: beheer ? i.map : null,
    uit: beheer ? (i.uit ?? null) : null,
    actief: p.actief,
    gelezenOp: p.gelezenOp,
    fout: p.fout,
    foutSinds: p.foutSinds,
  };
}

export const verbind = (p: store.Postvak): Promise<MailBron> =>
  connectImap({
    host: p.instellingen.server,
    poort: p.instellingen.poort,
    beveiliging: p.instellingen.beveiliging,
    gebruiker: p.instellingen.gebruiker,
    toegang: { wachtwoord: p.instellingen.wachtwoord },
    map: p.instellingen.map,
  });

/** Originals per command; the next run takes the rest. */
const PER_KEER = 200;

/** Job: removes originals that have been on the mail server long enough (practice F9). */
export async function wisOriginelen(work: Work): Promise<void> {
  const dagen = await work.setting<number>(termijnInstellingen.postvak);
  const voor = Temporal.Instant.from(work.now)
    .subtract({ hours: 24 * dagen })
    .toString({ fractionalSecondDigits: 3 });
  for (const p of await store.list(work)) {
    if (!p.actief) continue;
    const oud = await store.teWissen(work, p.id, voor, PER_KEER);
    if (oud.length > 0) await wisVan(work, p, oud);
  }
}

async function wisVan(
  work: Work,
  p: store.Postvak,
  oud: readonly { uidvalidity: string; uid: number }[],
): Promise<void> {
  try {
    const bron = await verbind(p);
    try {
      const hier = oud.filter((o) => o.uidvalidity === bron.uidvalidity);
      await bron.remove(hier.map((o) => ({ ...o, map: bron.map })));
      for (const validity of new Set(oud.map((o) => o.uidvalidity))) {
        const uids = oud.filter((o) => o.uidvalidity === validity).map((o) => o.uid);
        await store.vergeet(work, p.id, validity, uids);
      }
      work.audit({
        actie: 'postvak.originelen-gewist',
        objectSoort: 'postvak',
        objectId: p.id,
        resultaat: 'gelukt',
        details: { aantal: hier.length },
      });
    } finally {
      await bron.close();
    }
  } catch (error) {
    if (!(error instanceof PostbusFout)) throw error;
    await store.zetFout(work, p.id, error.code);
  }
}
