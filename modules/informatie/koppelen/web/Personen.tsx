import type { Endpoint } from '#platform/contract.ts';
import { focusHit, hitId } from '#platform/web/components/Hits.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import { onderwerpPad, type PersoonSamenhang, type PersonenPlaats } from '../contract.ts';
import css from './Personen.module.css';
import type { Oordeel } from './useOordeel.ts';
import { useVoorstellen, Voorstellen } from './Voorstellen.tsx';

type Kop = NonNullable<PersonenPlaats['kop']>;

/** Anyone or anything of the record with who or what it may be. */
interface Genoemd extends PersoonSamenhang {
  icon: IconName;
}

/**
 * Who and what this record names and may be known already: its firms, vessels, vehicles and addresses at once, its persons
 * once it is weighed (regel KOP-2).
 */
export function Personen({ samenhang, ververst, kop = 'h4', terugToets = true }: PersonenPlaats) {
  const dingen = samenhang.objecten.flatMap(({ nummer, onderwerpId, waarde, soort, voorstellen }) =>
    onderwerpId === null || voorstellen.length === 0
      ? []
      : [{ nummer, onderwerpId, naam: waarde, icon: objectIcon(soort), voorstellen }],
  );
  const personen = samenhang.personen.map((one) => ({ ...one, icon: 'user' as const }));
  return dingen.length + personen.length > 0 ? (
    <Lijsten dingen={dingen} personen={personen} ververst={ververst} kop={kop} terugToets={terugToets} />
  ) : null;
}

interface LijstenProps {
  dingen: readonly Genoemd[];
  personen: readonly Genoemd[];
  ververst: readonly Endpoint[];
  kop: Kop;
  terugToets: boolean;
}

function Lijsten({ dingen, personen, ververst, kop, terugToets }: LijstenProps) {
  const t = useText();
  const { oordeel, beslist, dialoog } = useVoorstellen([...personen, ...dingen], ververst, terugToets);
  useKeys(
    t('koppelen.personen'),
    personen
      .filter(({ nummer }) => nummer <= 9)
      .map(({ nummer, naam }) => ({
        key: String(nummer),
        label: t('koppelen.naar-persoon', { nummer, naam }),
        run: () => focusHit(nummer),
      })),
  );
  const rest = { oordeel, beslist, kop };
  return (
    <>
      {personen.length > 0 ? (
        <Lijst titel={t('koppelen.personen')} genoemd={personen} doel {...rest} />
      ) : null}
      {/* The line of an object stands above, under its own number; here is only what it may be besides. */}
      {dingen.length > 0 ? <Lijst titel={t('koppelen.dingen')} genoemd={dingen} {...rest} /> : null}
      {dialoog}
    </>
  );
}

interface LijstProps {
  titel: string;
  genoemd: readonly Genoemd[];
  /** Its lines are where the keys 1 to 9 go. */
  doel?: boolean;
  oordeel: Oordeel;
  beslist: boolean;
  kop: Kop;
}

function Lijst({ titel, genoemd, doel = false, oordeel, beslist, kop: Heading }: LijstProps) {
  const t = useText();
  return (
    <section className={css['personen']} aria-label={titel}>
      <header>
        <Heading>{titel}</Heading>
        <span>{t('koppelen.mogelijk')}</span>
      </header>
      <ol>
        {genoemd.map((one) => (
          <li
            key={one.nummer}
            {...(doel ? { id: hitId(one.nummer), tabIndex: -1 } : {})}
            className={css['persoon']}
          >
            <b className={css['nummer']}>{one.nummer}</b>
            <p className={css['naam']}>
              <Icon name={one.icon} />
              <Link to={onderwerpPad(one.onderwerpId)}>{one.naam}</Link>
            </p>
            <div className={css['rest']}>
              {one.voorstellen.length === 0 ? (
                <p className={css['niets']}>{t('koppelen.geen-voorstel')}</p>
              ) : null}
              <Voorstellen
                een={one.onderwerpId}
                voorstellen={one.voorstellen}
                oordeel={oordeel}
                beslist={beslist}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
