import { Progress } from '#platform/web/components/Progress.tsx';
import { useText } from '#platform/web/texts.tsx';
import css from './Rail.module.css';
import { useTasks } from './tasks.ts';

/** What runs in the background now, with count and total. */
export function TaskList() {
  const t = useText();
  const running = useTasks().filter((task) => task.staat === 'loopt');
  if (running.length === 0) return null;
  return (
    <section aria-label={t('schil.taken.naam')} className={css['tasks']}>
      {running.map((task) => (
        <Progress key={task.id} label={task.titel} done={task.gedaan} total={task.totaal} />
      ))}
    </section>
  );
}
