import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type {
  Aard,
  Beleidstekst,
  Bewijssoort,
  Fase,
  HandStand,
  Herhaling,
  Jaarkeuze,
  JaarStand,
  Lijn,
  Niveau,
  PlanStand,
  Plek,
  PrioriteitNiveau,
  Wijzigingsoort,
} from '../contract.ts';

interface ActiviteitTable {
  gemeente_id: number;
  id: string;
  jaar_id: string;
  versie: number;
  code: string;
  volgorde: number;
  onder_id: string | null;
  lijn: Lijn;
  titel: string;
  toelichting: string;
  eigenaar_id: string | null;
  eigenaar_functie: string | null;
  partners: string[];
  thema: string | null;
  herhaling: Herhaling;
  niveau: Niveau;
  aard: Aard;
  fase: Fase;
  besluit: 'doen' | 'niet' | null;
  besluit_reden: string | null;
  besluit_op: LocalDate | null;
  plek: Plek;
  pad: string | null;
  bewijsregel: string | null;
  budget: number | null;
  uren: number | null;
  vorige_id: string | null;
  jaarkeuze: Jaarkeuze | null;
  jaarkeuze_reden: string | null;
}

export interface Tables {
  'plan.plan': {
    gemeente_id: number;
    id: string;
    versie: number;
    titel: string;
    van_jaar: number;
    tot_jaar: number;
    stand: PlanStand;
    verlengd_tot: number | null;
    verleng_reden: string | null;
    tekst: Beleidstekst;
    tekst_nummer: number;
    lessen: string | null;
    vastgesteld_door: string | null;
    vastgesteld_op: LocalDate | null;
    besluit: string | null;
    geevalueerd_op: LocalDate | null;
    gemaakt_op: Instant;
  };
  'plan.tekst': {
    gemeente_id: number;
    plan_id: string;
    nummer: number;
    tekst: Beleidstekst;
    reden: string | null;
    op: Instant;
    door: string;
  };
  'plan.jaar': {
    gemeente_id: number;
    id: string;
    plan_id: string;
    versie: number;
    jaar: number;
    stand: JaarStand;
    budget: number | null;
    uren: number | null;
    vastgesteld_op: LocalDate | null;
  };
  'plan.activiteit': ActiviteitTable;
  'plan.deel': {
    gemeente_id: number;
    id: string;
    activiteit_id: string;
    kwartaal: number | null;
    basis: number | null;
    stand: HandStand | null;
    noot: string | null;
    reden: string | null;
    op: LocalDate | null;
  };
  'plan.actie': {
    gemeente_id: number;
    id: string;
    activiteit_id: string;
    volgorde: number;
    tekst: string;
    gedaan_op: LocalDate | null;
  };
  'plan.bewijs': {
    gemeente_id: number;
    id: string;
    activiteit_id: string;
    soort: Bewijssoort;
    datum: LocalDate;
    omschrijving: string;
    verwijzing: string | null;
    op: Instant;
    door: string;
  };
  'plan.wijziging': {
    gemeente_id: number;
    id: string;
    activiteit_id: string;
    soort: Wijzigingsoort;
    van: string | null;
    naar: string | null;
    reden: string | null;
    op: Instant;
    door: string;
  };
  'plan.prioriteit': {
    gemeente_id: number;
    id: string;
    versie: number;
    onder_id: string | null;
    niveau: PrioriteitNiveau;
    titel: string;
    betekenis: string;
    bron: string;
    van: LocalDate;
    tot: LocalDate | null;
    evaluatie_op: LocalDate | null;
  };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
