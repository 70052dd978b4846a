import type { Instant } from '#platform/contract.ts';
import type { FieldFault } from '#platform/errors.ts';
import { logLine } from '#platform/log.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import { weigerBijlage } from '../domain/bijlage.ts';
import { isLaatsteGroep } from '../domain/code.ts';
import {
  eersteFout,
  fouten,
  isStap,
  neemOver,
  nieuwFormulier,
  volgende,
  vorige,
  type Formulier,
  type Stap,
} from '../domain/formulier.ts';
import { bewaarStuk, codeVan, neemIn, nieuweId, nieuwGeheim, type Inname } from '../service/inname.ts';
import type { Intakesleutel } from '../service/doos.ts';
import type { Place } from './guide.ts';
import type { Here } from './layout.ts';
import { exitPage, questionPage, type FormPage } from './questions.ts';
import { donePage, receiptPage } from './receipt.ts';
import type { Posted } from './request.ts';
import { validUntil, type FormSeal } from './seal.ts';
import type { SiteTexts } from './texts.ts';

type OpenPlace = Place & { sleutel: Intakesleutel };

export interface FlowParts {
  inname: Inname;
  seal: FormSeal;
  texts: SiteTexts;
  now: () => Instant;
}

/** What goes back to the browser. */
export interface Answer {
  status: number;
  body: string;
}

const ok = (body: string): Answer => ({ status: 200, body });

/** The form from page to page. Between pages it is with the reporter; here is nothing of it. */
export class Flow {
  readonly #p: FlowParts;
  readonly #hereIn: (language: string, place: Place) => Here & { place: Place };

  constructor(parts: FlowParts, hereIn: (language: string, place: Place) => Here & { place: Place }) {
    this.#p = parts;
    this.#hereIn = hereIn;
  }

