import { Degree, type DegreeValue } from '#platform/web/components/Measure.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { Weegreden } from '../contract.ts';
import css from './Voorstel.module.css';

const GRAAD: Record<Weegreden['sterkte'], DegreeValue> = { 1: 'zwak', 2: 'redelijk', 3: 'sterk' };

/** A reason as it stands within a sentence. */
export const inZin = (reden: string): string => reden.charAt(0).toLowerCase() + reden.slice(1);

/** Every reason on its side of one axis: against at the left, for at the right. Blocks, never a number. */
export function Waterval({ redenen }: { redenen: readonly Weegreden[] }) {
  const t = useText();
  return (
    <table className={css['waterval']}>
      <thead>
        <tr>
          <th scope="col">{t('koppelen.kenmerk')}</th>
          <th scope="col">{t('koppelen.tegen')}</th>
          <th scope="col">{t('koppelen.voor')}</th>
        </tr>
      </thead>
      <tbody>
        {redenen.map((one) => (
          <tr key={one.id}>
            <th scope="row">{t(one.id)}</th>
            <td>{one.voor ? null : <Degree value={GRAAD[one.sterkte]} against bare />}</td>
            <td>{one.voor ? <Degree value={GRAAD[one.sterkte]} bare /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
