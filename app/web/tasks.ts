import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { announce } from '#platform/web/announce.ts';
import { schil, type Taak } from '#platform/web/contract.ts';
import { notify } from '#platform/web/notify.ts';
import { reading } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';

const RUNNING = 2000;

/** Background work of this viewer; asked again only while something runs. Says when it is done. */
export function useTasks(): readonly Taak[] {
  const t = useText();
  const { data } = useQuery({
    ...reading(schil.taken),
    refetchInterval: (query) =>
      query.state.data?.data.items.some((task) => task.staat === 'loopt') ? RUNNING : false,
  });
  const tasks = data?.data.items ?? NONE;
  const before = useRef<readonly Taak[]>(NONE);
  useEffect(() => {
    for (const task of tasks) {
      const ran = before.current.find((one) => one.id === task.id)?.staat === 'loopt';
      if (!ran || task.staat === 'loopt') continue;
      const text = t(task.staat === 'klaar' ? 'schil.taken.klaar' : 'schil.taken.fout', {
        titel: task.titel,
      });
      announce(text);
      notify({
        text,
        tone: task.staat === 'klaar' ? 'plain' : 'problem',
        ...(task.resultaatPad ? { link: { path: task.resultaatPad, label: t('schil.taken.bekijken') } } : {}),
      });
    }
    before.current = tasks;
  }, [tasks, t]);
  return tasks;
}

const NONE: readonly Taak[] = [];
