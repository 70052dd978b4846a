import Type from 'typebox';
import {
  intrekRedenen,
  naamvraagRedenen,
  negeerRedenen,
  objectSoorten,
  relaties,
  uitkomsten,
} from './contract.ts';
import {
  closed,
  Gelijke,
  Graad,
  Maand,
  Moment,
  ObjectSoort,
  oneOf,
  orNull,
  Uuid,
  Voorstel,
  Weegreden,
} from './schema/delen.ts';
import { DocumentregelSchema, FeitSchema, PersoonSamenhang } from './schema/dossier.ts';

export * from './schema/dossier.ts';

export const Samenhang = Type.Object({
  objecten: Type.Array(
    Type.Object({
      nummer: Type.Integer({ description: 'Nummer dat tekst en object verbindt.' }),
      soort: ObjectSoort,
      waarde: Type.String(),
      onderwerpId: orNull(Uuid),
      genegeerd: Type.Boolean(),
      graad: orNull(Graad),
      redenen: Type.Array(
        Type.Object({
          voor: Type.Boolean(),
          id: Type.String(),
          waarden: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
        }),
      ),
      voorstellen: Type.Array(Voorstel),
      gelijken: Type.Array(Type.Object(Gelijke)),
      bewaard: Type.Array(
        Type.Object({ soort: Type.String(), bronId: Type.String(), thema: Type.String(), maand: Maand }),
      ),
    }),
  ),
  personen: Type.Array(PersoonSamenhang),
  vermeldingen: Type.Array(
    Type.Object({
      soort: Type.String(),
      veld: Type.String(),
      start: Type.Integer(),
      eind: Type.Integer(),
      tekst: Type.String(),
      nummer: Type.Union([Type.Integer(), Type.Null()], {
        description: 'Nummer van het object; leeg bij een naam.',
      }),
    }),
  ),
  namenHerkend: Type.Integer(),
  gewogen: Type.Boolean(),
});

export const IdParams = Type.Object({ id: Uuid }, closed);

export const OnderwerpSchema = Type.Object({
  id: Uuid,
  soort: oneOf([...objectSoorten, 'persoon'], 'Soort onderwerp.'),
  naam: Type.String(),
  bekendSinds: Maand,
  genegeerd: Type.Boolean(),
  stukken: Type.Array(Type.Object({ ...Gelijke, veld: Type.String() })),
  voorstellen: Type.Array(Voorstel),
  besluiten: Type.Array(
    Type.Object({
      id: Uuid,
      uitkomst: oneOf(uitkomsten, 'Wat besloten is.'),
      ander: Type.Object({ onderwerpId: Uuid, naam: Type.String() }),
      door: Type.String(),
      op: Moment,
      modelversie: Type.String(),
      redenen: Type.Array(Weegreden),
      ingetrokken: orNull(
        Type.Object({ door: Type.String(), op: Moment, reden: oneOf(intrekRedenen, 'Waarom.') }),
      ),
    }),
  ),
  verwanten: Type.Array(
    Type.Object({
      onderwerpId: Uuid,
      soort: ObjectSoort,
      naam: Type.String(),
      stukken: Type.Integer(),
      relatie: oneOf(relaties, 'Hoe zij bij elkaar horen.'),
    }),
  ),
  documenten: Type.Array(DocumentregelSchema),
  feiten: Type.Array(FeitSchema),
});

export const BekekenSchema = Type.Object({
  items: Type.Array(Type.Object({ wie: Type.String(), op: Moment })),
});

export const NegeerSchema = Type.Object(
  { genegeerd: Type.Boolean(), reden: oneOf(negeerRedenen, 'Waarom deze waarde niets zegt.') },
  closed,
);
export const GenegeerdSchema = Type.Object({ genegeerd: Type.Boolean() });

export const BesluitSchema = Type.Object(
  { een: Uuid, ander: Uuid, uitkomst: oneOf(uitkomsten, 'Dezelfde, een ander, of nog niet zeker.') },
  closed,
);
export const BesluitIdSchema = Type.Object({ id: Uuid });
export const IntrekSchema = Type.Object({ reden: oneOf(intrekRedenen, 'Waarom het teruggaat.') }, closed);

export const NaamvraagSchema = Type.Object(
  {
    bron: Type.Object(
      { soort: oneOf(['melding', 'signaal'], 'Soort stuk waarvoor gevraagd wordt.'), id: Uuid },
      closed,
    ),
    naam: Type.String({ minLength: 2, maxLength: 120, description: 'De naam zoals hij geschreven is.' }),
    reden: oneOf(naamvraagRedenen, 'Waarom de naam gevraagd wordt.'),
  },
  closed,
);
export const NaamvraagAntwoord = Type.Object({
  gevonden: Type.Array(Type.Object({ ...Gelijke, naam: Type.String(), graad: Graad })),
});
