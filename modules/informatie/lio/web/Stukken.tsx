import { useParams } from '@tanstack/react-router';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ZaalDto } from '../contract.ts';
import css from './Papier.module.css';
import { useFeit, useObjectWoorden, usePuntTitel } from './woorden.tsx';

/** The pack for the table: anonymous, on paper, the same for everybody. */
export function Stukken() {
  const t = useText();
  const format = useFormat();
  const { id = '' } = useParams({ strict: false });
  const read = useRead(lio.zaal, { params: { id } });
  const begin = read.data?.data.begin;
  const dag = begin === undefined ? '' : format.longDay(format.dayOf(begin));
  return (
    <Screen
      title={t('lio.stukken-titel', { dag })}
      actions={
        <span data-print="nooit" className={css['buttons']}>
          <LinkButton to="/informatie/lio/$id" params={{ id }} icon="arrow-left">
            {t('lio.naar-agenda')}
          </LinkButton>
          <Button kind="primary" icon="printer" kbd="p" onPress={() => window.print()}>
            {t('lio.afdrukken')}
          </Button>
        </span>
      }
    >
      <Loaded of={read}>{({ data }) => <Pack zaal={data} />}</Loaded>
    </Screen>
  );
}

function Pack({ zaal }: { zaal: ZaalDto }) {
  const t = useText();
  if (zaal.punten.length === 0)
    return (
      <EmptyState icon="list" title={t('lio.agenda-leeg')}>
        {t('lio.agenda-leeg-meelezer')}
      </EmptyState>
    );
  return (
    <div className={css['paper']}>
      <p className={css['warning']}>{t('lio.stukken-waarschuwing')}</p>
      {zaal.punten.map((p) => (
        <Stuk key={p.id} punt={p} />
      ))}
    </div>
  );
}

function Stuk({ punt }: { punt: ZaalDto['punten'][number] }) {
  const t = useText();
  const titel = usePuntTitel();
  const object = useObjectWoorden();
  const say = useFeit();
  return (
    <section className={css['item']}>
      <h2>{`${punt.nummer}. ${titel(punt)}`}</h2>
      <p className={css['meta']}>
        {`${punt.kenmerk} · ${t(`signalen.thema.${punt.thema}`)} · ${t(`lio.deel.${punt.deel}`)} · ${object(punt)}`}
      </p>
      {punt.nagekeken ? (
        <ul>
          {punt.feiten.map((f) => {
            const { maand, tekst, bron } = say(f);
            return (
              <li key={`${maand} ${tekst}`}>
                <span>{maand}</span> {tekst} <span>{bron}</span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{t('lio.niet-nagekeken')}</p>
      )}
    </section>
  );
}
