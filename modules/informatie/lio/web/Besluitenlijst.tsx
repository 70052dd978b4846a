import { useParams } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { Link, LinkButton } from '#platform/web/components/Link.tsx';
import { Facts, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { DownloadButton } from '#platform/web/components/DownloadButton.tsx';
import { besluiten, lio, type BesluitenlijstDto } from '../contract.ts';
import css from './Papier.module.css';
import { StatusBadge } from './woorden.tsx';

type Regel = BesluitenlijstDto['punten'][number];

/** What was decided, by whom and before when: no minutes, and ready when the meeting ends. */
export function Besluitenlijst() {
  const t = useText();
  const format = useFormat();
  const { id = '' } = useParams({ strict: false });
  const read = useRead(lio.besluitenlijst, { params: { id } });
  const lijst = read.data?.data;
  const dag = lijst ? format.longDay(format.dayOf(lijst.begin)) : '';
  return (
    <Screen
      title={t('lio.besluitenlijst-titel', { dag })}
      aside={lijst ? <StatusBadge status={lijst.status} /> : null}
      actions={
        <span data-print="nooit" className={css['buttons']}>
          <LinkButton to="/informatie/lio" icon="arrow-left">
            {t('lio.titel')}
          </LinkButton>
          <DownloadButton endpoint={lio.besluitenlijstCsv} ask={{ params: { id } }}>
            {t('lio.csv')}
          </DownloadButton>
          <Button kind="primary" icon="printer" kbd="p" onPress={() => window.print()}>
            {t('lio.afdrukken')}
          </Button>
        </span>
      }
    >
      <Loaded of={read}>{({ data }) => <Lijst lijst={data} />}</Loaded>
    </Screen>
  );
}

function Lijst({ lijst }: { lijst: BesluitenlijstDto }) {
  const t = useText();
  return (
    <div className={css['paper']}>
      <Stack gap={24}>
        <Kop lijst={lijst} />
        <Section title={t('lio.besluiten')} aside={<Telling lijst={lijst} />}>
          {lijst.punten.length === 0 ? (
            <p className={css['meta']}>{t('lio.geen-punten')}</p>
          ) : (
            <Regels lijst={lijst} />
          )}
        </Section>
        {lijst.acties.length > 0 ? <Losse lijst={lijst} /> : null}
        <p className={css['meta']}>{t('lio.besluitenlijst-voet')}</p>
      </Stack>
    </div>
  );
}

function Kop({ lijst }: { lijst: BesluitenlijstDto }) {
  const t = useText();
  const format = useFormat();
  const wie = (d: { organisatie: string; functie: string; naam?: string | null; intern?: boolean }) =>
    [d.intern === false || d.intern === undefined ? `${d.organisatie}, ${d.functie}` : d.functie, d.naam]
      .filter(Boolean)
      .join(': ');
  return (
    <Facts
      rows={[
        {
          name: t('lio.wanneer-kop'),
          value: `${format.moment(lijst.begin)}${lijst.plaats ? `, ${lijst.plaats}` : ''}`,
        },
        { name: t('lio.voorzitter'), value: lijst.voorzitter ?? '–' },
        { name: t('lio.aanwezig'), value: lijst.aanwezig.map(wie).join('; ') || '–' },
        ...(lijst.afwezig.length > 0
          ? [{ name: t('lio.afwezig'), value: lijst.afwezig.map(wie).join('; ') }]
          : []),
        ...(lijst.kennisdeel ? [{ name: t('lio.kennisdeel'), value: t('lio.kennisdeel-ja') }] : []),
        {
          name: t('lio.bewaren'),
          value: lijst.gepseudonimiseerd
            ? t('lio.bewaren-namen-weg', { dag: format.date(lijst.einddatum) })
            : t('lio.bewaren-tot', { dag: format.date(lijst.einddatum) }),
        },
      ]}
    />
  );
}

/** Actions that belong to no item. */
function Losse({ lijst }: { lijst: BesluitenlijstDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('lio.acties')}>
      <ul>
        {lijst.acties.map((a) => (
          <li key={a.id}>
            {t('lio.actie-regel', { wat: a.omschrijving, houder: a.houder, termijn: format.date(a.termijn) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Telling({ lijst }: { lijst: BesluitenlijstDto }) {
  const t = useText();
  const per = besluiten
    .map((keuze) => ({ keuze, aantal: lijst.punten.filter((p) => p.besluit?.keuze === keuze).length }))
    .filter((one) => one.aantal > 0);
  return (
    <span className={css['meta']}>
      {per.map((one) => `${t(`lio.besluit.${one.keuze}`)} ${one.aantal}`).join(' · ')}
    </span>
  );
}

function Regels({ lijst }: { lijst: BesluitenlijstDto }) {
  const t = useText();
  const koppen = ['nummer', 'kenmerk', 'besluit', 'houder', 'termijn'];
  return (
    <div className={css['scroll']}>
      <table>
        <thead>
          <tr>
            {koppen.map((k) => (
              <th key={k} scope="col">
                {t(`lio.kolom.${k}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lijst.punten.map((p) => (
            <Rij key={p.nummer} regel={p} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rij({ regel: r }: { regel: Regel }) {
  const t = useText();
  const format = useFormat();
  const b = r.besluit;
  return (
    <tr>
      <td>{r.nummer}</td>
      <th scope="row">
        {r.kenmerk}
        <span>{`${r.titel ?? t(`signalen.thema.${r.thema}`)} · ${t(`lio.deel.${r.deel}`)}`}</span>
        {r.metNamen > 0 ? <span>{t('lio.met-namen', { aantal: r.metNamen })}</span> : null}
        {r.inbreng.map((i) => (
          <span key={i.id}>
            {t('lio.inbreng-regel', {
              bron: i.bron,
              label: i.herkomstlabel,
              tekst: i.vastgelegd ? (i.tekst ?? t('lio.inbreng.weg')) : t('lio.inbreng.niet-vastgelegd'),
            })}
          </span>
        ))}
      </th>
      <td>
        <b>{b ? t(`lio.besluit.${b.keuze}`) : t('lio.niet-behandeld')}</b>
        {b && b.toelichting !== t(`lio.besluit.${b.keuze}`) ? <span>{b.toelichting}</span> : null}
        {b?.zelfstandigeBron ? (
          <span>{t('lio.bron-regel', { bron: t(`lio.bron.${b.zelfstandigeBron}`) })}</span>
        ) : null}
        {b?.gevolg ? <Link {...linkTo(b.gevolg.pad)}>{b.gevolg.titel}</Link> : null}
      </td>
      <td>{b?.houder ?? '–'}</td>
      <td>{b?.termijn ? format.date(b.termijn) : '–'}</td>
    </tr>
  );
}
