import type { Endpoint } from '#platform/contract.ts';
import { focusHit, hitId } from '#platform/web/components/Hits.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { useKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import { onderwerpPad, type PersoonSamenhang, type SamenhangDto } from '../contract.ts';
import css from './Personen.module.css';
import { useVoorstellen, Voorstellen } from './Voorstellen.tsx';

interface PersonenProps {
  samenhang: SamenhangDto;
  ververst: readonly Endpoint[];
}

/** The persons of a weighed record and who they may be. Before the weighing there are none (regel KOP-2). */
export function Personen({ samenhang, ververst }: PersonenProps) {
  return samenhang.personen.length > 0 ? <Lijst personen={samenhang.personen} ververst={ververst} /> : null;
}

function Lijst({
  personen,
  ververst,
}: {
  personen: readonly PersoonSamenhang[];
  ververst: readonly Endpoint[];
}) {
  const t = useText();
  const { oordeel, beslist, dialoog } = useVoorstellen(personen, ververst);
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
  return (
    <section className={css['personen']} aria-label={t('koppelen.personen')}>
      <header>
        <h4>{t('koppelen.personen')}</h4>
        <span>{t('koppelen.mogelijk')}</span>
      </header>
      <ol>
        {personen.map((one) => (
          <li key={one.nummer} id={hitId(one.nummer)} tabIndex={-1} className={css['persoon']}>
            <b className={css['nummer']}>{one.nummer}</b>
            <p className={css['naam']}>
              <Icon name="user" />
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
      {dialoog}
    </section>
  );
}
