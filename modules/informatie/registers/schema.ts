import Type, { type Static, type TSchema } from 'typebox';
import {
  bevoegdheden,
  certificaatStanden,
  lijstSoorten,
  registerNamen,
  standen,
  tekens,
  verbindingen,
} from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const MomentOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' });
const Uuid = Type.String({ format: 'uuid' });
const Zin = (description: string) => Type.String({ minLength: 3, maxLength: 500, description });
const Waarden = Type.Unsafe<Record<string, string>>({
  type: 'object',
  maxProperties: 8,
  propertyNames: { maxLength: 40 },
  additionalProperties: { type: 'string', maxLength: 200 },
  description: 'Velden van deze soort vraag.',
});
const Soort = Type.String({ minLength: 3, maxLength: 40, description: 'Soort vraag, zoals rdw.kenteken.' });

export const IdParams = Type.Object({ id: Uuid }, closed);
export const RegisterParams = Type.Object({ register: oneOf(registerNamen, 'Register.') }, closed);
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });

export const VraagInvoerSchema = Type.Object(
  {
    soort: Soort,
    waarden: Waarden,
    signaalId: Type.Optional(Type.String({ format: 'uuid', description: 'Waarvoor: het signaal.' })),
    casusId: Type.Optional(Type.String({ format: 'uuid', description: 'Of de casus.' })),
    controleId: Type.Optional(Type.String({ format: 'uuid', description: 'Of de controle.' })),
    reden: Type.Optional(Zin('Waarvoor, als er geen signaal bij hoort.')),
    vers: Type.Optional(Type.Boolean({ description: 'Opnieuw vragen, ook als er een vers antwoord is.' })),
  },
  closed,
);
export type VraagInvoer = Static<typeof VraagInvoerSchema>;

export const PersoonInvoerSchema = Type.Object(
  {
    soort: Soort,
    waarden: Waarden,
    signaalId: Type.String({ format: 'uuid', description: 'Het gewogen signaal waarop het steunt.' }),
    doel: Type.String({ minLength: 2, maxLength: 40, description: 'Doel uit de lijst.' }),
    noodzaak: Zin('Waarom dit nodig is.'),
    proportionaliteit: Zin('Waarom het in verhouding staat.'),
    subsidiariteit: Zin('Waarom het niet met minder kan.'),
  },
  closed,
);
export type PersoonInvoer = Static<typeof PersoonInvoerSchema>;

const FeitSchema = Type.Object({
  code: Type.String({ description: 'Welk gegeven.' }),
  waarde: Type.String({ description: 'Zoals het register het gaf.' }),
  vorm: Type.Optional(oneOf(['datum', 'getal', 'bedrag'], 'Hoe de waarde te lezen is.')),
});

const VervolgSchema = Type.Object({
  soort: Type.String(),
  waarden: Type.Record(Type.String(), Type.String()),
  persoon: Type.Boolean({ description: 'Vraagt een doel.' }),
});

const TrefferSchema = Type.Object({
  register: oneOf(registerNamen, 'Register.'),
  titel: Type.String(),
  feiten: Type.Array(FeitSchema),
  tekens: Type.Array(oneOf(tekens, 'Toestand die gezien moet worden.')),
  vervolg: Type.Array(VervolgSchema, { description: 'Wat nu gevraagd kan worden.' }),
  bsn: Type.Optional(Type.String({ description: 'Alleen waar het doel het nummer zelf vraagt.' })),
});

export const OpzoekingSchema = Type.Object({
  id: Type.String(),
  register: oneOf(registerNamen, 'Register.'),
  soort: Type.String(),
  persoon: Type.Boolean(),
  vraag: Type.Record(Type.String(), Type.String()),
  doel: orNull(Type.String()),
  op: Moment,
  door: Type.String(),
  stand: oneOf(standen, 'Wat er van de vraag kwam.'),
  code: orNull(Type.String({ description: 'Waarom er geen antwoord is.' })),
  pogingen: Type.Integer(),
  opnieuwOp: MomentOfLeeg,
  antwoordOp: MomentOfLeeg,
  opgenomen: Type.Boolean({ description: 'Verzonnen, opgenomen antwoord.' }),
  uitGeheugen: Type.Boolean({ description: 'Eerder antwoord op dezelfde vraag.' }),
  totaal: Type.Integer({ description: 'Hoeveel het register er kent.' }),
  treffers: Type.Array(TrefferSchema),
  rechten: Type.Array(Type.String()),
});
export type OpzoekingDto = Static<typeof OpzoekingSchema>;

const VeldSchema = Type.Object({
  naam: Type.String(),
  verplicht: Type.Boolean(),
  vorm: oneOf(['tekst', 'datum', 'ja-nee'], 'Wat er in het veld past.'),
});
const VraagSoortSchema = Type.Object({ soort: Type.String(), velden: Type.Array(VeldSchema) });
export type VraagSoortDto = Static<typeof VraagSoortSchema>;

export const SlotSchema = Type.Object({
  open: Type.Boolean({ description: 'Mogen hier personen worden opgezocht?' }),
  waarom: orNull(oneOf(['uit', 'niet-gewogen', 'loopt-niet'], 'Waarom niet.')),
  bevoegdheid: orNull(oneOf(bevoegdheden, 'Bevoegdheid uit de weging.')),
  doelen: Type.Array(
    Type.Object({
      doel: Type.String(),
      velden: Type.Array(Type.String(), { description: 'Gegevens die dit doel ten hoogste vraagt.' }),
      vragen: Type.Array(VraagSoortSchema),
    }),
  ),
});
export type SlotDto = Static<typeof SlotSchema>;

