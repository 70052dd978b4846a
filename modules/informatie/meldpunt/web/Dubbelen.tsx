import { Link } from '#platform/web/components/Link.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { MeldingDto } from '../contract.ts';
import css from './Melding.module.css';

/** What looks like this melding, with the reasons; a person decides (regel MLD-D2). */
export function MogelijkDubbel({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const format = useFormat();
  if (melding.mogelijkDubbel.length === 0) return null;
  return (
    <Notice icon="copy">
      {t('meldpunt.lijkt-op', { aantal: melding.mogelijkDubbel.length })}
      <ul>
        {melding.mogelijkDubbel.map((one) => (
          <li key={one.id}>
            <Link to="/informatie/meldpunt/$id" params={{ id: one.id }}>
              {one.kenmerk}
            </Link>{' '}
            {t('meldpunt.lijkt-op-regel', {
              moment: format.moment(one.ontvangenOp),
              redenen: one.redenen.map((reden) => t(`meldpunt.dubbel-reden.${reden}`)).join(', '),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Duplicates that were folded onto this one: their texts, closed until asked for. */
export function Gevouwen({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const format = useFormat();
  return melding.gevouwen.map((one) => (
    <details key={one.id} className={css['folded']}>
      <summary>
        {t('meldpunt.gevouwen', {
          kenmerk: one.kenmerk,
          kanaal: t(`meldpunt.kanaal.${one.kanaal}`),
          moment: format.moment(one.ontvangenOp),
        })}
      </summary>
      <p>{one.tekst}</p>
    </details>
  ));
}
