import { bronsoorten, themas } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static } from 'typebox';
import {
  berichtSoorten,
  berichtStaten,
  bijlageStanden,
  kanalen,
  spoedUitgangen,
  standen,
} from '../contract.ts';
import {
  oneOf,
  closed,
  orNull,
  Datum,
  Moment,
  Uuid,
  Rechten,
  Thema,
  Kanaal,
  Stand,
  paging,
} from './gedeeld.ts';

export const PagingQuery = Type.Object(
  { ...paging, sorteer: Type.Optional(oneOf(['ontvangenOp', '-ontvangenOp'], 'Veld; met - aflopend.')) },
  closed,
);

export const MeldingenQuerySchema = Type.Object(
  {
    ...paging,
    sorteer: Type.Optional(
      oneOf(
        ['ontvangenOp', '-ontvangenOp', 'kanaal', '-kanaal', 'stand', '-stand'],
        'Veld; met - ervoor aflopend. Zonder: oudste eerst.',
      ),
    ),
    stand: Type.Optional(Type.Array(Stand, { maxItems: standen.length })),
    kanaal: Type.Optional(Type.Array(Kanaal, { maxItems: kanalen.length })),
    thema: Type.Optional(Type.Array(Thema, { maxItems: themas.length })),
  },
  closed,
);

const rij = {
  id: Uuid,
  kenmerk: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  stand: Stand,
  uitkomst: orNull(Type.String({ description: 'Keuze of uitgang die de stand gaf.' })),
  kanaal: Kanaal,
  bronsoort: oneOf(bronsoorten, 'Soort bron.'),
  thema: orNull(Thema),
  taal: Type.String({ description: 'Taal van de tekst, of und als die onbekend is.' }),
  ontvangenOp: Moment,
  onderwerp: orNull(Type.String()),
  regel: orNull(
    Type.String({ description: 'Begin van de tekst; leeg zolang de melding alleen bewaard wordt.' }),
  ),
  voor: orNull(Datum),
  teLaat: Type.Boolean({ description: 'Langer blijven liggen dan de belofte van dagelijks lezen.' }),
  bijlagen: Type.Integer(),
  automatisch: Type.Boolean({ description: 'Door een machine gestuurd.' }),
  nieuweAanvulling: Type.Boolean({ description: 'Er kwam een antwoord op dat nog niet gelezen is.' }),
  zaaknummer: orNull(Type.String()),
  dubbelen: Type.Array(
    Type.Object({ id: Uuid, kenmerk: Type.String(), kanaal: Kanaal, ontvangenOp: Moment }),
  ),
};
export const MeldingRijSchema = Type.Object(rij);
export type MeldingRij = Static<typeof MeldingRijSchema>;

export const BerichtSchema = Type.Object({
  id: Uuid,
  richting: oneOf(['in', 'uit'], 'Van of naar de melder.'),
  soort: oneOf(berichtSoorten, 'Soort bericht.'),
  weg: oneOf(['mail', 'scherm', 'telefoon', 'code'], 'Langs welke weg.'),
  staat: oneOf(berichtStaten, 'Stand van het bericht.'),
  sjabloon: orNull(Type.String({ description: 'Tekstsleutel als het bericht een vaste tekst is.' })),
  tekst: orNull(Type.String()),
  op: Moment,
  verzondenOp: orNull(Moment),
});
export type BerichtDto = Static<typeof BerichtSchema>;

export const BijlageSchema = Type.Object({
  id: Uuid,
  naam: Type.String(),
  stand: oneOf(bijlageStanden, 'Wat ervan bekend is.'),
  soort: Type.String({ description: 'Wat het bestand echt is, volgens zijn bytes.' }),
  omvang: Type.Integer({ description: 'Bytes.' }),
  reden: orNull(Type.String({ description: 'Waarom er geen veilige weergave is.' })),
  gevaren: Type.Array(Type.String()),
  heeftWeergave: Type.Boolean(),
});
export type BijlageDto = Static<typeof BijlageSchema>;

export const MeldingSchema = Type.Object({
  ...rij,
  tekst: orNull(Type.String()),
  waar: orNull(Type.String()),
  wanneer: orNull(Type.String()),
  waarschuwingen: Type.Array(Type.String({ description: 'Wat er aan de mail opvalt.' })),
  onleesbaar: orNull(
    Type.String({ description: 'Waarom de mail niet te ontleden was; het origineel is er als bijlage.' }),
  ),
  dubbelVan: orNull(Type.Object({ id: Uuid, kenmerk: Type.String() })),
  mogelijkDubbel: Type.Array(
    Type.Object({
      id: Uuid,
      kenmerk: Type.String(),
      ontvangenOp: Moment,
      redenen: Type.Array(Type.String()),
    }),
  ),
  gevouwen: Type.Array(
    Type.Object({
      id: Uuid,
      kenmerk: Type.String(),
      kanaal: Kanaal,
      ontvangenOp: Moment,
      tekst: Type.String(),
    }),
  ),
  signaal: orNull(Type.Object({ id: Uuid, kenmerk: Type.String() })),
  doorgestuurdNaar: orNull(Type.String()),
  spoed: Type.Array(
    Type.Object({ uitgang: oneOf(spoedUitgangen, 'Uitgang.'), om: Moment, door: Type.String() }),
  ),
  berichten: Type.Array(BerichtSchema),
  stukken: Type.Array(BijlageSchema),
  melder: Type.Object({
    inKluis: Type.Boolean(),
    intern: Type.Boolean({ description: 'Een collega.' }),
    terugkoppeling: oneOf(
      ['mail', 'telefoon', 'scherm', 'code', 'geen'],
      'Langs welke weg de melder iets hoort.',
    ),
    tot: orNull(Datum),
  }),
  laatsteSchift: orNull(
    Type.Object({
      keuze: Type.String(),
      op: Moment,
      door: Type.String(),
      ongedaanTot: orNull(Moment),
    }),
  ),
  einddatum: Datum,
});
export type MeldingDto = Static<typeof MeldingSchema>;

export const VolgendeSchema = Type.Object({ id: orNull(Uuid) });

export const MelderSchema = Type.Object({
  naam: orNull(Type.String()),
  email: orNull(Type.String()),
  telefoon: orNull(Type.String()),
  tot: Datum,
});
export type MelderDto = Static<typeof MelderSchema>;

export const BerichtKeuzeSchema = Type.Object(
  {
    soort: oneOf(['status', 'vraag', 'antwoord'], 'Wat de melder hoort.'),
    tekst: Type.Optional(
      Type.String({ minLength: 1, maxLength: 4_000, description: 'Bij vraag en antwoord.' }),
    ),
    weg: Type.Optional(oneOf(['mail', 'telefoon'], 'Telefoon: u hebt het al verteld.')),
  },
  closed,
);
export type BerichtKeuze = Static<typeof BerichtKeuzeSchema>;
