import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { Progress } from '#platform/web/components/Progress.tsx';
import { Toast } from '#platform/web/components/Messages.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row } from '#platform/web/components/Screen.tsx';
import { Loading } from '#platform/web/components/State.tsx';
import { notify } from '#platform/web/notify.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Style.module.css';

export function Overlays() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const undo = () => void notify({ text: t('schil.stijl.z-terug') });
  return (
    <>
      <Row>
        <Button onPress={() => setOpen(true)}>{t('schil.stijl.z-dialoog')}</Button>
        <Button onPress={() => void notify({ tone: 'saved', text: t('schil.stijl.z-bewaard'), undo })}>
          {t('schil.stijl.z-bericht')}
        </Button>
        <Toast stay message={{ id: -1, tone: 'saved', text: t('schil.stijl.z-bewaard'), undo }} />
        <Kbd name="Ctrl+k" />
      </Row>
      {open ? <Names onClose={() => setOpen(false)} /> : null}
      <div className={css['g3']}>
        <Notice icon="user-question">{t('schil.stijl.z-naam')}</Notice>
        <Notice tone="kept">{t('schil.stijl.z-bewaard-signaal')}</Notice>
        <Notice tone="warning" icon="cloud-up">
          {t('schil.stijl.z-wacht')}
        </Notice>
        <Notice tone="info">{t('schil.stijl.z-info')}</Notice>
        <ProblemNotice
          problem={{
            type: 'about:blank',
            title: t('schil.stijl.z-fout'),
            status: 409,
            detail: t('schil.stijl.z-fout-uitleg'),
            instance: 'F-2041',
            code: 'voorbeeld',
          }}
        />
        <ProblemNotice
          problem={{
            type: 'about:blank',
            title: '',
            status: 0,
            detail: '',
            instance: '',
            code: 'geen-verbinding',
          }}
        />
      </div>
      <div className={css['g3']}>
        <Progress
          label={t('schil.stijl.z-verslag')}
          done={212}
          total={540}
          remaining={t('schil.stijl.z-resteert')}
          note={t('schil.stijl.z-doorwerken')}
        />
        <Loading />
      </div>
    </>
  );
}

function Names({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('schil.stijl.z-kop')}
      onClose={onClose}
      actions={
        <>
          <Button kbd="n" onPress={onClose}>
            {t('schil.stijl.z-niet')}
          </Button>
          <Button
            kind="primary"
            onPress={onClose}
            unavailable={reason === '' && t('schil.stijl.z-reden-eerst')}
          >
            {t('schil.stijl.z-tonen')}
          </Button>
        </>
      }
    >
      <p>{t('schil.stijl.z-tekst')}</p>
      <TextField
        autoFocus
        label={t('schil.stijl.z-reden')}
        name="reden"
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