  /** The first question, with a fresh form. */
  start(place: OpenPlace, taal: string): Answer {
    return ok(this.#question(place, this.#fresh(place, taal), 'soort'));
  }

  /** One page came back. */
  async next(place: OpenPlace, posted: Posted, taal: string): Promise<Answer> {
    const { fields, uploads } = posted;
    const form = this.#p.seal.open('formulier', fields.stand, place.id, this.#p.now());
    if (!form) return this.#tooOld(place, fields, taal);
    if (fields.stap === 'ontvangst') return this.#confirm(place, form, fields);
    const step: Stap = isStap(fields.stap) ? fields.stap : 'soort';
    const taken = neemOver({ ...form, tot: validUntil(this.#p.now()) }, step, fields);
    const files = await this.#takeFiles(place, taken, uploads);
    const go = fields.naar ?? 'verder';
    if (fields.website)
      return this.#stay(place, files.form, step, [{ veld: 'website', code: 'leeg-laten' }], fields);
    if (files.faults.length > 0) return this.#stay(place, files.form, step, files.faults, fields);
    return this.#go(place, files.form, step, go, fields);
  }

  async #go(
    place: OpenPlace,
    form: Formulier,
    step: Stap,
    go: string,
    fields: Posted['fields'],
  ): Promise<Answer> {
    const [verb, what = ''] = go.split(':', 2);
    switch (verb) {
      case 'taal':
        return this.#inLanguage(place, form, step, what, fields);
      case 'vorige':
        return ok(this.#question(place, form, vorige(step)));
      case 'stap':
        // From the overview one goes back to it; from an exit one goes on.
        return ok(
          this.#question(place, form, isStap(what) ? what : step, {
            after: step === 'controle' ? 'controle' : undefined,
          }),
        );
      case 'toch':
        return ok(this.#question(place, form, 'wat'));
      case 'wis':
        return ok(this.#question(place, await this.#dropFile(place, form, what), 'bijlagen'));
      case 'erbij':
        return ok(this.#question(place, form, 'bijlagen', { after: afterOf(fields) }));
      default:
        return this.#onward(place, form, step, fields);
    }
  }

  #inLanguage(place: OpenPlace, form: Formulier, step: Stap, taal: string, fields: Posted['fields']): Answer {
    const spoken = { ...form, taal: this.#p.texts.has(taal) ? taal : form.taal };
    if (fields.stap === 'uitgang') return ok(exitPage(this.#pageOf(place, spoken)));
    return ok(this.#question(place, spoken, step, { after: afterOf(fields) }));
  }

  #onward(place: OpenPlace, form: Formulier, step: Stap, fields: Posted['fields']): Answer | Promise<Answer> {
    const faults = fouten(form, step, place.stand);
    if (faults.length > 0) return this.#stay(place, form, step, faults, fields);
    if (step === 'soort' && form.soort !== 'vermoeden') return ok(exitPage(this.#pageOf(place, form)));
    if (step === 'controle') return this.#send(place, form);
    return ok(this.#question(place, form, afterOf(fields) ?? volgende(step)));
  }

  #stay(place: OpenPlace, form: Formulier, step: Stap, list: FieldFault[], fields: Posted['fields']): Answer {
    return ok(this.#question(place, form, step, { faults: { list }, after: afterOf(fields) }));
  }

  /** The report leaves: sealed, once, and only when nothing is missing. */
  async #send(place: OpenPlace, form: Formulier): Promise<Answer> {
    const missing = eersteFout(form, place.stand);
    if (missing)
      return this.#stay(place, form, missing, fouten(form, missing, place.stand), { na: 'controle' });
    const now = this.#p.now();
    try {
      const code = await neemIn(this.#p.inname, place.sleutel, form, {
        nu: now,
        stand: place.stand,
        codeMaanden: place.codeMaanden,
      });
      return ok(this.#receipt(place, form, code));
    } catch (error) {
      // Whatever the cause: the text of a reporter is worth more than a tidy error page.
      const { name, code } = error as { name?: string; code?: string };
      logLine({ soort: 'fout', proces: 'publiek', naam: name, code });
      const notice = this.#hereIn(form.taal, place).speech.say('melden.storing.bewaard');
      return { status: 503, body: this.#question(place, form, 'controle', { notice }) };
    }
  }

  #receipt(place: OpenPlace, form: Formulier, code: string, faults: FieldFault[] = []): string {
    // From here on the hidden field holds the code and no longer the report.
    const { gemeenteId, id, geheim, taal } = form;
    const rest = nieuwFormulier({ gemeenteId, id, geheim, taal, tot: validUntil(this.#p.now()) });
    return receiptPage({
      here: this.#hereIn(taal, place),
      code,
      sealed: this.#p.seal.seal('formulier', rest),
      day: legalDay(this.#p.now()),
      faults: { list: faults },
    });
  }

  #confirm(place: OpenPlace, form: Formulier, fields: Posted['fields']): Answer {
    const code = codeVan(form);
    const [verb, taal = ''] = (fields.naar ?? '').split(':', 2);
    if (verb === 'taal')
      return ok(this.#receipt(place, { ...form, taal: this.#p.texts.has(taal) ? taal : form.taal }, code));
    if (isLaatsteGroep(code, fields.groep ?? '')) return ok(donePage(this.#hereIn(form.taal, place)));
    const empty = (fields.groep ?? '').trim() === '';
    return ok(
      this.#receipt(place, form, code, [{ veld: 'groep', code: empty ? 'groep-leeg' : 'groep-fout' }]),
    );
  }

  async #takeFiles(place: OpenPlace, form: Formulier, uploads: Posted['uploads']) {
    const faults: FieldFault[] = [];
    const stukken = [...form.stukken];
    for (const { naam, type, bytes, omvang } of uploads) {
      const code = weigerBijlage(type, omvang, stukken.length);
      if (code) faults.push({ veld: 'bestand', code, waarden: { naam: naam.slice(-60) } });
      else
        stukken.push(
          await bewaarStuk(
            this.#p.inname,
            place.sleutel,
            place.id,
            { naam, type: type!, bytes },
            this.#p.now(),
          ),
        );
    }
    return { form: { ...form, stukken }, faults };
  }

  async #dropFile(place: OpenPlace, form: Formulier, id: string): Promise<Formulier> {
    const gone = form.stukken.find((s) => s.id === id);
    if (gone) await this.#p.inname.stukken.wis(place.id, [gone.id]);
    return { ...form, stukken: form.stukken.filter((s) => s.id !== id) };
  }

  /** After an hour the answers of earlier pages cannot be read any more; what was typed last is still here. */
  #tooOld(place: OpenPlace, fields: Posted['fields'], taal: string): Answer {
    const kept = neemOver(this.#fresh(place, taal), isStap(fields.stap) ? fields.stap : 'soort', fields);
    const notice = this.#hereIn(taal, place).speech.say('melden.te-oud');
    return ok(this.#question(place, kept, 'soort', { notice }));
  }

  #fresh(place: OpenPlace, taal: string): Formulier {
    const tot = validUntil(this.#p.now());
    return nieuwFormulier({ gemeenteId: place.id, id: nieuweId(), geheim: nieuwGeheim(), taal, tot });
  }

  #pageOf(place: OpenPlace, form: Formulier): FormPage {
    return { here: this.#hereIn(form.taal, place), form, sealed: this.#p.seal.seal('formulier', form) };
  }

  #question(
    place: OpenPlace,
    form: Formulier,
    step: Stap,
    more: Pick<FormPage, 'faults' | 'notice' | 'after'> = {},
  ): string {
    return questionPage({ ...this.#pageOf(place, form), ...more }, step);
  }
}

const afterOf = (fields: Posted['fields']): Stap | undefined => (isStap(fields.na) ? fields.na : undefined);
