import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, ErrorState, Loading } from '#platform/web/components/State.tsx';
import { keyOf } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { zoeken, type VondstRij } from '../contract.ts';
import { Facetten, kiesbaar, past, type Keuze } from './Facetten.tsx';
import { Bewaard } from './Bewaard.tsx';
import css from './Zoeken.module.css';

/** Fewer letters find half the municipality. */
const ENOUGH = 2;

/** Search as a page: all finds at once, narrowed by kind and year, and questions to ask again. */
export function Zoeken() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const ask = (vraag: string) => {
    setTyped(vraag);
    if (vraag.trim().length >= ENOUGH) setAsked(vraag.trim());
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask(typed);
  };
  return (
    <Screen title={t('zoeken.titel')}>
      <div className={css['page']}>
        <div>
          <form role="search" className={css['ask']} onSubmit={onSubmit}>
            <TextField
              label={t('zoeken.vraag')}
              hint={t('zoeken.vraag-uitleg')}
              name="vraag"
              value={typed}
              onChange={setTyped}
              autoFocus
            />
            <Button kind="primary" type="submit" icon="search">
              {t('zoeken.zoek')}
            </Button>
          </form>
          {asked === '' ? (
            <EmptyState icon="search" title={t('zoeken.nog-niets')}>
              {t('zoeken.nog-niets-uitleg')}
            </EmptyState>
          ) : (
            <Uitkomst key={asked} vraag={asked} />
          )}
        </div>
        <Bewaard vraag={asked} onAsk={ask} />
      </div>
    </Screen>
  );
}

/** The question goes in a body and is forgotten with the page: it may be a plate or a telephone number. */
function Uitkomst({ vraag }: { vraag: string }) {
  const t = useText();
  const [keuze, setKeuze] = useState<Keuze>({ soort: null, thema: null, jaar: null });
  const found = useQuery({
    queryKey: [...keyOf(zoeken.vind), vraag],
    queryFn: ({ signal }) => call(zoeken.vind, { body: { vraag }, signal }),
    gcTime: 0,
  });
  if (found.error) return <ErrorState fault={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading label={t('zoeken.bezig')} />;
  const { items, meer } = found.data.data;
  if (items.length === 0)
    return (
      <EmptyState icon="search" title={t('zoeken.niets')}>
        {t('zoeken.niets-uitleg')}
      </EmptyState>
    );
  const shown = items.filter((item) => past(item, keuze));
  return (
    <section aria-label={t('zoeken.uitkomst')}>
      <p role="status" className={css['count']}>
        {t('zoeken.aantal', { aantal: shown.length, van: items.length })} {meer ? t('zoeken.meer') : null}
      </p>
      <Facetten groepen={kiesbaar(items)} keuze={keuze} onChange={setKeuze} />
      <ol className={css['finds']}>
        {shown.map((item) => (
          <Vondst key={`${item.soort} ${item.id}`} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Vondst({ item }: { item: VondstRij }) {
  const t = useText();
  return (
    <li>
      <Link {...linkTo(item.pad)}>{item.titel}</Link>
      <span className={css['kind']}>{t(`zoeken.soort.${item.soort}`)}</span>
      <span className={css['theme']}>{item.thema === null ? null : t(`signalen.thema.${item.thema}`)}</span>
      <span className={css['why']}>{item.toelichting}</span>
    </li>
  );
}
