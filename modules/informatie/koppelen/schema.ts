import Type, { type TSchema } from 'typebox';
import {
  intrekRedenen,
  naamvraagRedenen,
  negeerRedenen,
  objectSoorten,
  uitkomsten,
  verwantschappen,
} from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Uuid = Type.String({ format: 'uuid' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Maand = Type.String({ description: 'Maand, JJJJ-MM.' });

const Bron = Type.Object({ soort: Type.String(), id: Type.String() });
const ObjectSoort = oneOf(objectSoorten, 'Soort object.');
const Graad = oneOf(['zwak', 'redelijk', 'sterk'], 'Hoe zeker het is, in een woord.');
const Gelijke = { bron: Bron, titel: Type.String(), pad: Type.String(), maand: Maand };

const Weegreden = Type.Object({
  id: Type.String({ description: 'Tekst van de reden.' }),
  voor: Type.Boolean(),
  sterkte: Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3], description: 'Klasse van gewicht.' }),
});

const Voorstel = Type.Object({
  onderwerpId: Uuid,
  naam: Type.String(),
  graad: Graad,
  redenen: Type.Array(Weegreden),
  tegen: orNull(Weegreden),
  ontbreekt: Type.Array(Type.String()),
  verwant: orNull(oneOf(verwantschappen, 'Verwant zonder dezelfde te zijn.')),
  bronnen: Type.Array(Type.Object(Gelijke)),
  besluit: orNull(Type.Object({ id: Uuid, uitkomst: oneOf(uitkomsten, 'Wat besloten is.') })),
});

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
  personen: Type.Array(
    Type.Object({
      nummer: Type.Integer(),
      onderwerpId: Uuid,
      naam: Type.String(),
      voorstellen: Type.Array(Voorstel),
    }),
  ),
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
      ander: orNull(Type.Object({ onderwerpId: Uuid, naam: Type.String() })),
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
    Type.Object({ onderwerpId: Uuid, soort: ObjectSoort, naam: Type.String(), stukken: Type.Integer() }),
  ),
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
