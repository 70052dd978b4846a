import Type, { type Static } from 'typebox';
import { fasen, herhalingen, kolomrollen, meldingsoorten, tabelsoorten } from '../contract.ts';
import { BeleidstekstSchema } from './beleid.ts';
import { closed, FunctieOfLeeg, Jaar, Kort, Kwartaal, Lang, Lijn, oneOf, orNull, Zin } from './velden.ts';

const Tekst = Type.String({ maxLength: 8_000 });
const Plaats = Type.Integer({
  minimum: 0,
  maximum: 10_000_000,
  description: 'Regel, alinea of rij in het bestand.',
});
const Blad = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  maxLength: 100,
  description: 'Werkblad.',
});

const BlokSchema = Type.Union([
  Type.Object({ soort: oneOf(['kop', 'tekst'], 'Wat het is.'), tekst: Tekst, regel: Plaats }, closed),
  Type.Object(
    {
      soort: oneOf(['tabel'], 'Wat het is.'),
      blad: Blad,
      rijen: Type.Array(
        Type.Object(
          {
            regel: Plaats,
            cellen: Type.Array(Type.Array(Tekst, { maxItems: 60 }), {
              maxItems: 40,
              description: 'Regels en punten per cel.',
            }),
          },
          closed,
        ),
        { maxItems: 2_000 },
      ),
    },
    closed,
  ),
]);
export type Blok = Static<typeof BlokSchema>;

const IndelingSchema = Type.Object(
  {
    tabellen: Type.Array(
      Type.Object(
        {
          soort: oneOf(tabelsoorten, 'Wat er in de tabel staat.'),
          kolommen: Type.Array(oneOf(kolomrollen, 'Wat er in de kolom staat.'), { maxItems: 40 }),
          lijn: orNull(Lijn),
        },
        closed,
      ),
      { maxItems: 500, description: 'Per tabel, in de volgorde van het bestand.' },
    ),
    lijnen: Type.Array(Type.Object({ naam: Type.String({ maxLength: 200 }), lijn: orNull(Lijn) }, closed), {
      maxItems: 200,
      description: 'Welke lijn een opschrift is.',
    }),
    cellen: Type.Array(
      Type.Object(
        {
          tabel: Type.Integer({ minimum: 0, maximum: 500 }),
          rij: Type.Integer({ minimum: 0, maximum: 2_000 }),
          kolom: Type.Integer({ minimum: 0, maximum: 40 }),
          regels: Type.Array(Kort, { maxItems: 60 }),
        },
        closed,
      ),
      { maxItems: 500, description: 'Cellen die met de hand in activiteiten zijn verdeeld.' },
    ),
  },
  closed,
);
export type Indeling = Static<typeof IndelingSchema>;

const gelezen = {
  sleutel: Type.String({ minLength: 1, maxLength: 40, description: 'Vindplaats in het bestand.' }),
  titel: Kort,
  lijn: Lijn,
  kwartalen: Type.Array(Kwartaal, { maxItems: 4, uniqueItems: true, description: 'Leeg: het hele jaar.' }),
  toelichting: Lang,
  acties: Type.Array(Zin, { maxItems: 40 }),
  eigenaar: FunctieOfLeeg,
  partners: Type.Array(Kort, { maxItems: 40 }),
  thema: Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 80 }),
  herhaling: oneOf(herhalingen, 'Hoe vaak.'),
  fase: oneOf(fasen, 'Eerst verkennen, of meteen uitvoeren.'),
  onder: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    maxLength: 40,
    description: 'Sleutel van de activiteit waar het onder hangt.',
  }),
};
const ActiviteitInSchema = Type.Object(gelezen, closed);
export type GelezenActiviteit = Static<typeof ActiviteitInSchema>;

const MeldingSchema = Type.Object({
  soort: oneOf(meldingsoorten, 'Waarom het hier staat.'),
  blad: Blad,
  regel: Plaats,
  tekst: Type.String(),
});
export type Leesmelding = Static<typeof MeldingSchema>;

/** A cell of the poster, so that it can be divided by hand. */
const CelSchema = Type.Object({
  tabel: Type.Integer(),
  rij: Type.Integer(),
  kolom: Type.Integer(),
  lijn: orNull(Lijn),
  kwartaal: Type.Integer(),
  regels: Type.Array(Type.String()),
  geknipt: Type.Boolean({ description: 'Verdeeld op woorden waarmee een activiteit begint: kijk na.' }),
});

export const UitkomstSchema = Type.Object({
  activiteiten: Type.Array(Type.Object({ ...gelezen, code: Type.String() })),
  cellen: Type.Array(CelSchema),
  meldingen: Type.Array(MeldingSchema),
});
export type Uitkomst = Static<typeof UitkomstSchema>;

const BeleidSchema = Type.Object({
  titel: Type.String(),
  vanJaar: orNull(Type.Integer()),
  totJaar: orNull(Type.Integer()),
  jaar: orNull(Type.Integer()),
  tekst: BeleidstekstSchema,
});
export type GelezenBeleid = Static<typeof BeleidSchema>;

export const VoorstelSchema = Type.Object({
  blokken: Type.Array(BlokSchema),
  indeling: IndelingSchema,
  beleid: BeleidSchema,
  uitkomst: UitkomstSchema,
});
export type Voorstel = Static<typeof VoorstelSchema>;

export const IndelenSchema = Type.Object(
  { blokken: Type.Array(BlokSchema, { maxItems: 5_000 }), indeling: IndelingSchema },
  closed,
);

export const OvernemenSchema = Type.Object(
  {
    titel: Kort,
    vanJaar: Jaar,
    totJaar: Jaar,
    jaar: Jaar,
    tekst: BeleidstekstSchema,
    eigenaar: Type.String({
      minLength: 1,
      maxLength: 120,
      pattern: '\\S',
      description: 'Functie, waar er geen staat.',
    }),
    activiteiten: Type.Array(ActiviteitInSchema, { minItems: 1, maxItems: 200 }),
  },
  closed,
);
export type Overnemen = Static<typeof OvernemenSchema>;
