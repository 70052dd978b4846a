import { useParams } from '@tanstack/react-router';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link, LinkButton } from '#platform/web/components/Link.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import { Body, Pane, Panes, Screen, Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { koppelen, onderwerpPad, type OnderwerpDto } from '../contract.ts';
import { Bekeken } from './Bekeken.tsx';
import { Besluiten } from './Besluiten.tsx';
import { Documenten } from './Documenten.tsx';
import { Feiten } from './Feiten.tsx';
import { Negeren } from './Negeren.tsx';
import css from './Onderwerp.module.css';
import { Stukken } from './Stukken.tsx';
import { useVoorstellen, Voorstellen } from './Voorstellen.tsx';

const ververst = [koppelen.onderwerp] as never;

/** Page of a subject: of an object everything, of a person no more than the law lets one keep together (regel KOP-6). */
export function Onderwerp() {
  const t = useText();
  const { id = '' } = useParams({ strict: false });
  const read = useRead(koppelen.onderwerp, { params: { id } });
  const found = read.data?.data;
  useStatus([{ icon: 'eye', text: t('koppelen.vastgelegd') }]);
  // The tab and the history of the browser say what kind of thing this is, and not who or what.
  return (
    <Screen
      key={id}
      title={found ? t(`koppelen.soort.${found.soort}`) : t('koppelen.onderwerp')}
      {...(found ? { heading: <Naam onderwerp={found} />, aside: <Kop onderwerp={found} /> } : {})}
      {...(found && found.soort !== 'persoon' ? { actions: <Meer onderwerp={found} /> } : {})}
      layout="panes"
    >
      {found ? (
        <Blad onderwerp={found} />
      ) : (
        <Body>
          <Loaded of={read}>{() => null}</Loaded>
        </Body>
      )}
    </Screen>
  );
}

function Naam({ onderwerp: { soort, naam } }: { onderwerp: OnderwerpDto }) {
  return (
    <span className={css['naam']}>
      <Icon name={soort === 'persoon' ? 'user' : objectIcon(soort)} size={20} />
      <span className={cx(soort === 'kenteken' && css['plaat'])}>{naam}</span>
    </span>
  );
}

/** Kind, since when, and whose records these are. */
function Kop({ onderwerp }: { onderwerp: OnderwerpDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <span>{t(`koppelen.soort.${onderwerp.soort}`)}</span>
      <span>{t('koppelen.bekend-sinds', { maand: format.month(onderwerp.bekendSinds) })}</span>
      <span>{t('koppelen.kring')}</span>
    </>
  );
}

const alsObject = ({ id, naam, genegeerd }: OnderwerpDto) => ({ onderwerpId: id, waarde: naam, genegeerd });

function Meer({ onderwerp }: { onderwerp: OnderwerpDto }) {
  const t = useText();
  return (
    <>
      <LinkButton icon="network" to={`${onderwerpPad(onderwerp.id)}/netwerk`}>
        {t('koppelen.netwerk')}
      </LinkButton>
      <Negeren object={alsObject(onderwerp)} ververst={ververst} kop />
    </>
  );
}

function Blad({ onderwerp }: { onderwerp: OnderwerpDto }) {
  const t = useText();
  const persoon = onderwerp.soort === 'persoon';
  return (
    <Panes columns="main-side">
      <Pane label={t('koppelen.stukken')}>
        {persoon ? (
          <div className={css['boven']}>
            <Notice>{t('koppelen.persoon-niet-meer')}</Notice>
          </div>
        ) : null}
        {onderwerp.genegeerd ? (
          <div className={css['boven']}>
            <Notice icon="eye-off">{t('koppelen.is-genegeerd')}</Notice>
          </div>
        ) : null}
        <Feiten feiten={onderwerp.feiten} />
        <Stukken stukken={onderwerp.stukken} />
        <Documenten documenten={onderwerp.documenten} />
        <Gelijkenis onderwerp={onderwerp} />
      </Pane>
      <Pane label={t('koppelen.geschiedenis')}>
        {persoon ? null : <Verwanten verwanten={onderwerp.verwanten} />}
        <Besluiten besluiten={onderwerp.besluiten} ververst={ververst} />
        <Bekeken id={onderwerp.id} />
      </Pane>
    </Panes>
  );
}

/** Who or what may be the same, with y, n and o. */
function Gelijkenis({ onderwerp }: { onderwerp: OnderwerpDto }) {
  const t = useText();
  const { oordeel, beslist, dialoog } = useVoorstellen(
    [{ onderwerpId: onderwerp.id, voorstellen: onderwerp.voorstellen }],
    ververst,
  );
  return (
    <Section title={t('koppelen.voorstellen')}>
      <div className={css['smal']}>
        {onderwerp.voorstellen.length === 0 ? (
          <p className={css['niets']}>
            {onderwerp.soort === 'persoon' ? t('koppelen.geen-voorstel') : t('koppelen.geen-voorstel-object')}
          </p>
        ) : null}
        <Voorstellen
          een={onderwerp.id}
          voorstellen={onderwerp.voorstellen}
          oordeel={oordeel}
          beslist={beslist}
        />
      </div>
      {dialoog}
    </Section>
  );
}

/** Places and other objects in the same records, nearest first; never a person, that would be a network. */
function Verwanten({ verwanten }: { verwanten: OnderwerpDto['verwanten'] }) {
  const t = useText();
  const plekken = verwanten.filter((one) => one.soort === 'adres');
  const dingen = verwanten.filter((one) => one.soort !== 'adres');
  return (
    <>
      {plekken.length > 0 ? (
        <Section title={t('koppelen.plekken')}>
          <Lijst verwanten={plekken} />
        </Section>
      ) : null}
      <Section title={t('koppelen.verwanten')}>
        {dingen.length === 0 ? <p className={css['niets']}>{t('koppelen.geen-verwanten')}</p> : null}
        <Lijst verwanten={dingen} />
      </Section>
    </>
  );
}

function Lijst({ verwanten }: { verwanten: OnderwerpDto['verwanten'] }) {
  const t = useText();
  return (
    <ul>
      {verwanten.map((one) => (
        <li key={one.onderwerpId} className={css['verwant']}>
          <Icon name={objectIcon(one.soort)} label={t(`koppelen.soort.${one.soort}`)} />
          <Link to={onderwerpPad(one.onderwerpId)}>{one.naam}</Link>
          <span>
            {`${t(`koppelen.relatie.${one.relatie}`)}, ${t('koppelen.aantal-stukken', { aantal: one.stukken })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
