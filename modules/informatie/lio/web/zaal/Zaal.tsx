import { useEffect, useState } from 'react';
import { announce } from '#platform/web/announce.ts';
import { useAction } from '#platform/web/query.ts';
import { lio, type Deel, type NamenDto, type ZaalDto } from '../../contract.ts';
import { usePuntTitel } from '../woorden.tsx';
import { Aanwezig } from './Aanwezig.tsx';
import { Beslissen } from './Beslissen.tsx';
import { Kop } from './Kop.tsx';
import { Punt } from './Punt.tsx';
import { Voet } from './Voet.tsx';
import { Wissel, Zwart } from './Zwart.tsx';
import css from './zaal.module.css';

/** What covers the room screen: nothing, black by hand, or the change of part. */
export type Scherm = 'open' | 'zwart' | 'wissel';

const firstOf = (zaal: ZaalDto, deel: Deel): number => {
  const open = zaal.punten.findIndex((p) => p.deel === deel && p.besluit === null);
  return open >= 0
    ? open
    : Math.max(
        0,
        zaal.punten.findIndex((p) => p.deel === deel),
      );
};

/** One item at a time; names live here only, and go when the item, the part or the screen changes. */
export function Zaal({ zaal }: { zaal: ZaalDto }) {
  const titelVan = usePuntTitel();
  const [at, setAt] = useState(() => firstOf(zaal, zaal.deel));
  const [scherm, setScherm] = useState<Scherm>('open');
  const [namen, setNamen] = useState<NamenDto | null>(null);
  const wissel = useAction(lio.wisselDeel, { invalidates: [lio.zaal] });
  const place = Math.min(at, zaal.punten.length - 1);
  const punt = zaal.punten.at(place);
  const titel = punt ? titelVan(punt) : '';
  useEffect(() => announce(titel), [titel]);
  if (!punt) return null;

  const go = (to: number) => {
    const next = zaal.punten[to];
    if (!next) return;
    setNamen(null);
    setAt(to);
    // The screen is blank before anything of the other part can be seen.
    if (next.deel !== zaal.deel) setScherm('wissel');
  };
  const toOther = async () => {
    const deel: Deel = punt.deel === zaal.deel ? other(zaal.deel) : punt.deel;
    await wissel.run({ params: { id: zaal.id }, body: { deel }, version: zaal.versie });
    setAt((now) => (zaal.punten[now]?.deel === deel ? now : firstOf(zaal, deel)));
    setScherm('open');
  };
  const blank = (to: Scherm) => {
    setNamen(null);
    setScherm(to);
  };
  const back = () => {
    if (punt.deel !== zaal.deel) setAt(firstOf(zaal, zaal.deel));
    setScherm('open');
  };
  const chairs = zaal.rechten.includes('lio.voorzitten');
  const shown = namen?.puntId === punt.id ? namen : null;
  return (
    <>
      <div className={css['room']} hidden={scherm !== 'open'}>
        <Kop zaal={zaal} nummer={punt.nummer} />
        <Punt punt={punt} namen={shown} />
        <Aanwezig key={punt.id} zaal={zaal} punt={punt} namen={shown} onNamen={setNamen} />
        {chairs ? <Beslissen key={`besluit ${punt.id}`} zaal={zaal} punt={punt} /> : null}
        <Voet zaal={zaal} punt={punt} at={place} chairs={chairs} onGo={go} onBlank={blank} />
      </div>
      {scherm === 'zwart' ? <Zwart onBack={() => setScherm('open')} /> : null}
      {scherm === 'wissel' ? (
        <Wissel
          zaal={zaal}
          naar={punt.deel === zaal.deel ? other(zaal.deel) : punt.deel}
          busy={wissel.busy}
          onGo={() => void toOther()}
          onBack={back}
        />
      ) : null}
    </>
  );
}

const other = (deel: Deel): Deel => (deel === 'partnerdeel' ? 'binnengemeentelijk' : 'partnerdeel');
