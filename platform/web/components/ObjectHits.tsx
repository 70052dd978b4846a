import { useState, type ReactNode } from 'react';
import { useFormat } from '../format.ts';
import { useKeys } from '../keys.ts';
import { useText } from '../texts.tsx';
import { Button } from './Button.tsx';
import { focusHit, Hit, Hits } from './Hits.tsx';
import css from './Hits.module.css';
import { Link } from './Link.tsx';
import type { DegreeValue } from './Measure.tsx';
import { Notice } from './Notice.tsx';
import { objectIcon } from './object-icon.ts';

/** One object of a record and what is known of it, as the room koppelen answers it. */
export interface KnownObject<K> {
  nummer: number;
  soort: string;
  waarde: string;
  /** Null: its value is not valid and joins nothing, so it has no page. */
  onderwerpId: string | null;
  genegeerd: boolean;
  graad: DegreeValue | null;
  redenen: readonly { voor: boolean; id: string; waarden?: Record<string, string | number> }[];
  gelijken: readonly {
    bron: { id: string; soort: string };
    titel: string;
    pad: string;
    maand: string;
    dag: string | null;
  }[];
  bewaard: readonly K[];
}

interface ObjectHitsProps<O extends KnownObject<unknown>> {
  objects: readonly O[];
  /** The line of a record that is only kept; the way to reopen it differs per room. */
  renderKept: (one: O['bewaard'][number]) => ReactNode;
  /** Path of the page of an object. */
  pageOf: (onderwerpId: string) => string;
  /** What may be done with an object. */
  renderMore: (one: O) => ReactNode;
  /** Keeps the filters of the list in the address when another record of the same list is opened. */
  keepSearch?: boolean;
}

/** What belongs together with a record, object by object; the keys 1 to 9 go to them. */
export function ObjectHits<O extends KnownObject<unknown>>(props: ObjectHitsProps<O>) {
  const { objects, renderKept, pageOf, renderMore, keepSearch = false } = props;
  const t = useText();
  const keyed = objects.slice(0, 9);
  useKeys(
    t('web.treffer.toetsen'),
    keyed.map((one, at) => ({
      key: String(one.nummer),
      label: t('web.treffer.naar', { nummer: one.nummer, naam: one.waarde }),
      ...(at === 0 ? { status: t('web.treffer.object') } : { joins: at === keyed.length - 1 }),
      run: () => focusHit(one.nummer),
    })),
  );
  if (objects.length === 0) return <p className={css['nothing']}>{t('web.treffer.geen')}</p>;
  return (
    <Hits label={t('web.treffer.lijst')}>
      {objects.map((one) => (
        <ObjectHit
          key={one.nummer}
          object={one}
          keepSearch={keepSearch}
          page={one.onderwerpId ? pageOf(one.onderwerpId) : undefined}
          more={renderMore(one)}
        >
          {one.bewaard.map(renderKept)}
        </ObjectHit>
      ))}
    </Hits>
  );
}

interface ObjectHitProps {
  object: KnownObject<unknown>;
  keepSearch: boolean;
  page: string | undefined;
  more: ReactNode;
  children: ReactNode;
}

function ObjectHit({ object, keepSearch, page, more, children }: ObjectHitProps) {
  const t = useText();
  const format = useFormat();
  // A month comes as JJJJ-MM and is read as people write it.
  const written = (given: Record<string, string | number> = {}) =>
    typeof given['maand'] === 'string' ? { ...given, maand: format.month(given['maand']) } : given;
  return (
    <Hit
      number={object.nummer}
      icon={objectIcon(object.soort)}
      name={object.waarde}
      plate={object.soort === 'kenteken'}
      page={page}
      degree={object.genegeerd ? null : object.graad}
      none={object.genegeerd ? t('web.treffer.genegeerd') : t('web.treffer.niet-eerder')}
      more={more}
      reasons={object.redenen.map((one) => ({
        id: one.id,
        for: one.voor,
        text: t(one.id, written(one.waarden)),
      }))}
    >
      <Same object={object} keepSearch={keepSearch} />
      {children}
    </Hit>
  );
}

/** Links that are shown before "more". */
const FIRST = 3;

/** The other records that name this object, as far as this viewer may see them. */
function Same({ object, keepSearch }: { object: KnownObject<unknown>; keepSearch: boolean }) {
  const t = useText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { gelijken } = object;
  if (gelijken.length === 0) return null;
  const shown = all ? gelijken : gelijken.slice(0, FIRST);
  return (
    <ul className={css['same']}>
      {shown.map((one) => (
        <li key={one.bron.id}>
          <Link to={one.pad} {...(keepSearch ? { search: true as const } : {})}>
            {one.titel}
          </Link>{' '}
          <span>
            {`${t(`web.stuk.${one.bron.soort}`)}, ${one.dag ? format.date(one.dag) : format.month(one.maand)}`}
          </span>
        </li>
      ))}
      {shown.length < gelijken.length ? (
        <li>
          <Button kind="quiet" size="small" className={css['inline']} onPress={() => setAll(true)}>
            {t('web.treffer.meer', { aantal: gelijken.length - shown.length })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

/** A name that was recognised is marked and, until the weighing, compared with nothing; `ask` is the reasoned exception. */
export function NamesNotice({ count, ask }: { count: number; ask?: ReactNode }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <Notice
      icon="user-question"
      actions={
        <>
          <Button kind="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
            {t('web.waarom')}
          </Button>
          {ask}
        </>
      }
    >
      {t('web.treffer.namen', { aantal: count })}
      {open ? <span className={css['why']}>{t('web.treffer.namen-waarom')}</span> : null}
    </Notice>
  );
}
