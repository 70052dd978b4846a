import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { CopyButton } from '#platform/web/components/CopyButton.tsx';
import { Row, Stack } from '#platform/web/components/Screen.tsx';
import { useText } from '#platform/web/texts.tsx';
import css from './Account.module.css';

/** Ten codes, shown once. Going on asks whether they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useText();
  const [kept, setKept] = useState(false);
  return (
    <Stack>
      <Notice tone="warning" icon="alert-triangle">
        {t('schil.account.herstelcodes-uitleg')}
      </Notice>
      <ol className={css['codes']} aria-label={t('schil.account.herstelcodes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Row>
        <CopyButton text={codes.join('\n')}>{t('schil.account.kopieer')}</CopyButton>
        <Button icon="printer" onPress={() => print()}>
          {t('schil.account.druk-af')}
        </Button>
      </Row>
      <Checkbox label={t('schil.account.herstelcodes-bewaard')} checked={kept} onChange={setKept} />
      <Row>
        <Button kind="primary" onPress={onKept} unavailable={kept ? false : t('schil.account.eerst-bewaren')}>
          {t('schil.account.verder')}
        </Button>
      </Row>
    </Stack>
  );
}
