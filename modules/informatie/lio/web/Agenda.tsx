import { useState, type KeyboardEvent } from 'react';
import { announce } from '#platform/web/announce.ts';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Menu, type MenuChoice } from '#platform/web/components/Menu.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { cx } from '#platform/web/cx.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type PuntDto, type VergaderingDto } from '../contract.ts';
import css from './Voorbereiden.module.css';
import { usePuntTitel } from './woorden.tsx';

interface AgendaProps {
  vergadering: VergaderingDto;
  punten: readonly PuntDto[];
  current: string | undefined;
  onChoose: (id: string) => void;
}

/** The items in order. Dragging, Alt with an arrow and the menu do the same. */
export function Agenda({ vergadering, punten, current, onChoose }: AgendaProps) {
  const t = useText();
  const order = useOrder(vergadering, punten);
  const [held, setHeld] = useState<string | null>(null);
  const at = punten.findIndex((p) => p.id === current);
  const step = (by: number) => {
    const next = punten[at + by];
    if (next) onChoose(next.id);
  };
  useKeys(t('lio.agenda'), [
    { key: 'j', label: t('lio.volgend-punt'), status: t('lio.punt-kort'), run: () => step(1) },
    { key: 'k', label: t('lio.vorig-punt'), joins: true, run: () => step(-1) },
  ]);
  return (
    <>
      {order.problem ? <ProblemNotice problem={order.problem} /> : null}
      <ol className={css['agenda']} aria-label={t('lio.agenda')}>
        {punten.map((p, i) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt with an arrow and the menu do the same
          <li
            key={p.id}
            className={cx(p.id === current && css['current'], held === p.id && css['held'])}
            draggable={order.may}
            onDragStart={() => setHeld(p.id)}
            onDragEnd={() => setHeld(null)}
            onDragOver={(event) => (held ? event.preventDefault() : undefined)}
            onDrop={() => (held ? order.move(held, i) : undefined)}
          >
            <Rij
              punt={p}
              current={p.id === current}
              onChoose={onChoose}
              onMove={(by) => order.move(p.id, i + by)}
            />
            {order.may ? (
              <PuntMenu punt={p} at={i} count={punten.length} onMove={(to) => order.move(p.id, to)} />
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

interface RijProps {
  punt: PuntDto;
  current: boolean;
  onChoose: (id: string) => void;
  onMove: (by: number) => void;
}

function Rij({ punt, current, onChoose, onMove }: RijProps) {
  const t = useText();
  const titel = usePuntTitel();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <button
      type="button"
      aria-current={current ? 'true' : undefined}
      className={css['row']}
      onClick={() => onChoose(punt.id)}
      onKeyDown={onKeyDown}
    >
      <b>{punt.nummer}</b>
      <span className={css['title']}>{titel(punt)}</span>
      <span className={css['meta']}>
        {punt.kenmerk}
        {punt.deel === 'partnerdeel' ? ` · ${t('lio.deel.partnerdeel')}` : ''}
      </span>
      <Icon
        name={punt.nagekeken ? 'circle-check' : 'eye'}
        className={punt.nagekeken ? css['ok'] : css['todo']}
      />
      <span className="visually-hidden">{punt.nagekeken ? t('lio.nagekeken') : t('lio.niet-nagekeken')}</span>
    </button>
  );
}

interface PuntMenuProps {
  punt: PuntDto;
  at: number;
  count: number;
  onMove: (to: number) => void;
}

function PuntMenu({ punt, at, count, onMove }: PuntMenuProps) {
  const t = useText();
  const invalidates = [lio.agenda, lio.agendeerbaar, lio.toon, lio.vergaderingen];
  const off = useAction(lio.haalAf, { invalidates });
  const part = useAction(lio.wijzigPunt, { invalidates });
  const ask = { params: { id: punt.id }, version: punt.versie };
  const deel = punt.deel === 'partnerdeel' ? 'binnengemeentelijk' : 'partnerdeel';
  const choices: MenuChoice[] = [
    {
      id: 'op',
      label: t('lio.omhoog'),
      icon: 'arrow-up',
      kbd: 'Alt+ArrowUp',
      unavailable: at === 0 ? t('lio.eerste') : undefined,
      onPress: () => onMove(at - 1),
    },
    {
      id: 'neer',
      label: t('lio.omlaag'),
      icon: 'arrow-down',
      kbd: 'Alt+ArrowDown',
      unavailable: at === count - 1 ? t('lio.laatste') : undefined,
      onPress: () => onMove(at + 1),
    },
    {
      id: 'deel',
      label: t(`lio.naar.${deel}`),
      icon: 'users',
      onPress: () => void part.run({ ...ask, body: { deel } }).catch(() => undefined),
    },
    {
      id: 'af',
      label: t('lio.haal-af'),
      icon: 'x',
      unavailable: punt.besluit ? t('lio.al-besloten') : undefined,
      onPress: () => void off.run(ask).catch(() => undefined),
    },
  ];
  return (
    <Menu
      label={t('lio.punt-menu', { nummer: punt.nummer })}
      triggerClass={css['more']}
      groups={[{ id: 'punt', choices }]}
    />
  );
}

function useOrder(v: VergaderingDto, punten: readonly PuntDto[]) {
  const t = useText();
  const save = useAction(lio.herschik, { invalidates: [lio.agenda, lio.toon] });
  const move = (id: string, to: number) => {
    const from = punten.findIndex((p) => p.id === id);
    if (to < 0 || to >= punten.length || to === from || save.busy) return;
    const ids = punten.map((p) => p.id);
    ids.splice(from, 1);
    ids.splice(to, 0, id);
    void save
      .run({ params: { id: v.id }, body: { punten: ids }, version: v.versie })
      .then(() => announce(t('lio.verplaatst', { plek: to + 1 })))
      .catch(() => undefined);
  };
  return {
    move,
    may: v.rechten.includes('lio.voorbereiden'),
    problem: save.problem?.problem ?? null,
  };
}
