import * as koppelen from '#modules/informatie/koppelen/index.ts';
import { RuleViolated } from '#platform/errors.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import type { Work } from '#platform/work.ts';
import type {
  Bronsoort,
  InternFormulier,
  Kanaal,
  MijnMelding,
  Ontvangst,
  TelefoonFormulier,
  TwijfelFormulier,
} from '../contract.ts';
import { DANK_SJABLOON, krijgtDank, type Weg } from '../domain/berichten.ts';
import { kluisTot } from '../domain/termijnen.ts';
import type { Nu } from '../domain/melding.ts';
import * as berichten from '../store/bericht.ts';
import * as bijlagen from '../store/bijlage.ts';
import { insertMerken } from '../store/herkennen.ts';
import * as melders from '../store/melder.ts';
import type { NieuweMelding } from '../store/melding.ts';
import * as store from '../store/melding.ts';
import { bronVan, leeg, maandVan, merkenVan, nuVan, teamVan, tekstenVan, vrijeKenmerken } from './gedeeld.ts';

export interface Melderopgave {
  naam?: string | null;
  email?: string | null;
  telefoon?: string | null;
  intern?: boolean;
  /** How the reporter hears something; from the address when absent. */
  weg?: Weg;
}

/** A melding that somebody typed: a form, a call, the public site. */
export interface Aanname {
  kanaal: Kanaal;
  wat: string;
  waar?: string | null;
  wanneer?: string | null;
  zaaknummer?: string | null;
  bronsoort?: Bronsoort;
  taal?: string;
  ontvangenOp?: string;
  vanuitTeam?: string | null;
  melder?: Melderopgave | null;
  stukken?: readonly { naam: string; type: string; bytes: Buffer }[];
}

/** Takes one typed report in: melding, vault and thanks in one transaction. */
export async function neemAan(work: Work, a: Aanname): Promise<Ontvangst> {
  const nu = await nuVan(work);
  const melding = await nieuweMelding(work, nu, a);
  await legMelderVast(work, melding, a.melder ?? null, nu);
  await koppelen.legVast(work, bronVan(melding), tekstenVan(melding), maandVan(melding));
  await bijlagen.insert(
    work,
    (a.stukken ?? []).map((s) => ({ id: work.newReportId(), meldingId: melding.id, berichtId: null, ...s })),
  );
  if ((a.stukken ?? []).length > 0) await work.enqueue('meldpunt.maak-veilig', {});
  telOntvangen(work, melding);
  return { id: melding.id, kenmerk: melding.kenmerk, ontvangenOp: melding.ontvangenOp };
}

async function nieuweMelding(work: Work, nu: Nu, a: Aanname): Promise<NieuweMelding> {
  const base = leeg(work, nu, {
    kenmerk: '',
    kanaal: a.kanaal,
    tekst: a.wat.trim(),
    team: await teamVan(work),
    waar: leegIsNull(a.waar),
    wanneer: leegIsNull(a.wanneer),
    zaaknummer: leegIsNull(a.zaaknummer),
    taal: a.taal ?? 'nl',
    ontvangenOp: a.ontvangenOp ?? work.now,
    vanuitTeam: leegIsNull(a.vanuitTeam),
    bijlagen: a.stukken?.length ?? 0,
    ...(a.bronsoort ? { bronsoort: a.bronsoort } : {}),
  });
  await work.keys.create(base.id);
  // A colleague does not see the meldingen of the circle, so only the database knows which numbers are taken.
  for (let tries = 0; tries < 5; tries += 1) {
    const [kenmerk] = await vrijeKenmerken(work, 1);
    if (!(await store.insert(work, [{ ...base, kenmerk: kenmerk! }]))) continue;
    await insertMerken(work, base.id, merkenVan(work, base.tekst));
    return { ...base, kenmerk: kenmerk! };
  }
  throw new RuleViolated('MLD-1', 'melding.geen-nummer');
}

const leegIsNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text.trim();

const wegVan = (m: Melderopgave): Weg => m.weg ?? (m.email ? 'mail' : m.telefoon ? 'telefoon' : 'geen');

/** Regel MLD-K1: wie meldt, staat in een kluis met een eigen sleutel, niet bij de melding. */
async function legMelderVast(
  work: Work,
  melding: NieuweMelding,
  m: Melderopgave | null,
  nu: Nu,
): Promise<void> {
  if (m === null) return;
  const weg = wegVan(m);
  const id = work.newReportId();
  await work.keys.create(id);
  const sleutels = sleutelsVan(work, m);
  await melders.insert(work, [
    {
      id,
      meldingId: melding.id,
      naam: m.naam ?? null,
      email: m.email ?? null,
      telefoon: m.telefoon ?? null,
      intern: m.intern ?? false,
      weg,
      einddatum: kluisTot(melding.binnenOp, nu.termijnen),
      sleutels,
    },
  ]);
  await bedank(work, melding, weg, sleutels.email, nu);
}

