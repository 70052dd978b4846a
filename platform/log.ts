import pino from 'pino';

/** One JSON line on standard output per event (bron: BIO2 8.15); ids and codes only, never content. */
const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'melding' });

export function logLine(line: Record<string, unknown>): void {
  if (line.soort === 'fout') logger.error(line);
  else logger.info(line);
}
