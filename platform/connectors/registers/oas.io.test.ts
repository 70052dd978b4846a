import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Transport } from './ask.ts';
import { live } from './index.ts';
import type { Register, Vraag } from './port.ts';
import { recordedKvk } from './recorded-firms.ts';
import { recordedBrp } from './recorded-people.ts';
import { recordedBag, recordedBrk, recordedPdok, recordedWoz } from './recorded-places.ts';

// Servers made from the official descriptions, which lie beside a development checkout: each refuses a path, a parameter
// or a header that its description does not know, and every invented answer that it would not give. Skipped where the
// descriptions are absent; nothing of them is in this repository.
const reference =
  process.env.BAKEN_REFERENTIE ?? path.join(import.meta.dirname, '../../../../shared/reference');
const given = existsSync(reference);

type Json = Record<string, unknown>;
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Json;
}

/** The reader of YAML that the checker of our own API description brings along. */
function parseYaml(text: string): Json {
  const here = createRequire(import.meta.url);
  const checker = createRequire(here.resolve('@stoplight/spectral-cli/package.json'));
  const name: string = '@stoplight/yaml';
  return (checker(name) as { parse: (text: string) => Json }).parse(text);
}

type Body = { content?: Json } | undefined;

class Description {
  readonly faults: string[] = [];
  readonly #doc: Json;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: 'array', unicodeRegExp: false });

  constructor(file: string) {
    const read = parseYaml(readFileSync(path.join(reference, file), 'utf8'));
    // Some `oneOf` do not exclude each other: the register's own answers fail them. One that fits is enough.
    this.#doc = JSON.parse(JSON.stringify(read).replaceAll('"oneOf":', '"anyOf":')) as Json;
    (formats as unknown as (a: Ajv) => void)(this.#ajv);
    this.#ajv.addSchema({ ...this.#doc, $id: 'doc' });
  }

  #deref(value: unknown): unknown {
    const ref = (value as { $ref?: string } | null)?.$ref;
    if (ref === undefined) return value;
    const steps = ref
      .slice(2)
      .split('/')
      .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
    return this.#deref(steps.reduce<unknown>((v, key) => (v as Json)[key], this.#doc));
  }

