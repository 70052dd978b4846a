import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Result {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** No violation of WCAG 2.0–2.2 A/AA on what is on the screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  // A screen that has not come yet has nothing to look at.
  await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor({ state: 'attached' });
  // Evaluated by the debugger, so the policy of the page need not allow it.
  await page.evaluate(source);
  const found = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run: (o: object) => Promise<Result> } }).axe.run({ runOnly }),
    RULES,
  );
  const said = found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
  expect(said).toEqual([]);
}
