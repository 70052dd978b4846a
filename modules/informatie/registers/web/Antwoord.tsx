import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Facts } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { OpzoekingDto, Teken } from '../contract.ts';
import css from './Registers.module.css';
import { feitWoord, vraagRegel, vraagWoord } from './woorden.ts';

type Treffer = OpzoekingDto['treffers'][number];
export type Vervolg = Treffer['vervolg'][number];

interface AntwoordProps {
  opzoeking: OpzoekingDto;
  busy: boolean;
  onNext: (vervolg: Vervolg) => void;
  onAgain: () => void;
  onFresh?: (() => void) | undefined;
}

/** One question to a register and what came of it: facts with their source and age, or plainly why there are none. */
export function Antwoord(props: AntwoordProps) {
  const { opzoeking: o, onFresh } = props;
  const t = useText();
  return (
    <article className={css['answer']} aria-label={`${vraagWoord(t, o.soort)}: ${vraagRegel(o)}`}>
      <header>
        <b>{vraagWoord(t, o.soort)}</b> <span className={css['asked']}>{vraagRegel(o)}</span>
        <Bron opzoeking={o} />
        {onFresh && o.stand === 'antwoord' && o.uitGeheugen ? (
          <Button size="small" kind="quiet" icon="refresh" onPress={onFresh}>
            {t('registers.vers')}
          </Button>
        ) : null}
      </header>
      <Uitkomst {...props} />
    </article>
  );
}

/** Which register, recorded or real, and how old. */
function Bron({ opzoeking: o }: { opzoeking: OpzoekingDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <span className={css['chip']}>
      <span>{t(`registers.naam.${o.register}`)}</span>
      {o.antwoordOp ? <span>{format.moment(o.antwoordOp)}</span> : null}
      {o.uitGeheugen ? <span>{t('registers.uit-geheugen')}</span> : null}
      {o.opgenomen ? <span className={css['recorded']}>{t('registers.verzonnen')}</span> : null}
    </span>
  );
}

function Uitkomst({ opzoeking: o, busy, onNext, onAgain }: AntwoordProps) {
  const t = useText();
  switch (o.stand) {
    case 'wacht':
      return <p role="status">{t('registers.wacht', { register: t(`registers.naam.${o.register}`) })}</p>;
    case 'storing':
      return <Storing opzoeking={o} busy={busy} onAgain={onAgain} />;
    case 'antwoord':
      return (
        <>
          {o.totaal > o.treffers.length ? (
            <p className={css['more']}>
              {t('registers.meer', { aantal: o.treffers.length, totaal: o.totaal })}
            </p>
          ) : null}
          <ul className={css['hits']}>
            {numbered(o.treffers).map(([key, one]) => (
              <Kaart key={key} treffer={one} busy={busy} onNext={onNext} />
            ))}
          </ul>
        </>
      );
    default:
      return <p>{t(`registers.uitkomst.${o.stand}`, { register: t(`registers.naam.${o.register}`) })}</p>;
  }
}

/** Two hits may have the same name: their place in this answer, which does not change, tells them apart. */
const numbered = (treffers: readonly Treffer[]): [string, Treffer][] =>
  treffers.map((one, at) => [`${at} ${one.titel}`, one]);

/** Silence is said as silence; whether and when it is tried again stands beside it. */
function Storing({
  opzoeking: o,
  busy,
  onAgain,
}: {
  opzoeking: OpzoekingDto;
  busy: boolean;
  onAgain: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const again = o.opnieuwOp
    ? t('registers.opnieuw-om', { tijd: format.time(o.opnieuwOp) })
    : t('registers.niet-opnieuw');
  return (
    <Notice
      tone="warning"
      icon="cloud-off"
      actions={
        o.rechten.includes('opzoeking.herhalen') ? (
          <Button size="small" icon="refresh" busy={busy} onPress={onAgain}>
            {t('registers.nu-opnieuw')}
          </Button>
        ) : null
      }
    >
      <b>{t('registers.onbereikbaar', { register: t(`registers.naam.${o.register}`) })}</b>{' '}
      {t(`registers.storing.${o.code ?? 'fout'}`)} {again}
    </Notice>
  );
}

function Kaart({ treffer, busy, onNext }: { treffer: Treffer; busy: boolean; onNext: (v: Vervolg) => void }) {
  const t = useText();
  const format = useFormat();
  const bsn = treffer.bsn === undefined ? [] : [{ name: t('registers.feit.bsn'), value: treffer.bsn }];
  return (
    <li>
      <p className={css['title']}>
        <b>{treffer.titel === '' ? t('registers.zonder-naam') : treffer.titel}</b>
        {treffer.tekens.map((one) => (
          <Badge key={one} icon={SIGNS[one][0]} tone={SIGNS[one][1]}>
            {t(`registers.teken.${one}`)}
          </Badge>
        ))}
      </p>
      <Facts
        rows={[
          ...treffer.feiten.map((one) => ({
            name: t(`registers.feit.${one.code}`),
            value: feitWoord(t, format, one),
          })),
          ...bsn,
        ]}
      />
      {treffer.vervolg.length > 0 ? (
        <div className={css['next']}>
          {treffer.vervolg.map((one) => (
            <Button
              key={one.soort}
              size="small"
              icon={one.persoon ? 'user-question' : 'search'}
              busy={busy}
              label={`${vraagWoord(t, one.soort)}, ${treffer.titel}`}
              onPress={() => onNext(one)}
            >
              <>{vraagWoord(t, one.soort)}</>
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}

const SIGNS: Record<Teken, readonly [Parameters<typeof Badge>[0]['icon'], Tone]> = {
  'in-onderzoek': ['search', 'warning'],
  geheimhouding: ['eye-off', 'sealed'],
  overleden: ['user-off', 'plain'],
  opgeschort: ['clock', 'plain'],
  'niet-op-adres': ['map-pin', 'warning'],
  afgeschermd: ['eye-off', 'sealed'],
  beeindigd: ['ban', 'plain'],
  'niet-verzekerd': ['shield', 'warning'],
  geexporteerd: ['world', 'warning'],
  terugroepactie: ['refresh', 'info'],
  tellerstand: ['scale', 'warning'],
  'keuring-verlopen': ['calendar-due', 'warning'],
  'niet-in-gebruik': ['ban', 'plain'],
  'veel-bewoners': ['users', 'info'],
};