  #fits(schema: unknown, value: unknown, what: string): void {
    const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')) as Json;
    const validate = this.#ajv.compile(whole);
    const copy = structuredClone(value);
    if (!validate(copy))
      this.faults.push(
        `${what}: ${(validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`).join('; ')}`,
      );
  }

  /** Looks at one question as the service would. */
  question(method: string, url: URL, headers: http.IncomingHttpHeaders, body: unknown): void {
    const found = Object.entries(this.#doc['paths'] as Json).find(([template]) =>
      new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(url.pathname),
    );
    const item = found?.[1] as Json | undefined;
    const operation = item?.[method.toLowerCase()] as Json | undefined;
    if (found === undefined || operation === undefined)
      return void this.faults.push(`${method} ${url.pathname} staat niet in de beschrijving`);
    const parameters = [item?.['parameters'] ?? [], operation['parameters'] ?? []]
      .flat()
      .map((p) => this.#deref(p) as Parameter);
    this.#parameters(parameters, url, headers);
    const content = (this.#deref(operation['requestBody']) as Body)?.content;
    if (content)
      this.#fits((Object.values(content)[0] as { schema: Json }).schema, body, `vraag ${url.pathname}`);
    this.#last = operation;
  }

  #parameters(parameters: readonly Parameter[], url: URL, headers: http.IncomingHttpHeaders): void {
    for (const [name, value] of url.searchParams) {
      const known = parameters.find((p) => p.in === 'query' && p.name === name);
      if (!known) this.faults.push(`parameter ${name} bestaat niet bij ${url.pathname}`);
      else if (known.schema)
        this.#fits({ type: 'object', properties: { v: known.schema } }, { v: value }, name);
    }
    for (const p of parameters.filter((one) => one.required === true)) {
      const there =
        p.in === 'query' ? url.searchParams.has(p.name) : headers[p.name.toLowerCase()] !== undefined;
      if (!there && p.in !== 'path') this.faults.push(`${p.in} ${p.name} ontbreekt bij ${url.pathname}`);
    }
  }

  #last: Json | null = null;

  /** Looks at one answer as the description promises it. */
  answer(body: unknown): void {
    const ok = this.#deref((this.#last?.['responses'] as Json | undefined)?.['200']) as Body;
    const schema = Object.values(ok?.content ?? {})[0] as { schema?: Json } | undefined;
    if (schema?.schema) this.#fits(schema.schema, body, 'antwoord');
  }
}

const servers: http.Server[] = [];
after(() => servers.forEach((one) => one.close()));

async function serve(description: Description, transport: Transport, prefix: string): Promise<string> {
  const send = async (whole: URL, body: unknown, reply: http.ServerResponse): Promise<void> => {
    const r = await transport({ path: whole.pathname, query: Object.fromEntries(whole.searchParams), body });
    const text = r.ok ? r.text : '{}';
    if (r.ok && r.status === 200) description.answer(JSON.parse(text));
    reply.writeHead(r.ok ? r.status : 500, { 'content-type': 'application/json' }).end(text);
  };
  const server = http.createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (c: Buffer) => chunks.push(c));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const whole = new URL(request.url ?? '/', 'http://x');
      const asked = new URL(whole);
      asked.pathname = whole.pathname.replace(prefix, '') || '/';
      const body: unknown = raw === '' ? undefined : JSON.parse(raw);
      description.question(request.method ?? '', asked, request.headers, body);
      void send(whole, body, reply);
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const object = (soort: string, waarden: Record<string, string>): Vraag => ({ soort, waarden });
const nummeraanduiding = '9999200001000014';
const adresseerbaarObject = '9999010019000012';

/** Description, what the live client puts before its paths, register, recorded answers, and what is asked. */
const diensten: [file: string, prefix: string, Register, Transport, Vraag[]][] = [
  [
    'bag/bag-individuele-bevragingen-v2',
    '',
    'bag',
    recordedBag,
    [object('adres.object', { adresseerbaarObject })],
  ],
  [
    'kvk/zoeken-2.0',
    '/v2',
    'kvk',
    recordedKvk,
    [object('kvk.naam', { naam: 'Verhuur Tolbaken' }), object('kvk.nummer', { kvkNummer: '00001022' })],
  ],
  ['kvk/basisprofiel-1.3', '', 'kvk', recordedKvk, [object('kvk.basisprofiel', { kvkNummer: '00001022' })]],
  [
    'kvk/vestigingsprofiel-1.4',
    '',
    'kvk',
    recordedKvk,
    [object('kvk.vestiging', { vestigingsnummer: '000000001049' })],
  ],
  [
    'brk-woz/brk-bevragen-v2',
    '',
    'brk',
    recordedBrk,
    [object('brk.object', { nummeraanduiding }), object('brk.eigenaar', { zaak: '9999700001000014' })],
  ],
  ['brk-woz/woz-bevragen-v1', '', 'woz', recordedWoz, [object('woz.object', { nummeraanduiding })]],
  [
    'brp/bewoning',
    '/bewoning',
    'brp',
    recordedBrp,
    [object('bewoning.peildatum', { adresseerbaarObject, peildatum: '2026-01-01' })],
  ],
];

describe('registers tegen servers uit de officiële beschrijvingen', { skip: !given }, () => {
  for (const [file, prefix, register, transport, vragen] of diensten)
    test(`${file}: elke vraag past, en elk verzonnen antwoord ook`, async () => {
      const description = new Description(`${file}.openapi.yaml`);
      const origin = await serve(description, transport, prefix);
      const aansluiting = { adres: origin, kop: 'x-api-key', sleutel: 'proef' };
      for (const vraag of vragen) {
        const found = await live(register, aansluiting, [origin], { pdok: origin }).vraag(vraag, {
          vandaag: '2026-11-24',
          velden: ['naam', 'geboorte.datum'],
        });
        assert.equal(found.soort, 'antwoord', `${vraag.soort} ${JSON.stringify(found)}`);
      }
      assert.deepEqual(description.faults, []);
    });

  test('pdok/locatieserver-v3: elke vraag past, en elk verzonnen antwoord ook', async () => {
    const description = new Description('pdok/locatieserver-v3.openapi.yaml');
    const origin = await serve(description, recordedPdok, '');
    const found = await live('bag', { adres: origin, kop: '', sleutel: '' }, [origin], {
      pdok: origin,
    }).vraag(object('adres', { adres: 'Kwikstaartweg 14' }), { vandaag: '2026-11-24' });
    assert.equal(found.soort, 'antwoord');
    assert.deepEqual(description.faults, []);
  });

  test('deze servers kunnen weigeren: pad, parameter, vorm en antwoord', () => {
    const d = new Description('kvk/zoeken-2.0.openapi.yaml');
    d.question('GET', new URL('http://x/zoeken?kvkNummer=1&onbekend=2'), {}, undefined);
    d.question('GET', new URL('http://x/bestaatniet'), {}, undefined);
    assert.equal(d.faults.length, 3);
    d.question('GET', new URL('http://x/zoeken?naam=x'), {}, undefined);
    d.answer({ resultaten: 'geen lijst' });
    assert.equal(d.faults.length, 4);
  });
});
