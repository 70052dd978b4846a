import { Menu } from '#platform/web/components/Menu.tsx';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  bloksoorten,
  hoofdstukken,
  verslagen,
  verslaglijnen,
  type BlokDto,
  type Hoofdstuk,
  type NieuwBlok,
  type VerslagDto,
  type Verslaglijn,
} from '../contract.ts';
import { Blok } from './Blok.tsx';
import css from './Verslag.module.css';

/** The chapters in the order of the skeleton, each with its blocks. */
export function Hoofdstukken({ verslag }: { verslag: VerslagDto }) {
  const t = useText();
  return hoofdstukken.map((hoofdstuk) => (
    <section key={hoofdstuk} className={css['hoofdstuk']} aria-label={t(`verslagen.hoofdstuk.${hoofdstuk}`)}>
      <h2>{t(`verslagen.hoofdstuk.${hoofdstuk}`)}</h2>
      {hoofdstuk === 'doelen' ? (
        verslaglijnen.map((lijn) => (
          <section key={lijn} aria-label={t(`verslagen.lijn.${lijn}`)}>
            <h3>{t(`verslagen.lijn.${lijn}`)}</h3>
            <Blokken verslag={verslag} hoofdstuk={hoofdstuk} lijn={lijn} />
          </section>
        ))
      ) : (
        <Blokken verslag={verslag} hoofdstuk={hoofdstuk} lijn={null} />
      )}
    </section>
  ));
}

interface Plek {
  verslag: VerslagDto;
  hoofdstuk: Hoofdstuk;
  lijn: Verslaglijn | null;
}

function Blokken({ verslag, hoofdstuk, lijn }: Plek) {
  const eigen = verslag.blokken.filter((b) => b.hoofdstuk === hoofdstuk && b.lijn === lijn);
  return (
    <>
      <ul className={css['blokken']}>
        {eigen.map((blok, i) => (
          <li key={blok.id}>
            <Blok verslag={verslag} blok={blok} eerste={i === 0} laatste={i === eigen.length - 1} />
          </li>
        ))}
      </ul>
      {verslag.rechten.includes('verslag.schrijven') ? (
        <Toevoegen verslag={verslag} hoofdstuk={hoofdstuk} lijn={lijn} na={eigen.at(-1)} />
      ) : null}
    </>
  );
}

function Toevoegen({ verslag, hoofdstuk, lijn, na }: Plek & { na: BlokDto | undefined }) {
  const t = useText();
  const add = useAction(verslagen.voegToe, { invalidates: [verslagen.toon, verslagen.voorbeeld] });
  const voegToe = (rest: Pick<NieuwBlok, 'soort' | 'code'>) =>
    void add.run({
      params: { id: verslag.id },
      body: { hoofdstuk, lijn, bereik: 'openbaar', na: na?.id ?? null, ...rest },
    });
  const past = bloksoorten.filter(
    (soort) => soort !== 'cijfer' && (soort !== 'activiteiten' || lijn !== null),
  );
  return (
    <Menu
      label={t('verslagen.blok-toevoegen')}
      trigger={t('verslagen.blok-toevoegen')}
      placement="bottom start"
      named
      groups={[
        {
          id: 'soort',
          choices: past.map((soort) => ({
            id: soort,
            label: t(`verslagen.soort.${soort}`),
            onPress: () => voegToe({ soort }),
          })),
        },
        {
          id: 'cijfer',
          title: t('verslagen.soort.cijfer'),
          choices: verslag.cijfers.map((cijfer) => ({
            id: cijfer.code,
            label: cijfer.titel,
            onPress: () => voegToe({ soort: 'cijfer', code: cijfer.code }),
          })),
        },
      ]}
    />
  );
}
