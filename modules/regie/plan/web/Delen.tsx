import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Cell } from '#platform/web/components/Measure.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { lineClass } from '#platform/web/components/Sign.tsx';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { ActiviteitDto, DeelDto } from '../contract.ts';
import css from './Activiteit.module.css';
import { Stand } from './Bijhouden.tsx';
import { useStandWoord } from './words.ts';

/** The quarters of an activity with their state: counted by a room, or set by hand with the reason beside it. */
export function Delen({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  return (
    <Section title={t('plan.voortgang')}>
      {a.bewijsregel ? <Regel activiteit={a} /> : null}
      <ul className={css['delen']}>
        {a.delen.map((deel) => (
          <Deel key={deel.id} activiteit={a} deel={deel} />
        ))}
      </ul>
    </Section>
  );
}

function Regel({ activiteit: { bewijsregel } }: { activiteit: ActiviteitDto }) {
  const t = useText();
  if (!bewijsregel) return null;
  return (
    <p className={css['zacht']}>
      {t('plan.volgt-uit')}{' '}
      {bewijsregel.mag ? <Link {...linkTo(bewijsregel.pad)}>{bewijsregel.titel}</Link> : bewijsregel.titel}
    </p>
  );
}

function Deel({ activiteit: a, deel }: { activiteit: ActiviteitDto; deel: DeelDto }) {
  const t = useText();
  const woord = useStandWoord();
  const [open, setOpen] = useState(false);
  const naam =
    deel.kwartaal === null ? t('plan.heel-jaar') : t('plan.kwartaal-kort', { kwartaal: deel.kwartaal });
  return (
    <li className={lineClass(a.lijn)}>
      <b>{naam}</b>
      <div>
        <span>
          <Cell state={deel.stand} />
          {woord(deel.stand)}
        </span>
        <Uitleg deel={deel} />
      </div>
      {a.rechten.includes('activiteit.bijhouden') ? (
        <Button size="small" onPress={() => setOpen(true)} label={t('plan.stand-van', { kwartaal: naam })}>
          <span>{t('plan.zet-stand')}</span>
        </Button>
      ) : null}
      {open ? <Stand activiteit={a} deel={deel} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

/** Counted, noted, moved, overridden: each only where it is so. */
function Uitleg({ deel }: { deel: DeelDto }) {
  const t = useText();
  const regels = [
    deel.afgeleid
      ? deel.afgeleid.nodig === null
        ? t('plan.noot.geteld', { gedaan: deel.afgeleid.gedaan })
        : t('plan.geteld-van', { gedaan: deel.afgeleid.gedaan, nodig: deel.afgeleid.nodig })
      : null,
    deel.noot,
    deel.kwartaal !== null && deel.basis === null ? t('plan.erbij') : null,
    deel.basis !== null && deel.basis !== deel.kwartaal ? t('plan.noot.was', { kwartaal: deel.basis }) : null,
    deel.hand !== null && deel.afgeleid ? t('plan.met-de-hand') : null,
    deel.reden,
  ].filter((regel) => regel !== null && regel !== '');
  return (
    <>
      {regels.map((regel) => (
        <small key={regel}>{regel}</small>
      ))}
    </>
  );
}
