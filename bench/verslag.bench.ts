import { readdirSync, readFileSync } from 'node:fs';
import type { Blok, Document, Grafiek, Tabel } from '#platform/documents/contract.ts';
import { Drukkerij } from '#platform/documents/index.ts';
import { leesMarkdown } from '#platform/reckon/markdown.ts';
import { report } from './measure.ts';

/**
 * (8) An account of some forty pages with twenty-five charts as an accessible PDF, warm, and the memory of the child that
 * typesets over two hundred of them. Beside it the same pages without the charts: what the charts cost.
 */
const PAGINAS = 40;
const GRAFIEKEN = 25;
const KEREN = 200;

const alinea =
  'Wij keken beter en hoorden meer. Inwoners en ondernemers wisten ons te vinden, en partners zaten met ons aan tafel. '.repeat(
    5,
  );

const grafiek = (n: number): Grafiek => ({
  soort: 'grafiek',
  breedte: 460,
  hoogte: 220,
  alt: `Staafgrafiek ${n}: van 12 in het eerste tot 31 in het laatste kwartaal.`,
  onderschrift: `Meldingen ${n}, per kwartaal`,
  opties: {
    aria: { enabled: true, decal: { show: true } },
    xAxis: { type: 'category', data: ['Q1', 'Q2', 'Q3', 'Q4'] },
    yAxis: { type: 'value' },
    series: ['Collega', 'Mailbox', 'Formulier'].map((name, i) => ({
      type: 'bar',
      name,
      stack: 'x',
      data: [12 + n, 18 + i, 25, 31],
      label: { show: true },
    })),
  },
});

const tabel = (n: number): Tabel => ({
  soort: 'tabel',
  titel: `Cijfers ${n}`,
  kolommen: [
    { titel: 'Kanaal', breedte: 2 },
    ...['Q1', 'Q2', 'Q3', 'Q4'].map((titel) => ({ titel, getal: true })),
  ],
  rijen: Array.from({ length: 8 }, (_, i) => [`Kanaal ${i}`, '12', '18', '25', String(n)]),
});

function verslag(grafieken: boolean, keer: number): Document {
  const bladzijden = Array.from({ length: PAGINAS - 2 }, (_, n): Blok[] => [
    ...leesMarkdown(`# Hoofdstuk ${n + 1}\n\n${alinea}\n\n## Wat wij deden\n\n- een\n- twee\n\n${alinea}`)
      .blokken,
    ...(grafieken && n < GRAFIEKEN ? [grafiek(n)] : []),
    tabel(n),
    { soort: 'nieuwe-bladzijde' },
  ]).flat();
  return {
    titel: `Verslag ${keer}`,
    auteur: 'Gemeente Voorbeeld',
    taal: 'nl',
    datum: '2026-03-03',
    omslag: true,
    blokken: bladzijden,
  };
}

const drukkerij = new Drukkerij();
async function zet(grafieken: boolean, keer: number): Promise<{ ms: number; bytes: number }> {
  const t0 = performance.now();
  const pdf = await drukkerij.pdf(verslag(grafieken, keer), 'ua-1');
  return { ms: performance.now() - t0, bytes: pdf.length };
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Resident bytes of the children of this process, in megabytes (Linux). */
function kinderen(): number {
  const kids = readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status(pid)),
  );
  return Math.max(0, ...kids.map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(status(pid))?.[1] ?? 0) / 1024));
}
function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return '';
  }
}

await zet(true, 0);
await zet(false, 0);
const met: number[] = [];
const zonder: number[] = [];
for (let keer = 0; keer < 7; keer += 1) {
  met.push((await zet(true, keer)).ms);
  zonder.push((await zet(false, keer)).ms);
}
const ratio = median(met) / median(zonder);
report(
  'verslag van 40 bladzijden met 25 grafieken, warm (s)',
  median(met) / 1000,
  '≤ 5',
  median(met) < 5000,
  `${ratio.toFixed(1)}× dezelfde bladzijden zonder grafieken (${Math.round(median(zonder))} ms)`,
);
const geheugen: number[] = [];
for (let keer = 0; keer < KEREN; keer += 1) {
  await zet(true, keer);
  if (keer % 20 === 19) geheugen.push(kinderen());
}
const groei = Math.max(...geheugen) / geheugen[0]!;
report(
  `geheugen van het kind over ${KEREN} verslagen, hoogste gedeeld door na 20`,
  groei,
  '≤ 1,5',
  groei <= 1.5,
  `${Math.round(geheugen[0]!)} MB na 20, hoogste ${Math.round(Math.max(...geheugen))} MB`,
);
drukkerij.close();
