import type { Line } from '#platform/contract.ts';
import { Topmark } from '#platform/web/components/Sign.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { VerantwoordingDto } from '../contract.ts';
import { isPlanLine } from './Contents.tsx';
import { Figure } from './Figure.tsx';
import css from './Verantwoording.module.css';

/** One line of the plan: its figures, each with what it means and what it does not say. */
export function Chapter({ page, line }: { page: VerantwoordingDto; line: Line }) {
  const t = useText();
  return (
    <article className={css['chapter']}>
      <header>
        <h2>
          {isPlanLine(line) ? <Topmark line={line} size={20} /> : null}
          {t(`web.lijn.${line}`)}
        </h2>
      </header>
      {page.cijfers
        .filter((figure) => figure.line === line)
        .map((figure) => (
          <Figure key={figure.id} figure={figure} page={page} />
        ))}
    </article>
  );
}