export const ToestandSchema = Type.Object({
  register: oneOf(registerNamen, 'Register.'),
  stand: oneOf(verbindingen, 'Hoe het is aangesloten.'),
  uitgezet: Type.Boolean({ description: 'Staat uit in de instellingen.' }),
  antwoordOp: MomentOfLeeg,
  storingSinds: MomentOfLeeg,
  storingCode: orNull(Type.String()),
  versDagen: Type.Integer({ description: 'Zo lang geldt een antwoord als vers; 0 is nooit.' }),
  gevraagd: Type.Integer({ description: 'Vragen deze maand.' }),
  uitGeheugen: Type.Integer(),
  zonderTreffer: Type.Integer(),
  storingen: Type.Integer(),
  kostenCent: Type.Integer({ description: 'Kosten deze maand, in eurocent.' }),
  vragen: Type.Array(VraagSoortSchema, { description: 'Wat er over een object gevraagd kan worden.' }),
  rechten: Type.Array(Type.String()),
});
export type RegisterToestand = Static<typeof ToestandSchema>;

export const LogQuery = Type.Object(
  {
    pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    sorteer: Type.Optional(oneOf(['op', '-op'], 'Veld; met - ervoor aflopend.')),
    register: Type.Optional(Type.Array(oneOf(registerNamen, 'Register.'), { maxItems: 6 })),
  },
  closed,
);

export const LogRijSchema = Type.Object({
  id: Type.String(),
  op: Moment,
  door: Type.String(),
  register: oneOf(registerNamen, 'Register.'),
  soort: Type.String(),
  doel: orNull(Type.String()),
  bevoegdheid: orNull(Type.String()),
  bron: orNull(
    Type.Object(
      { titel: Type.String(), pad: Type.String() },
      { description: 'Het bronrecord, voor wie het mag zien.' },
    ),
  ),
  stand: oneOf(standen, 'Wat er van de vraag kwam.'),
  code: orNull(Type.String()),
  treffers: Type.Integer(),
  opgenomen: Type.Boolean(),
  uitGeheugen: Type.Boolean(),
});
export type LogRij = Static<typeof LogRijSchema>;

export const VerbindingSchema = Type.Object(
  {
    stand: oneOf(verbindingen, 'Hoe het is aangesloten.'),
    adres: Type.String({ maxLength: 300, description: 'Adres van de dienst; leeg is het landelijke.' }),
    kop: Type.String({
      maxLength: 60,
      pattern: '^[A-Za-z0-9-]*$',
      description: 'Naam van de kop met de sleutel.',
    }),
    sleutel: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Sleutel of geheim; leeg laten houdt de oude.' }),
    ),
    tokenAdres: Type.Optional(Type.String({ maxLength: 300, description: 'Adres van de tokendienst.' })),
    clientId: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type Verbinding = Static<typeof VerbindingSchema>;

export const AansluitingSchema = Type.Object({
  register: oneOf(registerNamen, 'Register.'),
  versie: Type.Integer({ description: '0 zolang er niets is vastgelegd.' }),
  stand: oneOf(verbindingen, 'Hoe het is aangesloten.'),
  adres: Type.String(),
  kop: Type.String(),
  tokenAdres: Type.String(),
  clientId: Type.String(),
  heeftSleutel: Type.Boolean({ description: 'De sleutel zelf komt nooit terug.' }),
  certificaat: Type.Object({
    stand: oneOf(certificaatStanden, 'Hoe het met het certificaat op de server staat.'),
    tot: orNull(Type.String({ format: 'date', description: 'Laatste dag.' })),
  }),
  keuzes: Type.Array(oneOf(verbindingen, 'Wat hier kan.')),
  rechten: Type.Array(Type.String()),
});
export type AansluitingDto = Static<typeof AansluitingSchema>;

export const ProtocolVraag = Type.Object(
  { bsn: Type.String({ pattern: '^\\d{9}$', description: 'Burgerservicenummer.' }) },
  closed,
);
export const ProtocolSchema = Type.Object({
  id: Type.String(),
  op: Moment,
  door: Type.String(),
  soort: Type.String(),
  velden: Type.Array(Type.String()),
  doel: Type.String(),
  bevoegdheid: Type.String(),
  bron: Type.String({ description: 'Kenmerk van het bronrecord.' }),
  bewarenTot: Type.String({ format: 'date' }),
});
export type ProtocolRij = Static<typeof ProtocolSchema>;

export const LijstSchema = Type.Object({
  id: Type.String(),
  soort: oneOf(lijstSoorten, 'Soort lijst.'),
  versie: Type.String(),
  peildatum: Type.String({ format: 'date' }),
  bestand: Type.String({ description: 'Naam van het bestand.' }),
  rijen: Type.Integer(),
  fouten: Type.Integer({ description: 'Rijen die niet te gebruiken waren.' }),
  geldt: Type.Boolean({ description: 'Deze geldt nu.' }),
  ingelezenOp: Moment,
});
export type LijstDto = Static<typeof LijstSchema>;

export const MutatieSchema = Type.Object({
  id: Type.String(),
  soort: Type.String({ description: 'nieuw, gewijzigd, adres, activiteit, beeindigd of overig.' }),
  kvkNummer: Type.String(),
  vestigingsnummer: orNull(Type.String()),
  tijdstip: Moment,
});
export type MutatieDto = Static<typeof MutatieSchema>;
