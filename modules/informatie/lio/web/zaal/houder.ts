import { useMemo, useState } from 'react';
import type { ComboOption } from '#platform/web/form/ComboBox.tsx';
import { matching } from '#platform/web/form/combo.ts';
import type { Say } from '#platform/web/texts.tsx';
import type { ZaalDto } from '../../contract.ts';

const COLLEGA = 'c:';
const FUNCTIE = 'f:';

/** An owner as the contract wants it, from the value of the choice. */
export const houderVan = (value: string): { houderId: string | null; houderFunctie: string | null } => ({
  houderId: value.startsWith(COLLEGA) ? value.slice(2) : null,
  houderFunctie: value.startsWith(FUNCTIE) ? value.slice(2) : null,
});

/** Who can own an action: the functions at the table, colleagues, and any function that is typed. */
export function useHouders(
  zaal: ZaalDto,
  collegas: readonly ComboOption[],
  chosen: string,
  t: Say,
): { options: ComboOption[]; onInput: (text: string) => void } {
  const [typed, setTyped] = useState('');
  const options = useMemo(() => {
    const functies = [...new Set(zaal.deelnemers.map((d) => d.functie))].map((functie) => ({
      value: `${FUNCTIE}${functie}`,
      label: functie,
      note: t('lio.aan-tafel'),
    }));
    const all = [...functies, ...collegas.map((c) => ({ ...c, value: `${COLLEGA}${c.value}` }))];
    const found = typed.trim() === '' ? all : matching(all, typed);
    const own = typed.trim();
    const extra = [own, chosen.startsWith(FUNCTIE) ? chosen.slice(2) : '']
      .filter(
        (functie) => functie !== '' && !all.some((o) => o.label.toLowerCase() === functie.toLowerCase()),
      )
      .map((functie) => ({ value: `${FUNCTIE}${functie}`, label: functie, note: t('lio.functie') }));
    return [...found, ...extra];
  }, [zaal.deelnemers, collegas, typed, chosen, t]);
  return { options, onInput: setTyped };
}
