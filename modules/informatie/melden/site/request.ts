import type { FastifyRequest } from 'fastify';
import { bySignature } from '#platform/safe-files/kinds.ts';
import { BIJLAGE } from '../domain/bijlage.ts';

/** One file as it came in, whole or cut off at the limit. */
export interface Upload {
  naam: string;
  /** By its first bytes; null when they say nothing known. */
  type: string | null;
  bytes: Buffer;
  omvang: number;
}

export interface Posted {
  fields: Record<string, string>;
  uploads: Upload[];
}

/** A name of a field that the site itself gave out. */
const NAME = /^[a-z]{1,20}$/;

/** The fields of an ordinary form: of a name that comes twice the first counts, unknown shapes of names do not count. */
export function formFields(body: string): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(body)) if (NAME.test(name)) fields[name] ??= value;
  return fields;
}

/** Reads what was posted, with files or without. A file over the limit is read no further than the limit. */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as Record<string, string>, uploads: [] };
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const uploads: Upload[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (NAME.test(part.fieldname) && typeof part.value === 'string') fields[part.fieldname] ??= part.value;
      continue;
    }
    const bytes = await part.toBuffer();
    // A browser sends an empty file for a box that was left alone.
    if (bytes.length === 0 && part.filename === '') continue;
    uploads.push({
      naam: part.filename,
      type: bySignature(bytes)?.mime ?? null,
      bytes,
      omvang: part.file.truncated ? BIJLAGE.omvang + 1 : bytes.length,
    });
  }
  return { fields, uploads };
}
