import { bronsoorten, themas } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static } from 'typebox';
import { ontvangerSoorten, schiftKeuzes, spoedUitgangen, twijfelUitgangen } from '../contract.ts';
import { oneOf, closed, orNull, Moment, Zin, Email, Thema, wat, waar } from './gedeeld.ts';

export const SchiftSchema = Type.Object(
  {
    keuze: oneOf(schiftKeuzes, 'Wat ermee gebeurt.'),
    wat: Type.Optional(Type.String({ maxLength: 20_000, description: 'Verplicht bij verder.' })),
    waar: Type.Optional(waar),
    thema: Type.Optional(oneOf(themas, 'Verplicht bij verder en te licht.')),
    duiding: Type.Optional(Type.String({ maxLength: 20_000 })),
    gebied: Type.Optional(Type.String({ maxLength: 80, description: 'Wijk, nooit fijner.' })),
    bronsoort: Type.Optional(oneOf(bronsoorten, 'Anders dan het kanaal zegt.')),
    /** Verplicht bij doorsturen. */
    naar: Type.Optional(
      Type.Object(
        {
          soort: oneOf(ontvangerSoorten, 'Soort ontvanger.'),
          naam: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
          email: Type.Optional(Email),
          tekst: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' }),
        },
        closed,
      ),
    ),
    van: Type.Optional(
      Type.String({ format: 'uuid', description: 'Verplicht bij dubbel: de melding die blijft.' }),
    ),
  },
  closed,
);
export type Schift = Static<typeof SchiftSchema>;

const velden = {
  wat: Type.String({ maxLength: 20_000 }),
  waar,
  thema: orNull(Thema),
  duiding: Type.String({ maxLength: 20_000 }),
  naarNaam: Type.String({ maxLength: 120 }),
  tekst: Type.String({ maxLength: 20_000, description: 'Tekst voor doorsturen.' }),
};
export const ConceptVeldenSchema = Type.Partial(Type.Object(velden, closed), closed);
export type ConceptVelden = Static<typeof ConceptVeldenSchema>;
export const ConceptSchema = Type.Object({
  versie: Type.Integer({ description: '0 zolang er geen concept is.' }),
  velden: Type.Partial(Type.Object(velden)),
  gewijzigdOp: orNull(Moment),
  door: orNull(Type.String()),
});
export type ConceptDto = Static<typeof ConceptSchema>;

export const SpoedSchema = Type.Object(
  {
    uitgang: oneOf(spoedUitgangen, 'Wie er gebeld is.'),
    om: Type.Optional(Moment),
    afgehandeld: Type.Boolean({ description: 'Is de melding hiermee klaar?' }),
  },
  closed,
);
export type SpoedInvoer = Static<typeof SpoedSchema>;

export const TwijfelUitgangSchema = Type.Object(
  {
    uitgang: oneOf(twijfelUitgangen, 'Hoe de twijfel verder gaat.'),
    reden: Zin,
    wat: Type.Optional(wat),
    waar: Type.Optional(waar),
    thema: Type.Optional(Thema),
  },
  closed,
);
export type TwijfelUitgang = Static<typeof TwijfelUitgangSchema>;

export const AanvullingGezienSchema = Type.Object({ opnieuw: Type.Boolean() }, closed);
export const RedenSchema = Type.Object({ reden: Zin }, closed);
