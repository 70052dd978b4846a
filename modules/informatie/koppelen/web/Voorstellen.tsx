import type { Endpoint } from '#platform/contract.ts';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Voorstel } from '../contract.ts';
import { waaromLager } from './lager.ts';
import { Terugnemen } from './Terugnemen.tsx';
import { gaNaar, isBesloten, rijId, useOordeel, type Oordeel, type Rij } from './useOordeel.ts';
import { useOordeelToetsen } from './useOordeelToetsen.ts';
import css from './Voorstel.module.css';
import { VoorstelRij } from './Voorstel.tsx';
import { inZin } from './Waterval.tsx';

/** Decisions about these persons: the keys, the dialog of taking back, and what each list below needs. */
export function useVoorstellen(
  personen: readonly { onderwerpId: string; voorstellen: readonly Voorstel[] }[],
  ververst: readonly Endpoint[],
  terugToets = true,
) {
  const beslist = useRight('onderwerp.besluiten');
  const oordeel = useOordeel(ververst);
  const rijen = personen.flatMap(({ onderwerpId, voorstellen }) =>
    voorstellen.map((voorstel): Rij => ({ een: onderwerpId, voorstel })),
  );
  useOordeelToetsen({ rijen, oordeel, beslist, terugToets });
  const { terug, weigering } = oordeel;
  const sluit = () => {
    oordeel.neemTerug(null);
    // The button that opened the dialog may be gone by now; its row is not.
    if (terug) setTimeout(() => gaNaar(terug));
  };
  const dialoog = terug?.voorstel.besluit ? (
    <Terugnemen
      besluitId={terug.voorstel.besluit.id}
      naam={terug.voorstel.naam}
      ververst={ververst}
      onClose={sluit}
    />
  ) : null;
  // What was refused may be about a proposal that has gone since.
  const elders = weigering && !rijen.some((rij) => rijId(rij) === weigering.rij);
  const los = elders ? <ProblemNotice problem={weigering.problem} /> : null;
  return { oordeel, beslist, dialoog: dialoog ?? los };
}

interface VoorstellenProps {
  een: string;
  voorstellen: readonly Voorstel[];
  oordeel: Oordeel;
  beslist: boolean;
}

/** The proposals about one person, best first; what stands lower is folded away, with why. */
export function Voorstellen({ een, voorstellen, oordeel, beslist }: VoorstellenProps) {
  const t = useText();
  const beste = voorstellen.find((one) => one.besluit?.uitkomst === 'zelfde') ?? voorstellen[0];
  if (!beste) return null;
  const [boven, lager] = verdeel(voorstellen);
  const rest = { oordeel, beslist };
  return (
    <>
      <ol className={css['voorstellen']} aria-label={t('koppelen.voorstellen')}>
        {boven.map((voorstel) => (
          <VoorstelRij key={voorstel.onderwerpId} rij={{ een, voorstel }} {...rest} />
        ))}
      </ol>
      {lager.length > 0 ? (
        <details className={css['lager']}>
          <summary>{t('koppelen.lager', { aantal: lager.length })}</summary>
          <ol className={css['voorstellen']} aria-label={t('koppelen.lager', { aantal: lager.length })}>
            {lager.map((voorstel) => (
              <VoorstelRij
                key={voorstel.onderwerpId}
                rij={{ een, voorstel }}
                lager={<WaaromLager beste={beste} voorstel={voorstel} />}
                {...rest}
              />
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

/** In sight stands what was decided and the first that is still open; after "dezelfde" nothing is. */
function verdeel(voorstellen: readonly Voorstel[]): [boven: Voorstel[], lager: Voorstel[]] {
  const gevonden = voorstellen.some((one) => one.besluit?.uitkomst === 'zelfde');
  const eerste = gevonden ? undefined : voorstellen.find((one) => !isBesloten(one));
  const boven = voorstellen.filter((one) => one === eerste || one.besluit !== null);
  return [boven, voorstellen.filter((one) => !boven.includes(one))];
}

function WaaromLager({ beste, voorstel }: { beste: Voorstel; voorstel: Voorstel }) {
  const t = useText();
  const { tegen, mist } = waaromLager(beste, voorstel);
  const says = (list: readonly { id: string }[]) => list.map(({ id }) => inZin(t(id))).join(', ');
  return (
    <p className={css['waarom-lager']}>
      {tegen.length > 0 ? <span>{t('koppelen.lager-tegen', { redenen: says(tegen) })}</span> : null}
      {mist.length > 0 ? <span>{t('koppelen.lager-mist', { redenen: says(mist) })}</span> : null}
    </p>
  );
}