async function bedank(work: Work, m: NieuweMelding, weg: Weg, sleutel: Buffer | null, nu: Nu): Promise<void> {
  const eerder = sleutel
    ? (await melders.laatstBedankt(work, [sleutel])).get(sleutel.toString('hex'))
    : undefined;
  const afkomst = {
    weg,
    automatisch: false,
    lus: false,
    ontvangenOp: m.ontvangenOp,
    binnenOp: m.binnenOp,
    laatstBedankt: eerder ?? null,
  };
  if (!krijgtDank(afkomst, nu.termijnen)) return;
  await berichten.insert(work, [dankAan(work, m.id)]);
  await work.enqueue('meldpunt.verstuur', {});
}

export const dankAan = (work: Work, meldingId: string): berichten.Bericht => ({
  id: work.newId(),
  meldingId,
  richting: 'uit',
  soort: 'dank',
  weg: 'mail',
  staat: 'klaar',
  sjabloon: DANK_SJABLOON,
  tekst: null,
  aan: null,
  op: work.now,
  nietVoor: null,
  verzondenOp: null,
  pogingen: 0,
});

/** Keyed hashes by which a rights request finds a reporter without opening the vault. */
export function sleutelsVan(work: Work, m: Melderopgave): melders.Sleutels {
  const sleutel = (kind: 'email' | 'telefoon', value: string | null | undefined): Buffer | null => {
    if (value === null || value === undefined) return null;
    const norm = normalise(kind, value);
    return work.keys.blind(kind, norm.valid ? norm.value : value.trim().toLowerCase());
  };
  return { email: sleutel('email', m.email), telefoon: sleutel('telefoon', m.telefoon) };
}

export function telOntvangen(work: Work, m: NieuweMelding): void {
  work.count({ soort: 'melding.ontvangen', kanaal: m.kanaal, maand: maandVan(m) });
  // A colleague's own report is logged without the record: the log must not say who reported what.
  const eigen = m.kanaal === 'intern' || m.kanaal === 'twijfel';
  work.audit({
    actie: 'melding.ontvangen',
    objectSoort: 'melding',
    objectId: eigen ? null : m.id,
    resultaat: 'gelukt',
    details: { kanaal: m.kanaal },
  });
}

const accountSleutel = (work: Work): Buffer => work.keys.blind('meldpunt.account', work.actor.accountId);

/** Internal form: any colleague. The name goes to the vault; a status word comes back on screen. */
async function vanCollega(
  work: Work,
  a: Omit<Aanname, 'melder'>,
  terugkoppeling: boolean,
): Promise<Ontvangst> {
  const ontvangst = await neemAan(work, {
    ...a,
    melder: { naam: work.actor.naam, intern: true, weg: terugkoppeling ? 'scherm' : 'geen' },
  });
  if (terugkoppeling) {
    await melders.insertBewijs(work, {
      sleutel: accountSleutel(work),
      meldingId: ontvangst.id,
      ...ontvangst,
    });
  }
  return ontvangst;
}

export const meldIntern = (work: Work, f: InternFormulier): Promise<Ontvangst> =>
  vanCollega(
    work,
    {
      kanaal: 'intern',
      wat: f.wat,
      waar: f.waar ?? null,
      wanneer: f.wanneer ?? null,
      vanuitTeam: f.team ?? work.actor.teams[0] ?? null,
    },
    f.terugkoppeling ?? true,
  );

/** Twijfel bij een aanvraag: the case number and what does not fit. */
export const meldTwijfel = (work: Work, f: TwijfelFormulier): Promise<Ontvangst> =>
  vanCollega(
    work,
    {
      kanaal: 'twijfel',
      wat: f.wat,
      waar: f.waar ?? null,
      zaaknummer: f.zaaknummer,
      vanuitTeam: f.team ?? work.actor.teams[0] ?? null,
    },
    true,
  );

/** By hand, during the call or at the desk. */
export const voerIn = (work: Work, f: TelefoonFormulier): Promise<Ontvangst> =>
  neemAan(work, {
    kanaal: f.kanaal,
    wat: f.wat,
    waar: f.waar ?? null,
    wanneer: f.wanneer ?? null,
    ...(f.bronsoort ? { bronsoort: f.bronsoort } : {}),
    melder: f.terugbellen ?? null,
  });

/** The colleague's own reports: number, day and status word. */
export const mijnMeldingen = (work: Work): Promise<MijnMelding[]> =>
  melders.bewijzen(work, accountSleutel(work));
