import { useState } from 'react';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { DownloadButton } from '#platform/web/components/DownloadButton.tsx';
import { Facts, Row, Section, Stack } from '#platform/web/components/Screen.tsx';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { bereiken, verslagen, type Bereik, type Uitvoersoort, type VerslagDto } from '../contract.ts';

const GROEPEN: readonly { id: string; soorten: readonly Uitvoersoort[]; vast?: true }[] = [
  { id: 'verslag', soorten: ['pdf', 'docx'] },
  { id: 'brief', soorten: ['brief-pdf', 'brief-docx'] },
  { id: 'archief', soorten: ['archief', 'mdto', 'mdto-bestand'], vast: true },
];

/** The account as a file: for a reader, for the council, for the archive. */
export function Uitvoer({ verslag: v, onClose }: { verslag: VerslagDto; onClose: () => void }) {
  const t = useText();
  const intern = useRight('verslag.intern');
  const [bereik, setBereik] = useState<Bereik>('openbaar');
  const hash = v.uitgaven.find((u) => u.bereik === bereik)?.hash;
  return (
    <Dialog
      title={t('verslagen.uitvoer')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('verslagen.terug')}</Button>}
    >
      <Stack gap={24}>
        <Segmented
          label={t('verslagen.voor-wie')}
          value={bereik}
          options={bereiken
            .filter((value) => value !== 'intern' || intern)
            .map((value) => ({ value, label: t(`verslagen.bereik.${value}`) }))}
          onChange={(value) => setBereik(value)}
        />
        {GROEPEN.filter((groep) => !groep.vast || v.besluitDatum !== null).map((groep) => (
          <Section key={groep.id} title={t(`verslagen.uitvoer-groep.${groep.id}`)}>
            <Row>
              {groep.soorten.map((soort) => (
                <DownloadButton
                  key={soort}
                  endpoint={verslagen.uitvoer}
                  ask={{ params: { id: v.id, soort }, query: { bereik } }}
                >
                  {t(`verslagen.uitvoer-soort.${soort}`)}
                </DownloadButton>
              ))}
            </Row>
          </Section>
        ))}
        {hash ? <Facts rows={[{ name: t('verslagen.hash'), value: <code>{hash}</code> }]} /> : null}
      </Stack>
    </Dialog>
  );
}
