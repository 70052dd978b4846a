import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Panels } from '#platform/web/components/Panels.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { cx } from '#platform/web/cx.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useRead } from '#platform/web/query.ts';
import { useFormat } from '#platform/web/format.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { signalen, type SignaalDto } from '../contract.ts';
import { Bewerken } from './Bewerken.tsx';
import { Inhoud } from './Inhoud.tsx';
import { Kop } from './Kop.tsx';
import { Samenhang } from './Samenhang.tsx';
import css from './Signaal.module.css';
import { Stappen } from './Stappen.tsx';
import { Wegen } from './Wegen.tsx';
import { Weging } from './Weging.tsx';

/** One signal beside the list. */
export function Signaal() {
  const t = useText();
  const navigate = useNavigate();
  const { id = '' } = useParams({ strict: false });
  const read = useRead(signalen.toon, { params: { id } });
  // Asked together with the signal and not after it: Samenhang is what one opens a signal for.
  useRead(signalen.samenhang, { params: { id } });
  const close = () => void navigate({ to: '/informatie/signalen', search: true } as never);
  useKeys(t('signalen.toetsen'), [{ key: 'Escape', label: t('signalen.sluit'), run: close }]);
  return (
    <article key={id} className={css['detail']}>
      <Loaded of={read}>
        {({ data, version }) => <Sheet signaal={data} version={version ?? data.versie} />}
      </Loaded>
    </article>
  );
}

function Sheet({ signaal, version }: { signaal: SignaalDto; version: number }) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const weighs = signaal.rechten.includes('signaal.wegen');
  useTitle(signaal.kenmerk);
  const purpose = weighs ? 'signalen.doel-wegen' : 'signalen.doel';
  useStatus([
    ...(signaal.status === 'bewaard'
      ? []
      : [{ icon: 'target' as const, text: t(purpose, { kenmerk: signaal.kenmerk }) }]),
    { icon: 'eye', text: t('signalen.vastgelegd') },
  ]);
  if (signaal.status === 'bewaard') return <Kept signaal={signaal} version={version} />;
  return (
    <>
      <Kop signaal={signaal} version={version} writing={writing} onWrite={setWriting} />
      <div className={css['main']}>
        {writing ? <Bewerken signaal={signaal} version={version} /> : <Inhoud signaal={signaal} />}
        {signaal.weging ? <Weging weging={signaal.weging} /> : null}
        <Panels record="signaal" id={signaal.id} />
        <Stappen id={signaal.id} />
      </div>
      <Samenhang signaal={signaal} />
      {weighs ? <Wegen signaal={signaal} version={version} /> : null}
    </>
  );
}

/** While a signal is only kept, nobody reads it: there is a number, a theme and the day on which it goes. */
function Kept({ signaal, version }: { signaal: SignaalDto; version: number }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Kop signaal={signaal} version={version} writing={false} />
      <div className={cx(css['main'], css['kept'])}>
        <Notice tone="kept">{t('signalen.bewaard-tot', { datum: format.date(signaal.einddatum) })}</Notice>
        <Stappen id={signaal.id} />
      </div>
    </>
  );
}
