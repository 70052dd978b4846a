import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { live } from './index.ts';
import type { Vraag } from './port.ts';
import { recordedBrp } from './recorded-people.ts';

// A server made from the official description of BRP Personen (2.7.0), which lies beside a development checkout: it
// refuses every question that the description does not allow, and every invented answer that it would not give.
// Skipped where the description is absent; nothing of it is in this repository.
const reference =
  process.env.BAKEN_REFERENTIE ?? path.join(import.meta.dirname, '../../../../shared/reference');
const file = path.join(reference, 'brp/brp-personen-v2.openapi.json');
const given = existsSync(file);

interface Description {
  components: { schemas: Record<string, unknown> };
}

function validators(): (name: string) => ValidateFunction {
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (formats as unknown as (a: Ajv) => void)(ajv);
  ajv.addSchema({ $id: 'brp', components }, 'brp');
  return (name) => ajv.compile({ $ref: `brp#/components/schemas/${name}` });
}

const vragen: Vraag[] = [
  { soort: 'brp.bsn', waarden: { bsn: '999901011 999901436' } },
  {
    soort: 'brp.naam-geboortedatum',
    waarden: { geslachtsnaam: 'Jong', geboortedatum: '1971-04-17', voorvoegsel: 'de' },
  },
  {
    soort: 'brp.naam-gemeente',
    waarden: { geslachtsnaam: 'Haddad', voornamen: 'Youssef', gemeenteVanInschrijving: '9999' },
  },
  { soort: 'brp.postcode', waarden: { postcode: '9999SZ', huisnummer: '12', overledenen: 'ja' } },
  {
    soort: 'brp.straat',
    waarden: { straat: 'Ratelaarhof', huisnummer: '3', gemeenteVanInschrijving: '9999' },
  },
  { soort: 'brp.nummeraanduiding', waarden: { nummeraanduiding: '9999200015000003' } },
  { soort: 'brp.adresseerbaar-object', waarden: { adresseerbaarObject: '9999010015000003' } },
];
const velden = {
  raadplegen: [
    'naam',
    'geboorte.datum',
    'verblijfplaats',
    'adressering',
    'gemeenteVanInschrijving',
    'datumInschrijvingInGemeente',
  ],
  zoeken: ['naam', 'geboorte.datum', 'adressering.adresregel1', 'adressering.adresregel2'],
};

describe('BRP Personen tegen een server uit de officiële beschrijving', { skip: !given }, () => {
  const validate = given ? validators() : () => (() => true) as unknown as ValidateFunction;
  const faults: string[] = [];
  const server = http.createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (c: Buffer) => chunks.push(c));
    request.on('end', () => void answer(JSON.parse(Buffer.concat(chunks).toString('utf8')), reply));
  });
  const answer = async (body: { type: string }, reply: http.ServerResponse): Promise<void> => {
    check('vraag', body.type, body);
    const given = await recordedBrp({ path: '/brp/personen', body });
    const text = given.ok ? given.text : '{}';
    check('antwoord', `${body.type}Response`, JSON.parse(text));
    reply.writeHead(200, { 'content-type': 'application/json' }).end(text);
  };
  const check = (what: string, name: string, value: unknown): void => {
    const valid = validate(name);
    if (!valid(value)) faults.push(`${what} ${name}: ${JSON.stringify(valid.errors)}`);
  };
  after(() => server.close());

  test('elke vraag past in de beschrijving, en elk verzonnen antwoord ook', async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const brp = live('brp', { adres: origin, kop: 'x-api-key', sleutel: 'proef' }, [origin]);
    for (const vraag of vragen) {
      const found = await brp.vraag(vraag, {
        vandaag: '2026-11-24',
        velden: vraag.soort === 'brp.bsn' ? velden.raadplegen : velden.zoeken,
        gemeentecode: '9999',
      });
      assert.equal(found.soort, 'antwoord', vraag.soort);
    }
    assert.deepEqual(faults, []);
  });

  test('deze server kan weigeren: een veld te veel en een kapot antwoord worden gezien', () => {
    const question = validate('ZoekMetPostcodeEnHuisnummer');
    assert.equal(
      question({ type: 'ZoekMetPostcodeEnHuisnummer', fields: ['naam'], postcode: 'fout' }),
      false,
    );
    assert.equal(
      validate('RaadpleegMetBurgerservicenummer')({
        type: 'x',
        fields: ['naam'],
        burgerservicenummer: ['1'],
      }),
      false,
    );
  });
});
