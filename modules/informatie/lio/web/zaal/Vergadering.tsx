import { useParams } from '@tanstack/react-router';
import { useAlone } from '#platform/web/alone.ts';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { lio, type ZaalDto } from '../../contract.ts';
import { Openen } from './Openen.tsx';
import css from './zaal.module.css';
import { Zaal } from './Zaal.tsx';

/** Milliseconds after which another screen's change is seen; live for everybody comes later. */
const FOLLOW = 10_000;

/** The meeting screen: it stands alone, since the whole room looks at it. */
export function Vergadering() {
  useAlone();
  const { id = '' } = useParams({ strict: false });
  const read = useRead(lio.zaal, { params: { id } }, { every: FOLLOW, keep: true });
  return (
    <div className={css['whole']}>
      <Loaded of={read}>{({ data }) => <Stage zaal={data} />}</Loaded>
    </div>
  );
}

function Stage({ zaal }: { zaal: ZaalDto }) {
  const t = useText();
  const format = useFormat();
  useTitle(t('lio.titel-op', { dag: format.date(format.dayOf(zaal.begin)) }));
  if (zaal.status === 'gepland') return <Openen zaal={zaal} />;
  if (zaal.status === 'bezig' && zaal.punten.length > 0) return <Zaal zaal={zaal} />;
  const empty = zaal.status === 'bezig';
  return (
    <div className={css['rest']}>
      <EmptyState
        icon="users"
        title={empty ? t('lio.zaal.leeg') : t('lio.zaal.voorbij')}
        action={
          <LinkButton
            to={empty ? '/informatie/lio/$id' : '/informatie/lio/$id/besluitenlijst'}
            params={{ id: zaal.id }}
          >
            {empty ? t('lio.naar-agenda') : t('lio.besluitenlijst')}
          </LinkButton>
        }
      >
        {empty ? t('lio.zaal.leeg-uitleg') : t('lio.zaal.voorbij-uitleg')}
      </EmptyState>
    </div>
  );
}
