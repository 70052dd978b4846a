import { openBox, sealFor, type BoxKeys } from '#platform/sealed-box.ts';
import { leegVulling, vul } from '../domain/vulling.ts';

/** A box and the key it is for: 16 bytes of the key's id, then the box. */
const ID = 16;

export interface Intakesleutel {
  id: string;
  publiek: Buffer;
}

/** `place` is table and row: what is sealed for one row opens in no other. */
export const plaats = (gemeenteId: number, tabel: string, id: string): string =>
  `${gemeenteId}/melden.${tabel}/${id}`;

export const verpak = (sleutel: Intakesleutel, place: string, plain: Buffer, stap: number): Buffer =>
  Buffer.concat([idBytes(sleutel.id), sealFor(sleutel.publiek, place, vul(plain, stap))]);

/** Id of the key that opens this. */
export function sleutelVan(sealed: Buffer): string {
  const hex = sealed.subarray(0, ID).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** @throws when the key, the place or a byte is wrong. */
export const pakUit = (keys: BoxKeys, place: string, sealed: Buffer): Buffer =>
  leegVulling(openBox(keys, place, sealed.subarray(ID)));

export const idBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
