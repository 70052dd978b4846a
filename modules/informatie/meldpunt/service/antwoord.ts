import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import type { BerichtDto, MeldingDto, MeldingRij } from '../contract.ts';
import { beoordeelDubbel, type BekendeMelding } from '../domain/dubbel.ts';
import { ongedaanTot, type Keuze, type Melding, type MeldingKop } from '../domain/melding.ts';
import { meldingRights } from '../domain/rights.ts';
import * as berichten from '../store/bericht.ts';
import * as bijlagen from '../store/bijlage.ts';
import { gelijkende } from '../store/herkennen.ts';
import * as melders from '../store/melder.ts';
import * as store from '../store/melding.ts';
import * as schiften from '../store/schift.ts';

/** While a melding is only kept, its content is shown to nobody (regel MLD-6). */
const isOpen = (m: MeldingKop): boolean => m.stand !== 'te-licht';

export function toRij(work: Work, m: MeldingKop, gevouwen: readonly store.Gevouwen[]): MeldingRij {
  return {
    id: m.id,
    kenmerk: m.kenmerk,
    versie: m.versie,
    rechten: allowed(meldingRights, work.actor, m),
    stand: m.stand,
    uitkomst: m.uitkomst,
    kanaal: m.kanaal,
    bronsoort: m.bronsoort,
    thema: m.thema,
    taal: m.taal,
    ontvangenOp: m.ontvangenOp,
    onderwerp: isOpen(m) ? m.onderwerp : null,
    regel: isOpen(m) ? m.regel : null,
    voor: m.voor,
    teLaat: m.voor !== null && m.voor < work.today,
    bijlagen: m.bijlagen,
    automatisch: m.automatisch,
    nieuweAanvulling: m.aanvullingOp !== null,
    zaaknummer: isOpen(m) ? m.zaaknummer : null,
    dubbelen: gevouwen
      .filter((g) => g.blijft === m.id)
      .map(({ id, kenmerk, kanaal, ontvangenOp }) => ({ id, kenmerk, kanaal, ontvangenOp })),
  };
}

export async function toDto(work: Work, m: Melding): Promise<MeldingDto> {
  const gevouwen = await store.gevouwenOp(work, [m.id]);
  const keuze = await schiften.laatsteKeuze(work, m.id);
  const spoed = await schiften.spoedVan(work, m.id);
  const namen = await naamVan(work, [...spoed.map((s) => s.door), ...(keuze ? [keuze.door] : [])]);
  const naam = (id: string): string => namen.get(id) ?? 'Baken';
  return {
    ...toRij(work, m, gevouwen),
    ...inhoud(m),
    ...(await verband(work, m, gevouwen)),
    spoed: spoed.map((s) => ({ ...s, door: naam(s.door) })),
    berichten: isOpen(m) ? (await berichten.van(work, m.id)).map(toBericht) : [],
    stukken: isOpen(m) ? (await bijlagen.van(work, m.id)).map(toStuk) : [],
    melder: await melderVan(work, m),
    laatsteSchift: keuze && m.stand !== 'te-schiften' ? laatste(work, keuze, naam(keuze.door)) : null,
    einddatum: m.einddatum,
  };
}

const inhoud = (m: Melding) => ({
  tekst: isOpen(m) ? m.tekst : null,
  waar: isOpen(m) ? m.waar : null,
  wanneer: isOpen(m) ? m.wanneer : null,
  waarschuwingen: m.waarschuwingen,
  onleesbaar: m.onleesbaar,
  doorgestuurdNaar: m.naar === null ? null : (JSON.parse(m.naar) as { naam: string }).naam,
});

/** What this melding is tied to: its duplicates, what looks like it, the signal that it became. */
async function verband(work: Work, m: Melding, gevouwen: readonly store.Gevouwen[]) {
  const teksten = await store.teksten(
    work,
    gevouwen.map((g) => g.id),
  );
  const blijft = m.dubbelVan === null ? undefined : (await store.verwezen(work, [m.dubbelVan]))[0]?.kenmerk;
  const signaal = m.signaalId === null ? [] : await signalen.overzicht(work, [m.signaalId]);
  return {
    dubbelVan: m.dubbelVan !== null && blijft !== undefined ? { id: m.dubbelVan, kenmerk: blijft } : null,
    mogelijkDubbel: m.stand === 'te-schiften' ? await lijktOp(work, m) : [],
    gevouwen: isOpen(m)
      ? gevouwen.map(({ blijft: _op, ...g }) => ({ ...g, tekst: teksten.get(g.id) ?? '' }))
      : [],
    signaal: signaal[0] ? { id: signaal[0].id, kenmerk: signaal[0].kenmerk } : null,
  };
}

/** Look-alikes are looked at one by one; more than these is a campaign, and three are shown. */
const KANDIDATEN = 20;

/** Regel MLD-D2: gelijkende tekst is een aanwijzing met redenen, nooit een besluit. */
async function lijktOp(work: Work, m: Melding): Promise<MeldingDto['mogelijkDubbel']> {
  const kandidaten = await gelijkende(work, m.id, KANDIDATEN);
  if (kandidaten.length === 0) return [];
  const los = {
    messageId: null,
    inReplyTo: null,
    references: [],
    draden: [],
    inhoudHash: null,
    afzender: null,
  };
  const bekend = kandidaten.map((k): BekendeMelding<string> => ({ ...los, ...k }));
  const oordeel = beoordeelDubbel({ ...los, ontvangenOp: m.ontvangenOp, tekst: m.tekst }, bekend);
  if (oordeel.uitkomst !== 'nieuw') return [];
  const byId = new Map(kandidaten.map((k) => [k.id, k]));
  return oordeel.mogelijkDubbel.map(({ id, redenen }) => {
    const { kenmerk, ontvangenOp } = byId.get(id)!;
    return { id, kenmerk, ontvangenOp, redenen };
  });
}

/** That there is a reporter and how he hears something; never who (regel MLD-K1). */
async function melderVan(work: Work, m: Melding): Promise<MeldingDto['melder']> {
  const kop = await melders.kopVan(work, m.id);
  return kop === null
    ? {
        inKluis: false,
        intern: m.kanaal === 'intern' || m.kanaal === 'twijfel',
        terugkoppeling: 'geen',
        tot: null,
      }
    : { inKluis: true, intern: kop.intern, terugkoppeling: kop.weg, tot: kop.einddatum };
}

function laatste(work: Work, keuze: Keuze, door: string): NonNullable<MeldingDto['laatsteSchift']> {
  const tot = ongedaanTot(keuze.op);
  return { keuze: keuze.keuze, op: keuze.op, door, ongedaanTot: tot < work.now ? null : tot };
}

export const toBericht = (b: berichten.Bericht): BerichtDto => ({
  id: b.id,
  richting: b.richting,
  soort: b.soort,
  weg: b.weg === 'geen' ? 'scherm' : b.weg,
  staat: b.staat,
  sjabloon: b.sjabloon,
  tekst: b.tekst,
  op: b.op,
  verzondenOp: b.verzondenOp,
});

const toStuk = (b: bijlagen.Bijlage): MeldingDto['stukken'][number] => ({
  id: b.id,
  naam: b.naam,
  stand: b.stand,
  soort: b.soort,
  omvang: b.omvang,
  reden: b.reden,
  gevaren: b.gevaren,
  heeftWeergave: b.veiligType !== null,
});
