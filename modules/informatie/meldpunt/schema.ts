import { bronsoorten, themas } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static, type TSchema } from 'typebox';
import {
  berichtSoorten,
  berichtStaten,
  bijlageStanden,
  herleidbaarheden,
  kanalen,
  kringgroottes,
  leesplekken,
  mmaCategorieen,
  mmaOpvolgingen,
  mmaResultaten,
  mmaStanden,
  ontvangerSoorten,
  schiftKeuzes,
  spoedUitgangen,
  standen,
  statuswoorden,
  twijfelUitgangen,
} from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Uuid = Type.String({ format: 'uuid' });
const Zin = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
const Email = Type.String({ format: 'email', maxLength: 254 });
const Telefoon = Type.String({ maxLength: 40, pattern: '^[0-9+()\\s./-]{6,40}$' });
const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });
const Thema = oneOf(themas, 'Thema.');
const Kanaal = oneOf(kanalen, 'Hoe de melding binnenkwam.');
const Stand = oneOf(standen, 'Stand van de melding.');

export const IdParams = Type.Object({ id: Uuid }, closed);
export const BijlageParams = Type.Object({ id: Uuid, bijlageId: Uuid }, closed);
const paging = {
  pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
  aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
};
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

// ——— what comes in ———

const wat = Type.String({
  minLength: 1,
  maxLength: 20_000,
  pattern: '\\S',
  description: 'Wat is gezien, feitelijk.',
});
const waar = Type.String({ maxLength: 500, description: 'Plaats in woorden.' });

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
      ...{ minLength: 1, maxLength: 20_000, pattern: '\\S' },
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

// ——— schiften ———

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

// ——— what is shown ———

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

export const TerugkoppelRijSchema = Type.Object({
  id: Uuid,
  kenmerk: Type.String(),
  kanaal: Kanaal,
  ontvangenOp: Moment,
  stand: Stand,
  weg: oneOf(['mail', 'telefoon', 'scherm', 'code'], 'Langs welke weg.'),
  voor: Datum,
  teLaat: Type.Boolean(),
  dankOp: orNull(Moment),
  statusOp: orNull(Moment),
});
export type TerugkoppelRij = Static<typeof TerugkoppelRijSchema>;

export const MeldpuntStandSchema = Type.Object({
  teSchiften: Type.Integer(),
  oudsteOp: orNull(Moment),
  teLaat: Type.Integer(),
  nieuweAanvullingen: Type.Integer(),
  terugkoppelingTeLaat: Type.Integer(),
  postvak: orNull(
    Type.Object({
      gelezenOp: orNull(Moment),
      fout: orNull(Type.String({ description: 'Code van de fout; de tekst staat in de catalogus.' })),
      foutSinds: orNull(Moment),
    }),
  ),
  lezing: orNull(Type.Object({ op: Moment, door: Type.String(), nietsBinnen: Type.Boolean() })),
  mma: orNull(
    Type.Object({
      teLezen: Type.Integer(),
      oudsteOp: orNull(Moment),
      lezing: orNull(Type.Object({ op: Moment, door: Type.String(), nietsBinnen: Type.Boolean() })),
    }),
  ),
});
export type MeldpuntStand = Static<typeof MeldpuntStandSchema>;

export const NietsBinnenSchema = Type.Object({ leesplek: oneOf(leesplekken, 'Welk meldpunt.') }, closed);
export const LezingenQuery = Type.Object({ van: Datum, tot: Datum }, closed);
export const LezingSchema = Type.Object({
  leesplek: oneOf(leesplekken, 'Welk meldpunt.'),
  dag: Datum,
  op: Moment,
  door: Type.String(),
  nietsBinnen: Type.Boolean(),
});
export type LezingDto = Static<typeof LezingSchema>;

export const VraagHeropeningSchema = Type.Object({ aanleidingId: Uuid, motief: Zin }, closed);
export const BesluitHeropeningSchema = Type.Object({ akkoord: Type.Boolean() }, closed);
export const HeropeningSchema = Type.Object({
  id: Uuid,
  meldingId: Uuid,
  kenmerk: Type.String(),
  thema: orNull(Thema),
  maand: Type.String(),
  motief: Type.String(),
  gevraagdDoor: Type.String(),
  gevraagdOp: Moment,
  akkoord: orNull(Type.Boolean()),
  rechten: Rechten,
});
export type HeropeningDto = Static<typeof HeropeningSchema>;

// ——— postvakken ———

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

// ——— Meld Misdaad Anoniem ———

