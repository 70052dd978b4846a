import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, isAway } from '#platform/web/api.ts';
import { schil, type Vondst } from '#platform/web/contract.ts';
import { useActiveKeys } from '#platform/web/keys.ts';
import { keyOf } from '#platform/web/query.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import type { Choice } from './Palette.tsx';
import type { Menu } from './rooms.ts';

/** Fewer letters find half the municipality. */
const ENOUGH = 2;

/** What the palette offers for this text, and in words how the search stands. */
export function useChoices(
  text: string,
  mode: 'zoeken' | 'opdracht',
  menu: Menu,
  go: (path: string) => void,
): { choices: Choice[]; state: string } {
  const t = useText();
  const wanted = text.trim();
  const asks = wanted.length >= ENOUGH;
  const settled = useSettled(wanted);
  const found = useFinds(settled, asks);
  const finds = asks ? (found.data?.data.items ?? []).map((find) => findChoice(find, t, go)) : [];
  const commands = [...placeChoices(menu, t, go), ...useKeyChoices(t)].filter((choice) =>
    matches(choice.label, wanted),
  );
  const choices = mode === 'zoeken' ? [...finds, ...(asks ? commands : [])] : [...commands, ...finds];
  return {
    choices,
    state: stateOf(t, {
      asks,
      busy: found.isFetching || settled !== wanted,
      fault: found.error,
      count: finds.length,
    }),
  };
}

/** Milliseconds without a key after which somebody seems to have typed what is meant. */
const SETTLED = 250;

/** Each question leaves a line in the log: half a number plate is no question. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The question goes in a body, since it may be a plate or a telephone number, and is forgotten with the box. */
function useFinds(vraag: string, asks: boolean) {
  return useQuery({
    queryKey: [...keyOf(schil.zoek), vraag],
    queryFn: ({ signal }) => call(schil.zoek, { body: { vraag }, signal }),
    enabled: asks && vraag.length >= ENOUGH,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

function stateOf(t: Say, now: { asks: boolean; busy: boolean; fault: unknown; count: number }): string {
  if (!now.asks) return t('schil.palet.meer-letters', { aantal: ENOUGH });
  if (now.fault) return isAway(now.fault) ? t('web.fout.geen-verbinding') : t('schil.palet.mislukt');
  if (now.busy) return t('web.laden');
  return t('schil.palet.gevonden', { aantal: now.count });
}

function matches(label: string, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return wanted === '' || plain(label).includes(plain(wanted));
}

function findChoice(find: Vondst, t: Say, go: (path: string) => void): Choice {
  return {
    id: `vondst ${find.soort} ${find.id}`,
    group: t('schil.palet.vondsten'),
    label: find.titel,
    note: find.toelichting,
    icon: 'file-text',
    run: () => go(find.pad),
  };
}

function placeChoices(menu: Menu, t: Say, go: (path: string) => void): Choice[] {
  const places = [...menu.top, ...menu.lines.flatMap((line) => line.items)];
  return [
    ...menu.create.map((item): Choice => ({
      id: `maak ${item.id}`,
      group: t('schil.palet.maken'),
      label: t(item.labelKey),
      icon: item.icon,
      run: () => go(item.path),
    })),
    ...places.map((item): Choice => ({
      id: `plek ${item.id}`,
      group: t('schil.palet.ga-naar'),
      label: t(item.labelKey),
      icon: item.icon,
      ...(item.chord ? { key: `g ${item.chord}` } : {}),
      run: () => go(item.path),
    })),
  ];
}

/** Everything that has a key on the screen below can also be done from here. */
function useKeyChoices(t: Say): Choice[] {
  return useActiveKeys()
    .flatMap((group) => group.bindings)
    .filter(
      (binding) => !binding.hidden && !binding.key.startsWith('g ') && !['/', 'Ctrl+k'].includes(binding.key),
    )
    .map((binding) => ({
      id: `toets ${binding.key}`,
      group: t('schil.palet.hier'),
      label: binding.label,
      icon: 'keyboard' as const,
      key: binding.key,
      // After the dialog is gone, so that focus is back where it was.
      run: () => void setTimeout(() => binding.run(new KeyboardEvent('keydown', { key: binding.key }))),
    }));
}
