/**
 * The child that typesets: the compiler of Typst and the charts keep memory and processor for themselves, so a long
 * report never holds up a screen. It has no network and can write nothing; it answers one question at a time.
 */
import { omtrek } from './beeld.ts';
import { tekenGrafiek } from './grafiek.ts';
import { zetDocx } from './docx.ts';
import { zetPdf, zetPlaat } from './zetter.ts';
import type { Antwoord, Vraag } from './vraag.ts';

process.on('message', (vraag: Vraag) => void beantwoord(vraag));
process.on('disconnect', () => process.exit(0));

async function beantwoord(vraag: Vraag): Promise<void> {
  const antwoord = await maak(vraag).then(
    (resultaat): Antwoord => ({ resultaat, geheugen: process.memoryUsage.rss() }),
    (fout: unknown): Antwoord => ({ fout: fout instanceof Error ? fout.message : String(fout) }),
  );
  process.send!(antwoord);
}

async function maak(vraag: Vraag): Promise<Uint8Array | string> {
  if (vraag.wat === 'grafiek') return omtrek(tekenGrafiek(vraag.grafiek));
  if (vraag.wat === 'plaat') return zetPlaat(vraag.plaat, vraag.norm);
  return vraag.wat === 'pdf' ? zetPdf(vraag.document, vraag.norm) : zetDocx(vraag.document);
}
