import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type MeldpuntStand } from '../contract.ts';
import { useMailPicker } from './Inlezen.tsx';
import css from './Meldpunt.module.css';

const Telefoon = lazy(() => import('./Telefoon.tsx').then((file) => ({ default: file.Telefoon })));

/** When the mailbox was read, evidence that nothing came, and the report by telephone. */
export function KopKnoppen({ stand }: { stand: MeldpuntStand }) {
  const t = useText();
  const [calling, setCalling] = useCalling();
  return (
    <>
      <Mailbox stand={stand} />
      <NothingIn stand={stand} />
      <Button icon="phone" kbd="t" onPress={() => setCalling(true)}>
        {t('meldpunt.telefoonmelding')}
      </Button>
      <More stand={stand} />
      <Suspense fallback={null}>{calling ? <Telefoon onClose={() => setCalling(false)} /> : null}</Suspense>
    </>
  );
}

/** The form also opens from elsewhere, by `?nieuw=telefoon`; closing it takes that out of the address. */
function useCalling(): [boolean, (calling: boolean) => void] {
  const navigate = useNavigate();
  const asked = useSearch({ strict: false, select: (search) => 'nieuw' in search });
  const [calling, setCalling] = useState(false);
  const change = (next: boolean) => {
    setCalling(next);
    if (next || !asked) return;
    const without = ({ nieuw: _weg, ...rest }: Record<string, unknown>) => rest;
    void navigate({ search: without, replace: true } as never);
  };
  return [calling || asked, change];
}

function Mailbox({ stand }: { stand: MeldpuntStand }) {
  const t = useText();
  const format = useFormat();
  const box = stand.postvak;
  if (!box) return null;
  if (box.fout !== null) {
    return (
      <Badge icon="alert-square" tone="danger">
        {t('meldpunt.postvak-fout', { sinds: box.foutSinds ? format.moment(box.foutSinds) : '' })}
      </Badge>
    );
  }
  if (box.gelezenOp === null) return null;
  return (
    <span className={css['mailbox']}>
      <Icon name="checks" size={14} />
      {t('meldpunt.postvak-gelezen', { tijd: format.time(box.gelezenOp) })}
    </span>
  );
}

/** One press, and only when there is nothing: it is the evidence of daily reading. */
function NothingIn({ stand }: { stand: MeldpuntStand }) {
  const t = useText();
  const format = useFormat();
  const record = useAction(meldpunt.nietsBinnen, { invalidates: [meldpunt.stand] });
  if (stand.lezing?.nietsBinnen && stand.teSchiften === 0) {
    return (
      <Badge icon="checks" tone="success">
        {t('meldpunt.niets-binnen-om', { tijd: format.time(stand.lezing.op), naam: stand.lezing.door })}
      </Badge>
    );
  }
  const press = async () => {
    await record.run({ body: { leesplek: 'meldpunt' } });
    notify({ tone: 'saved', text: t('meldpunt.niets-binnen-vast') });
  };
  return (
    <Button
      busy={record.busy}
      unavailable={stand.teSchiften > 0 && t('meldpunt.niets-binnen-niet', { aantal: stand.teSchiften })}
      // What came in meanwhile is shown by the queue itself.
      onPress={() => void press().catch(() => undefined)}
    >
      {t('meldpunt.niets-binnen')}
    </Button>
  );
}

function More({ stand }: { stand: MeldpuntStand }) {
  const t = useText();
  const navigate = useNavigate();
  const pick = useMailPicker();
  const to = (path: string) => () => void navigate({ to: path });
  return (
    <Menu
      label={t('meldpunt.meer')}
      groups={[
        {
          id: 'in',
          choices: [
            { id: 'mail', icon: 'upload', label: t('meldpunt.mail-inlezen'), onPress: pick },
            { id: 'qr', icon: 'printer', label: t('meldpunt.qr'), onPress: to('/informatie/meldpunt/qr') },
          ],
        },
        {
          id: 'verder',
          choices: [
            {
              id: 'terugkoppelen',
              icon: 'send',
              label: t('meldpunt.terugkoppelen'),
              onPress: to('/informatie/meldpunt/terugkoppelen'),
            },
            {
              id: 'heropenen',
              icon: 'archive',
              label: t('meldpunt.heropeningen'),
              onPress: to('/informatie/meldpunt/heropenen'),
            },
            ...(stand.mma === null
              ? []
              : [
                  {
                    id: 'mma',
                    icon: 'lock' as const,
                    label: t('meldpunt.mma'),
                    onPress: to('/informatie/meldpunt/mma'),
                  },
                ]),
          ],
        },
      ]}
    />
  );
}
