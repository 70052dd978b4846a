import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../contract.ts';
import type { Html } from '../html.ts';
import type { Taal } from '../texts.ts';

/** What the public site lends to pages of another room: its frame, its guard against machines, its clock. */
export interface PublicFrame {
  now(): Instant;
  language(request: FastifyRequest): Taal;
  /** False for an address that tries too many codes. */
  mayTry(request: FastifyRequest): boolean;
  tooOften(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    page: { status: number; title: string; body: Html; wrong?: boolean },
  ): FastifyReply;
}

/** Pages that a room adds to the public site; the process that serves them can read nothing back. */
export interface PublicPart {
  mount(app: FastifyInstance, frame: PublicFrame): void;
}
