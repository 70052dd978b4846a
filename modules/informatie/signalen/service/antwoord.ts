import type { Instant, LocalDate } from '#platform/contract.ts';
import { naamVan } from '#platform/people.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { SignaalDto, SignaalRij } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import type { Signaal, SignaalKop } from '../domain/signaal.ts';
import { termijnenVan } from '../domain/termijnen.ts';
import { laatsteOvergang } from '../store/stap.ts';
import { nuVan } from './nu.ts';

/** While a signal is only kept, its content is shown to nobody (regel SIG-9). */
export function toRij(work: Work, s: SignaalKop): SignaalRij {
  const open = s.status !== 'bewaard';
  return {
    id: s.id,
    kenmerk: s.kenmerk,
    versie: s.versie,
    rechten: allowed(rights, work.actor, s),
    status: s.status,
    uitkomst: s.uitkomst,
    bronsoort: s.bronsoort,
    graad: `${s.betrouwbaarheid}${s.geloofwaardigheid}`,
    herkomstlabel: s.herkomstlabel,
    thema: s.thema,
    gebied: s.gebied,
    wat: open ? s.wat : null,
    waar: open ? s.waar : null,
    ontvangenOp: s.ontvangenOp,
    voor: s.voor,
    einddatum: s.einddatum,
  };
}

/** One signal as its screen shows it; `gewijzigdOp` is now, unless it was only read. */
export async function toDto(work: Work, s: Signaal, gewijzigdOp: Instant = work.now): Promise<SignaalDto> {
  const open = s.status !== 'bewaard';
  const namen = s.weging ? await naamVan(work, [s.weging.door]) : new Map<string, string>();
  const { vandaag, termijnen } = await nuVan(work);
  return {
    ...toRij(work, s),
    duiding: open ? s.duiding : null,
    waarnemingDatum: s.waarnemingDatum,
    eersteHand: s.eersteHand,
    weging:
      s.weging && open
        ? { ...s.weging, kenmerken: s.kenmerken, door: namen.get(s.weging.door) ?? 'Baken' }
        : null,
    ouderId: s.ouderId,
    gewijzigdOp,
    termijnen: termijnenVan(s, await sinds(work, s), vandaag, termijnen),
  };
}

const sinds = async (work: Work, s: Signaal): Promise<LocalDate> =>
  legalDay((await laatsteOvergang(work, s.id)) ?? s.ontvangenOp);
