import type { Line } from '#platform/contract.ts';
import { Link } from '#platform/web/components/Link.tsx';
import { Topmark, type PlanLine } from '#platform/web/components/Sign.tsx';
import { useText } from '#platform/web/texts.tsx';
import css from './Verantwoording.module.css';

const PATH = '/regie/verantwoording';

/** The chapters; the period in the address stays. */
export function Contents({
  lines,
  current,
  withheld,
  threshold,
}: {
  lines: readonly Line[];
  current: Line | null;
  withheld: boolean;
  threshold: number;
}) {
  const t = useText();
  return (
    <nav aria-label={t('verantwoording.hoofdstukken')} className={css['toc']} data-print="nooit">
      <ChapterLink line={null} current={current === null}>
        {t('verantwoording.samengevat')}
      </ChapterLink>
      {lines.map((line) => (
        <ChapterLink key={line} line={line} current={current === line}>
          {isPlanLine(line) ? <Topmark line={line} /> : null}
          {t(`web.lijn.${line}`)}
        </ChapterLink>
      ))}
      {withheld ? <p>{t('verantwoording.uitleg-afgeschermd', { drempel: threshold })}</p> : null}
    </nav>
  );
}

export const isPlanLine = (line: Line): line is PlanLine => line !== 'privacy' && line !== 'beheer';

/** To one chapter, within the period that is shown. */
export function ChapterLink({
  line,
  current = false,
  children,
}: {
  line: Line | null;
  current?: boolean;
  children: React.ReactNode;
}) {
  const keep = (search: Record<string, unknown>) => ({ ...search, lijn: line ?? undefined });
  // The router calls a link current when the address has more in its search; here that is another chapter.
  const same = { activeOptions: { exact: true, includeSearch: true } } as object;
  return (
    <Link
      to={PATH}
      search={keep as never}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      {...same}
    >
      {children}
    </Link>
  );
}
