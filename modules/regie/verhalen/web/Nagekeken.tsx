import { Badge } from '#platform/web/components/Badge.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { BevindingDto, VerhaalDto } from '../contract.ts';
import css from './Verhalen.module.css';

/** Each finding once, however often its words stand in the text. */
export function eenmalig(punten: readonly BevindingDto[]): BevindingDto[] {
  return [...new Map(punten.map((p) => [p.sleutel, p])).values()].toSorted(
    (a, b) => Number(b.hard) - Number(a.hard),
  );
}

/** What would make somebody recognisable: what must go out for the public, and what asks for a reason. */
export function Nagekeken({ verhaal: v }: { verhaal: VerhaalDto }) {
  const t = useText();
  const punten = eenmalig(v.bevindingen);
  const mag = punten.filter((p) => p.reden !== null);
  const hard = punten.filter((p) => p.hard && p.reden === null);
  const open = punten.filter((p) => !p.hard && p.reden === null);
  return (
    <Stack>
      <h2 className={css['kopje']}>{t('verhalen.nagekeken')}</h2>
      {punten.length === 0 ? (
        <p>
          <Badge icon="circle-check" tone="success">
            {t('verhalen.niets-gevonden')}
          </Badge>
        </p>
      ) : null}
      {hard.length > 0 ? <Punten titel={t('verhalen.moet-eruit')} punten={hard} /> : null}
      {open.length > 0 ? <Punten titel={t('verhalen.vraagt-reden')} punten={open} /> : null}
      {mag.length > 0 ? <Punten titel={t('verhalen.met-reden')} punten={mag} /> : null}
      <p className={css['zacht']}>{t('verhalen.nagekeken-uitleg')}</p>
    </Stack>
  );
}

function Punten({ titel, punten }: { titel: string; punten: readonly BevindingDto[] }) {
  const t = useText();
  return (
    <section>
      <h3 className={css['tussenkop']}>{titel}</h3>
      <ul className={css['punten']}>
        {punten.map((p) => (
          <li key={p.sleutel}>
            <Badge icon={p.hard ? 'hand-stop' : 'eye'} tone={p.hard ? 'warning' : 'outline'}>
              {t(`verhalen.punt.${p.soort}`)}
            </Badge>
            <q>{p.fragment}</q>
            {p.reden ? <small>{t('verhalen.mag-want', { reden: p.reden })}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
