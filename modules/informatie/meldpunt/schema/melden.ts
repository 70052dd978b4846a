import { bronsoorten } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static } from 'typebox';
import { statuswoorden } from '../contract.ts';
import { oneOf, closed, orNull, Moment, Uuid, Email, Telefoon, wat, waar } from './gedeeld.ts';

export const InternFormulierSchema = Type.Object(
  {
    wat,
    waar: Type.Optional(waar),
    wanneer: Type.Optional(Type.String({ maxLength: 200, description: 'Wanneer, in woorden.' })),
    team: Type.Optional(Type.String({ maxLength: 80, description: 'Team van de QR-code.' })),
    terugkoppeling: Type.Optional(
      Type.Boolean({ description: 'Wil horen dat het gelezen is. Standaard ja.' }),
    ),
  },
  closed,
);
export type InternFormulier = Static<typeof InternFormulierSchema>;

export const TelefoonFormulierSchema = Type.Object(
  {
    kanaal: oneOf(['telefoon', 'balie', 'partner'], 'Telefoon, balie of partner.'),
    wat,
    waar: Type.Optional(waar),
    wanneer: Type.Optional(Type.String({ maxLength: 200 })),
    bronsoort: Type.Optional(oneOf(bronsoorten, 'Wie er meldt, als soort.')),
    terugbellen: Type.Optional(
      Type.Object(
        {
          naam: Type.Optional(Type.String({ maxLength: 120 })),
          telefoon: Type.Optional(Telefoon),
          email: Type.Optional(Email),
        },
        { ...closed, minProperties: 1, description: 'Gaat naar de kluis, niet naar de melding.' },
      ),
    ),
  },
  closed,
);
export type TelefoonFormulier = Static<typeof TelefoonFormulierSchema>;

export const TwijfelFormulierSchema = Type.Object(
  {
    zaaknummer: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    wat: Type.String({
      minLength: 1,
      maxLength: 20_000,
      pattern: '\\S',
      description: 'Wat klopt niet.',
    }),
    waar: Type.Optional(waar),
    team: Type.Optional(Type.String({ maxLength: 80 })),
  },
  closed,
);
export type TwijfelFormulier = Static<typeof TwijfelFormulierSchema>;

export const OntvangstSchema = Type.Object({
  id: Uuid,
  kenmerk: Type.String(),
  ontvangenOp: Moment,
});
export type Ontvangst = Static<typeof OntvangstSchema>;

export const MijnMeldingSchema = Type.Object({
  kenmerk: Type.String(),
  ontvangenOp: Moment,
  statuswoord: oneOf(statuswoorden, 'Al wat een melder hoort.'),
  gewijzigdOp: Moment,
});
export type MijnMelding = Static<typeof MijnMeldingSchema>;

export const InleesUitkomstSchema = Type.Object({
  uitkomst: oneOf(['nieuw', 'dubbel', 'aangevuld', 'fout'], 'Wat er met het bestand gebeurde.'),
  kenmerk: orNull(Type.String()),
  id: orNull(Uuid),
  reden: orNull(Type.String({ description: 'Bij fout: waarom het niet te ontleden was.' })),
});
export type InleesUitkomst = Static<typeof InleesUitkomstSchema>;
