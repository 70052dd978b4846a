import { Badge } from '#platform/web/components/Badge.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import type { Format } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import type { Logregel } from '../contract.ts';
import css from './Logboek.module.css';

/** What a line of the log says: when, who, what, with which record, and how it ended. */
export const columnsOf = (t: Say, format: Format, { wie }: { wie: boolean }): Column<Logregel>[] => [
  { id: 'tijd', header: t('logboek.kop.tijd'), cell: (r) => format.moment(r.tijd), sort: 'tijd', width: 10 },
  ...(wie
    ? [
        { id: 'wie', header: t('logboek.kop.wie'), cell: (r: Logregel) => r.wie, width: 11 },
        { id: 'rol', header: t('logboek.kop.rol'), cell: (r: Logregel) => r.rol, width: 8 },
      ]
    : []),
  { id: 'actie', header: t('logboek.kop.actie'), cell: (r) => <code>{r.actie}</code>, rowHeader: true },
  { id: 'record', header: t('logboek.kop.record'), cell: (r) => <Record regel={r} />, width: 14 },
  { id: 'resultaat', header: t('logboek.kop.resultaat'), cell: (r) => <Result regel={r} />, width: 8 },
  { id: 'zegel', header: t('logboek.kop.zegel'), cell: (r) => <Sealed regel={r} />, width: 5 },
];

/** The number where the viewer may see the record; else its kind and the start of its id, to tell lines apart. */
function Record({ regel }: { regel: Logregel }) {
  if (regel.titel !== null && regel.pad !== null) return <Link {...linkTo(regel.pad)}>{regel.titel}</Link>;
  return (
    <span>
      {regel.soort}
      {regel.objectId === null ? null : (
        <span className={css['id']} title={regel.objectId}>
          {' '}
          {regel.objectId.slice(-8)}
        </span>
      )}
    </span>
  );
}

function Result({ regel }: { regel: Logregel }) {
  const t = useText();
  if (regel.resultaat === 'gelukt') return t('logboek.resultaat.gelukt');
  return (
    <Badge icon={regel.resultaat === 'geweigerd' ? 'ban' : 'alert-triangle'} tone="warning">
      {t(`logboek.resultaat.${regel.resultaat}`)}
    </Badge>
  );
}

function Sealed({ regel }: { regel: Logregel }) {
  const t = useText();
  const word = regel.verzegeld ? t('logboek.verzegeld') : t('logboek.wacht-op-zegel');
  return (
    <span title={word}>
      <Icon name={regel.verzegeld ? 'shield-check' : 'clock'} />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
