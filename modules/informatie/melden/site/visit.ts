import type { Instant } from '#platform/contract.ts';
import { parseReceiptCode, type ParsedReceipt } from '#platform/reckon/receipt-code.ts';
import { MAAT } from '../domain/formulier.ts';
import type { Intakesleutel } from '../service/doos.ts';
import { nieuweId, vulAan, zoekOp, type Inname } from '../service/inname.ts';
import type { Answer } from './flow.ts';
import type { Place } from './guide.ts';
import type { Here } from './layout.ts';
import { codePage, statusPage, unknownPage } from './return.ts';
import { validUntil, type FormSeal, type Visit } from './seal.ts';
import type { SiteTexts } from './texts.ts';

type OpenPlace = Place & { sleutel: Intakesleutel };
type HereIn = (language: string, place: Place) => Here & { place: Place };

export interface VisitParts {
  inname: Inname;
  seal: FormSeal;
  texts: SiteTexts;
  now: () => Instant;
  /** True when this visitor may try another code. */
  mayTry: () => boolean;
}

const ok = (body: string): Answer => ({ status: 200, body });

/** A reporter came back: with a code just typed, or with the page of a moment ago. */
export async function visit(
  p: VisitParts,
  hereIn: HereIn,
  place: OpenPlace,
  fields: Record<string, string>,
): Promise<Answer | 'te-vaak'> {
  if (fields.bezoek === undefined) return lookUp(p, hereIn, place, fields);
  const open = p.seal.open('bezoek', fields.bezoek, place.id, p.now());
  if (!open)
    return ok(
      codePage(hereIn(languageOf(p, fields), place), '', { list: [{ veld: 'code', code: 'bezoek-te-oud' }] }),
    );
  const [verb, what] = (fields.naar ?? '').split(':', 2);
  if (verb === 'taal')
    return ok(
      await status(
        p,
        hereIn,
        place,
        { ...open, taal: p.texts.has(what) ? what : open.taal },
        { typed: fields.tekst ?? '' },
      ),
    );
  return add(p, hereIn, place, open, (fields.tekst ?? '').trim());
}

const languageOf = (p: VisitParts, fields: Record<string, string>): string => {
  const [verb, what] = (fields.naar ?? '').split(':', 2);
  if (verb === 'taal' && p.texts.has(what)) return what;
  return p.texts.has(fields.taal) ? fields.taal : 'nl';
};

async function lookUp(
  p: VisitParts,
  hereIn: HereIn,
  place: OpenPlace,
  fields: Record<string, string>,
): Promise<Answer | 'te-vaak'> {
  const taal = languageOf(p, fields);
  const typed = (fields.code ?? '').slice(0, 200);
  if (fields.naar?.startsWith('taal:')) return ok(codePage(hereIn(taal, place), typed));
  if (!p.mayTry()) return 'te-vaak';
  const read = parseReceiptCode(typed);
  if (!read.ok) return ok(codePage(hereIn(taal, place), typed, { list: [faultOf(read)] }));
  const tot = validUntil(p.now());
  return ok(
    await status(p, hereIn, place, { gemeenteId: place.id, code: read.code, id: nieuweId(), taal, tot }),
  );
}

/** Which group is wrong, where the check can tell: a mistyped code has no other help. */
function faultOf(read: Extract<ParsedReceipt, { ok: false }>) {
  if (read.group !== undefined) return { veld: 'code', code: 'code-groep', waarden: { groep: read.group } };
  return { veld: 'code', code: `code-${read.reason}` };
}

async function status(
  p: VisitParts,
  hereIn: HereIn,
  place: OpenPlace,
  v: Visit,
  more: { typed?: string; notice?: string; faults?: { list: { veld: string; code: string }[] } } = {},
): Promise<string> {
  const here = hereIn(v.taal, place);
  const found = await zoekOp(p.inname, place.id, v.code);
  // Both are made: an unknown code takes as long as a known one.
  const page = statusPage({ here, found, sealed: p.seal.seal('bezoek', v), ...more });
  const unknown = unknownPage(here);
  return found.bekend ? page : unknown;
}

async function add(
  p: VisitParts,
  hereIn: HereIn,
  place: OpenPlace,
  v: Visit,
  tekst: string,
): Promise<Answer> {
  if (tekst === '')
    return ok(
      await status(p, hereIn, place, v, { faults: { list: [{ veld: 'tekst', code: 'tekst-leeg' }] } }),
    );
  if (tekst.length > MAAT.wat) {
    const fault = { veld: 'tekst', code: 'te-lang', waarden: { max: MAAT.wat, nu: tekst.length } };
    return ok(await status(p, hereIn, place, v, { faults: { list: [fault] }, typed: tekst }));
  }
  const found = await zoekOp(p.inname, place.id, v.code);
  if (found.bekend)
    await vulAan(p.inname, place.sleutel, { gemeenteId: place.id, id: v.id, code: v.code, tekst }, p.now());
  const notice = hereIn(v.taal, place).speech.say('melden.stand.toegevoegd');
  return ok(await status(p, hereIn, place, { ...v, id: nieuweId() }, { notice }));
}
