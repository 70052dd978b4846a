import Type, { type Static } from 'typebox';
import { leesplekken } from '../contract.ts';
import { oneOf, closed, orNull, Moment, Uuid, Email, Rechten } from './gedeeld.ts';

const Uit = Type.Object(
  {
    server: Type.String({ minLength: 1, maxLength: 253 }),
    poort: Type.Integer({ minimum: 1, maximum: 65_535 }),
    beveiliging: oneOf(['tls', 'starttls', 'geen'], 'Geen alleen voor een server op deze machine.'),
    afzender: Email,
  },
  { ...closed, description: 'Server voor uitgaande berichten aan melders.' },
);

export const PostvakInvoerSchema = Type.Object(
  {
    naam: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    leesplek: oneOf(leesplekken, 'Waar de mail heen gaat.'),
    server: Type.String({ minLength: 1, maxLength: 253 }),
    poort: Type.Integer({ minimum: 1, maximum: 65_535, default: 993 }),
    beveiliging: oneOf(['tls', 'starttls', 'geen'], 'Geen alleen voor een server op deze machine.'),
    gebruiker: Type.String({ minLength: 1, maxLength: 254 }),
    /** Leeg laten bij wijzigen: het oude blijft. */
    wachtwoord: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    map: Type.String({ minLength: 1, maxLength: 200, default: 'INBOX' }),
    actief: Type.Boolean(),
    uit: Type.Optional(Uit),
  },
  closed,
);
export type PostvakInvoer = Static<typeof PostvakInvoerSchema>;

export const PostvakSchema = Type.Object({
  id: Uuid,
  versie: Type.Integer(),
  rechten: Rechten,
  naam: Type.String(),
  leesplek: oneOf(leesplekken, 'Waar de mail heen gaat.'),
  server: orNull(Type.String()),
  poort: orNull(Type.Integer()),
  beveiliging: orNull(Type.String()),
  gebruiker: orNull(Type.String()),
  map: orNull(Type.String()),
  uit: orNull(Uit),
  actief: Type.Boolean(),
  gelezenOp: orNull(Moment),
  fout: orNull(Type.String()),
  foutSinds: orNull(Moment),
});
export type PostvakDto = Static<typeof PostvakSchema>;
