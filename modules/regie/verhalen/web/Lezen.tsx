import type { ReactNode } from 'react';
import { Link } from '#platform/web/components/Link.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { delen, type BevindingDto, type VerhaalDto } from '../contract.ts';
import { LijnTeken } from './signs.tsx';
import css from './Verhalen.module.css';

/** The story as it will be read, with what stands out marked in it. */
export function Lezen({ verhaal: v }: { verhaal: VerhaalDto }) {
  const t = useText();
  const plek = [
    String(v.jaar),
    v.kwartaal ? t('verhalen.kwartaal-kort', { kwartaal: v.kwartaal }) : '',
    v.thema ? t(`signalen.thema.${v.thema}`) : '',
  ];
  const geschreven = delen.filter((deel) => v[deel].trim() !== '');
  return (
    <article className={css['verhaal']}>
      <Stack gap={24}>
        <p className={css['herkomst']}>
          {v.lijn ? <LijnTeken lijn={v.lijn} /> : null}
          {plek.filter(Boolean).map((deel) => (
            <span key={deel}>{deel}</span>
          ))}
          <span>{t('verhalen.van', { wie: v.auteur })}</span>
          {v.bron ? <Link {...linkTo(v.bron.pad)}>{v.bron.titel}</Link> : null}
        </p>
        {geschreven.length === 0 ? <p className={css['zacht']}>{t('verhalen.nog-niets')}</p> : null}
        {geschreven.map((deel) => (
          <section key={deel}>
            <h2>{t(`verhalen.kop.${deel}`)}</h2>
            <p>
              <Gemarkeerd tekst={v[deel]} punten={v.bevindingen.filter((b) => b.veld === deel)} />
            </p>
          </section>
        ))}
      </Stack>
    </article>
  );
}

/** Words that stand out are marked where they stand; a whole sentence is not, its list says enough. */
function Gemarkeerd({ tekst, punten }: { tekst: string; punten: readonly BevindingDto[] }) {
  const t = useText();
  const stukken: ReactNode[] = [];
  let tot = 0;
  for (const punt of punten.toSorted((a, b) => a.begin - b.begin || a.eind - b.eind)) {
    if (punt.begin < tot || punt.eind - punt.begin > 60) continue;
    stukken.push(
      tekst.slice(tot, punt.begin),
      <mark key={punt.begin} className={css[punt.hard ? 'hard' : 'zachtpunt']}>
        {tekst.slice(punt.begin, punt.eind)}
        <span className="visually-hidden">{` (${t(`verhalen.punt.${punt.soort}`)})`}</span>
      </mark>,
    );
    tot = punt.eind;
  }
  return <>{[...stukken, tekst.slice(tot)]}</>;
}
