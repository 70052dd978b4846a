import { RuleViolated } from '#platform/errors.ts';
import type { Jaarkeuze } from '../contract.ts';
import type { Activiteit, Deel } from './activiteit.ts';

/** What the yearly update decides about one activity. */
export interface Keuze {
  activiteitId: string;
  keuze: 'doorgaan' | 'aanpassen' | 'stoppen';
  reden?: string;
  titel?: string;
}

/** An activity of next year, without ids. */
export interface Voortzetting {
  vorige: Activiteit;
  titel: string;
  keuze: 'doorgaan' | 'aanpassen';
  reden: string | null;
  kwartalen: (number | null)[];
}

/** Regel PLN-13: elke activiteit krijgt een keuze; aanpassen en stoppen zeggen waarom. */
export function zetVoort(activiteiten: readonly Activiteit[], keuzes: readonly Keuze[]): Voortzetting[] {
  const perId = new Map(keuzes.map((k) => [k.activiteitId, k]));
  if (perId.size !== keuzes.length || keuzes.some((k) => !activiteiten.some((a) => a.id === k.activiteitId)))
    throw new RuleViolated('PLN-13', 'plan.keuze-klopt-niet');
  const mist = activiteiten.filter((a) => !perId.has(a.id));
  if (mist.length > 0) throw new RuleViolated('PLN-13', 'plan.keuze-ontbreekt', { aantal: mist.length });
  return activiteiten.flatMap((vorige) => {
    const k = perId.get(vorige.id)!;
    const reden = k.reden?.trim() || null;
    if (k.keuze !== 'doorgaan' && reden === null)
      throw new RuleViolated('PLN-13', 'plan.keuze-vraagt-reden', { code: vorige.code });
    if (k.keuze === 'stoppen') return [];
    return [
      {
        vorige,
        titel: k.titel?.trim() || vorige.titel,
        keuze: k.keuze,
        reden,
        kwartalen: kwartalenVan(vorige.delen),
      },
    ];
  });
}

const kwartalenVan = (delen: readonly Deel[]): (number | null)[] => delen.map((d) => d.basis ?? d.kwartaal);

/** One line of the comparison of two years. */
export interface Verschil {
  code: string;
  keuze: Jaarkeuze;
  reden: string | null;
  vroeger: Activiteit | null;
  nu: Activiteit | null;
}

/** What went on, was changed, stopped or is new, each with its reason; in the order of the later year. */
export function vergelijk(vroeger: readonly Activiteit[], nu: readonly Activiteit[]): Verschil[] {
  const oud = new Map(vroeger.map((a) => [a.id, a]));
  const verder = nu.map((a): Verschil => {
    const vorige = a.vorigeId === null ? null : (oud.get(a.vorigeId) ?? null);
    if (vorige) oud.delete(vorige.id);
    const keuze = vorige === null ? 'nieuw' : a.jaarkeuze === 'aanpassen' ? 'aanpassen' : 'doorgaan';
    return { code: a.code, keuze, reden: a.jaarkeuzeReden, vroeger: vorige, nu: a };
  });
  const gestopt = [...oud.values()].map((a): Verschil => ({
    code: a.code,
    keuze: 'stoppen',
    reden: a.jaarkeuzeReden,
    vroeger: a,
    nu: null,
  }));
  return [...verder, ...gestopt];
}
