import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { DownloadButton } from '#platform/web/components/DownloadButton.tsx';
import { Select } from '#platform/web/components/Field.tsx';
import { Row, Section, Stack } from '#platform/web/components/Screen.tsx';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { berichtvormen, papieren, plan, type PlaatDto } from '../contract.ts';

const KWARTALEN = [1, 2, 3, 4] as const;

/** The year on paper: the poster for everyone, the note for the college for who takes it there. */
export function Papier({ plaat, onClose }: { plaat: PlaatDto; onClose: () => void }) {
  const t = useText();
  const magBericht = useRight('plan.berichten');
  return (
    <Dialog
      title={t('plan.papier')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('plan.terug')}</Button>}
    >
      <Stack gap={24}>
        <Section title={t('plan.beeld.plaat')}>
          <Row>
            {papieren.map((papier) => (
              <DownloadButton
                key={papier}
                endpoint={plan.plaatPdf}
                ask={{ query: { jaar: plaat.jaar, papier } }}
              >
                {t('plan.papier-pdf', { papier: papier.toUpperCase() })}
              </DownloadButton>
            ))}
          </Row>
        </Section>
        {magBericht ? <Kwartaalbericht plaat={plaat} /> : null}
      </Stack>
    </Dialog>
  );
}

/** The running quarter stands ready; in a year that is past, the last. */
function Kwartaalbericht({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  const [kwartaal, setKwartaal] = useState(plaat.kwartaal ?? 4);
  return (
    <Section title={t('plan.kwartaalbericht')}>
      <Stack gap={12}>
        <p>{t('plan.kwartaalbericht-uitleg')}</p>
        <Select
          label={t('plan.kwartaal')}
          name="bericht-kwartaal"
          value={String(kwartaal)}
          options={KWARTALEN.map((k) => ({
            value: String(k),
            label: t('plan.kwartaal-kort', { kwartaal: k }),
          }))}
          onChange={(value) => setKwartaal(Number(value))}
        />
        <Row>
          {berichtvormen.map((vorm) => (
            <DownloadButton
              key={vorm}
              endpoint={plan.kwartaalbericht}
              ask={{ query: { jaar: plaat.jaar, kwartaal, vorm } }}
            >
              {t(`plan.bericht-vorm.${vorm}`)}
            </DownloadButton>
          ))}
        </Row>
      </Stack>
    </Section>
  );
}
