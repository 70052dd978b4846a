import { Link as RouterLink } from '@tanstack/react-router';
import { Cell } from '#platform/web/components/Measure.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { cx } from '#platform/web/cx.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Plaat.module.css';
import { klaar, useNoot, useStandWoord, type Vak } from './words.ts';

interface Props {
  vak: Vak;
  onSleep: (vak: Vak | null) => void;
  onVraag: (vak: Vak) => void;
}

/** One square of the poster: state, title and what was counted; a link, something to drag, and a menu that moves it. */
export function Activiteitvak({ vak, onSleep, onVraag }: Props) {
  const t = useText();
  const noot = useNoot();
  const woord = useStandWoord();
  const { activiteit: a, deel } = vak;
  const mag = a.rechten.includes('activiteit.verplaatsen') && !klaar(deel.stand);
  return (
    <li className={cx(css['vak'], css[deel.stand], mag && css['los'])}>
      <Cell state={deel.stand} />
      <RouterLink
        to="/regie/plan/$id"
        {...({ params: { id: a.id } } as object)}
        draggable={mag}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', a.code);
          onSleep(vak);
        }}
        onDragEnd={() => onSleep(null)}
        data-deel={deel.id}
        data-code={a.code}
      >
        {a.titel}
        <span className="visually-hidden">{`, ${woord(deel.stand)}`}</span> <small>{noot(vak)}</small>
      </RouterLink>
      {mag ? (
        <span className={css['menu']} data-print="nooit">
          <Menu
            label={t('plan.verplaats-naam', { titel: a.titel })}
            triggerClass={css['knop']}
            groups={[
              {
                id: 'verplaatsen',
                choices: [
                  {
                    id: 'verplaats',
                    label: t('plan.verplaatsen'),
                    icon: 'arrows-move',
                    onPress: () => onVraag(vak),
                  },
                ],
              },
            ]}
          />
        </span>
      ) : null}
    </li>
  );
}
