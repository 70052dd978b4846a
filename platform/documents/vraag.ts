import type { Document, Grafiek, PdfNorm, Plaat } from './contract.ts';

/** What the parent asks of the child that typesets. */
export type Vraag =
  | { wat: 'pdf'; document: Document; norm: PdfNorm }
  | { wat: 'docx'; document: Document }
  | { wat: 'plaat'; plaat: Plaat; norm: PdfNorm }
  | { wat: 'grafiek'; grafiek: Grafiek };

export type Antwoord = { resultaat: Uint8Array | string; geheugen: number } | { fout: string };
