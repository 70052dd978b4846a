import { useState } from 'react';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { Row } from '#platform/web/components/Screen.tsx';
import { Topmark, lineClass, type PlanLine } from '#platform/web/components/Sign.tsx';
import { cx } from '#platform/web/cx.ts';
import { notify } from '#platform/web/notify.ts';
import { useText } from '#platform/web/texts.tsx';
import { Caption } from './Caption.tsx';
import css from './Style.module.css';

const SIZES = ['64', '44', '32', '24', '20', '16', '14', '13', '12'] as const;

export function Letters() {
  const t = useText();
  return (
    <dl className={css['types']}>
      {SIZES.map((size) => (
        <div key={size}>
          <dt>{size}</dt>
          <dd className={css[`type${size}`]}>{t(`schil.stijl.letter-${size}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

const COLOURS = [
  'surface',
  'surface-sunken',
  'surface-hover',
  'border',
  'border-strong',
  'text',
  'accent',
  'accent-subtle',
  'danger',
  'warning',
  'success',
  'info',
];
const LINES: readonly PlanLine[] = [
  'regie',
  'bewustwording',
  'weerbaarheid',
  'informatie',
  'samenwerking',
  'bestrijding',
];

export function Colours() {
  const t = useText();
  return (
    <>
      <ul className={css['swatches']}>
        {COLOURS.map((name) => (
          <li key={name}>
            <i style={{ background: `var(--baken-color-${name})` }} />
            {name}
          </li>
        ))}
      </ul>
      <ul className={css['lines']}>
        {LINES.map((line) => (
          <li key={line} className={lineClass(line)}>
            <b>
              <Topmark line={line} />
              {t(`web.lijn.${line}`)}
            </b>
            <span>{t(`schil.stijl.vorm-${line}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Spaces() {
  return (
    <ul className={css['spaces']}>
      {[2, 4, 8, 12, 16, 24, 32, 48, 64].map((size) => (
        <li key={size}>
          <i style={{ inlineSize: `var(--baken-space-${size})` }} />
          {size}
        </li>
      ))}
    </ul>
  );
}

export function Buttons() {
  const t = useText();
  const [view, setView] = useState<'lijst' | 'plaat' | 'stand'>('plaat');
  const press = (what: string) => () => void notify({ text: t('schil.stijl.gedrukt', { knop: what }) });
  const further = t('schil.stijl.verder');
  const forward = t('schil.stijl.doorsturen');
  return (
    <>
      <Row>
        <Button kind="primary" kbd="v" onPress={press(further)}>
          {further}
        </Button>
        <Button kbd="d" onPress={press(forward)}>
          {forward}
        </Button>
        <Button kind="quiet" onPress={press(t('schil.stijl.openen'))}>
          {t('schil.stijl.openen')}
        </Button>
        <Button kind="heavy" onPress={press(t('schil.stijl.vernietigen'))}>
          {t('schil.stijl.vernietigen')}
        </Button>
        <Menu
          label={t('schil.stijl.meer')}
          groups={[
            {
              id: 'meer',
              choices: [
                {
                  id: 'agenda',
                  icon: 'calendar-plus',
                  label: t('schil.stijl.agenda'),
                  onPress: press(t('schil.stijl.agenda')),
                },
              ],
            },
          ]}
        />
        <Segmented
          label={t('schil.stijl.weergave')}
          value={view}
          onChange={setView}
          options={(['lijst', 'plaat', 'stand'] as const).map((value) => ({
            value,
            label: t(`schil.stijl.als-${value}`),
          }))}
        />
      </Row>
      <ButtonStates />
    </>
  );
}

function ButtonStates() {
  const t = useText();
  const [on, setOn] = useState(true);
  const weigh = t('schil.stijl.wegen');
  return (
    <Row>
      <Caption id="rust">
        <Button>{weigh}</Button>
      </Caption>
      <Caption id="aanwijzen">
        <Button className={css['hover']}>{weigh}</Button>
      </Caption>
      <Caption id="focus">
        <Button className={css['focus']}>{weigh}</Button>
      </Caption>
      <Caption id="gekozen">
        <Button pressed={on} onPress={() => setOn(!on)}>
          {weigh}
        </Button>
      </Caption>
      <Caption id="kan-niet">
        <Button unavailable={t('schil.stijl.kan-niet-want')}>{weigh}</Button>
      </Caption>
      <Caption id="bezig">
        <Button busy>{t('schil.stijl.opslaan')}</Button>
      </Caption>
      <Caption id="klein">
        <Button size="small" icon="plus">
          {weigh}
        </Button>
      </Caption>
      <Caption id="hoofd-focus">
        <Button kind="primary" className={cx(css['focus'])}>
          {t('schil.stijl.verder')}
        </Button>
      </Caption>
    </Row>
  );
}