export const MmaQuery = Type.Object(
  {
    ...paging,
    stand: Type.Optional(Type.Array(oneOf(mmaStanden, 'Stand.'), { maxItems: mmaStanden.length })),
  },
  closed,
);

const mmaRij = {
  id: Uuid,
  kenmerk: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  stand: oneOf(mmaStanden, 'Stand.'),
  ontvangenOp: Moment,
  categorie: orNull(oneOf(mmaCategorieen, 'Onderwerp volgens M.')),
  voor: orNull(Datum),
  teLaat: Type.Boolean(),
  einddatum: Datum,
};
export const MmaRijSchema = Type.Object(mmaRij);
export type MmaRij = Static<typeof MmaRijSchema>;

export const MmaSchema = Type.Object({
  ...mmaRij,
  mNummer: orNull(Type.String()),
  ookPolitie: orNull(Type.Boolean()),
  herleidbaarheid: orNull(oneOf(herleidbaarheden, 'Hoe groot is de kans dat de melder te raden is?')),
  kring: orNull(oneOf(kringgroottes, 'Hoeveel mensen kunnen dit weten?')),
  waarschuwing: orNull(oneOf(['wachten', 'groep-verbreden'], 'Wat een bezoek kort hierna zou verraden.')),
  feiten: Type.Array(
    Type.Object({
      id: Uuid,
      wat: Type.String(),
      waar: Type.String(),
      signaal: orNull(Type.Object({ id: Uuid, kenmerk: Type.String() })),
    }),
  ),
  opvolging: orNull(oneOf(mmaOpvolgingen, 'Opvolging.')),
  motief: orNull(Type.String()),
  resultaat: orNull(oneOf(mmaResultaten, 'Resultaat.')),
  bruikbaarheid: orNull(Type.Integer()),
  gelezen: Type.Array(Type.Object({ op: Moment, door: Type.String() })),
});
export type MmaDto = Static<typeof MmaSchema>;

export const MmaTekstSchema = Type.Object({
  tekst: Type.String(),
  onderwerp: orNull(Type.String()),
  gelezenOp: Moment,
});
export type MmaTekst = Static<typeof MmaTekstSchema>;

export const MmaInvoerSchema = Type.Object(
  {
    mNummer: Type.Optional(Type.String({ maxLength: 40 })),
    categorie: Type.Optional(oneOf(mmaCategorieen, 'Onderwerp volgens M.')),
    ookPolitie: Type.Optional(Type.Boolean()),
    tekst: Type.String({ minLength: 1, maxLength: 200_000, pattern: '\\S' }),
  },
  closed,
);
export type MmaInvoer = Static<typeof MmaInvoerSchema>;

export const MmaBeoordelingSchema = Type.Object(
  {
    categorie: Type.Optional(oneOf(mmaCategorieen, 'Onderwerp.')),
    ookPolitie: Type.Optional(Type.Boolean()),
    herleidbaarheid: oneOf(herleidbaarheden, 'Risico dat de melder te raden is.'),
    kring: oneOf(kringgroottes, 'Hoeveel mensen kunnen dit weten?'),
  },
  closed,
);
export type MmaBeoordeling = Static<typeof MmaBeoordelingSchema>;

export const MmaFeitSchema = Type.Object(
  {
    wat: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S', description: 'In eigen woorden.' }),
    waar: Type.Optional(waar),
    thema: Thema,
  },
  closed,
);
export type MmaFeit = Static<typeof MmaFeitSchema>;

export const MmaOpvolgingSchema = Type.Object(
  {
    opvolging: oneOf(mmaOpvolgingen, 'Wat ermee gedaan wordt.'),
    motief: Type.Optional(Type.String({ maxLength: 500, description: 'Verplicht bij geen.' })),
    resultaat: Type.Optional(oneOf(mmaResultaten, 'Wat het opleverde.')),
    bruikbaarheid: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  },
  closed,
);
export type MmaOpvolging = Static<typeof MmaOpvolgingSchema>;

export const JaarQuery = Type.Object({ jaar: Type.Integer({ minimum: 2000, maximum: 2999 }) }, closed);
const Telling = Type.Array(Type.Object({ waarde: Type.String(), aantal: Type.Integer() }));
export const MmaJaarretourSchema = Type.Object({
  jaar: Type.Integer(),
  ontvangen: Type.Integer(),
  opgevolgd: Type.Integer({
    description: 'Met een opvolging anders dan geen, al bekend of onvoldoende concreet.',
  }),
  opvolging: Telling,
  resultaat: Telling,
  bruikbaarheid: Telling,
});
export type MmaJaarretour = Static<typeof MmaJaarretourSchema>;

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const Aantal = Type.Object({ aantal: Type.Integer() });
