import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Panels } from '#platform/web/components/Panels.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Facts, Pane, Panes, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { casussen, type CasusDto } from '../contract.ts';
import css from './Casus.module.css';
import { Bron } from './Bron.tsx';
import { Kring } from './Kring.tsx';
import { NieuweCasus } from './NieuweCasus.tsx';
import { Herzien, Stand } from './signs.tsx';
import { Sluiten } from './Sluiten.tsx';
import { Tijdlijn } from './Tijdlijn.tsx';
import { Vermeldingen } from './Vermeldingen.tsx';

/** One casus: its goal, what happened, and who is in the circle. */
export function Casus() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(casussen.toon, { params: { id } });
  return <Loaded of={read}>{({ data }) => <Sheet casus={data} />}</Loaded>;
}

function Sheet({ casus }: { casus: CasusDto }) {
  const t = useText();
  useStatus([
    { icon: 'target', text: t('casussen.doel-van', { kenmerk: casus.kenmerk }) },
    { icon: 'eye', text: t('casussen.vastgelegd') },
  ]);
  return (
    <Screen
      title={casus.kenmerk}
      aside={<Stand casus={casus} />}
      actions={<Knoppen casus={casus} />}
      layout="panes"
    >
      <Panes columns="main-side">
        <Pane label={casus.titel}>
          <Stack gap={24}>
            <Bron casus={casus} />
            <div>
              <h2>{casus.titel}</h2>
              <p className={css['goal']}>{casus.doel}</p>
            </div>
            {casus.toelichting ? (
              <Section title={t('casussen.afloop')}>
                <p className={css['goal']}>{casus.toelichting}</p>
              </Section>
            ) : null}
            <Vermeldingen casus={casus} />
            <Panels record="casus" id={casus.id} />
            <Tijdlijn casus={casus} />
          </Stack>
        </Pane>
        <Pane label={t('casussen.kring')}>
          <Stack gap={24}>
            <Kring casus={casus} />
            <Gegevens casus={casus} />
          </Stack>
        </Pane>
      </Panes>
    </Screen>
  );
}

function Gegevens({ casus }: { casus: CasusDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('casussen.gegevens')}>
      <Facts
        rows={[
          { name: t('casussen.thema'), value: t(`signalen.thema.${casus.thema}`) },
          ...(casus.gebied ? [{ name: t('casussen.gebied'), value: casus.gebied }] : []),
          { name: t('casussen.herkomst'), value: t(`casussen.herkomst.${casus.herkomst}`) },
          ...(casus.signaal
            ? [
                {
                  name: t('casussen.signaal'),
                  value: <Link {...linkTo(casus.signaal.pad)}>{casus.signaal.titel}</Link>,
                },
              ]
            : []),
          { name: t('casussen.geopend'), value: format.date(format.dayOf(casus.geopendOp)) },
          ...(casus.status === 'open'
            ? [{ name: t('casussen.herzien'), value: <Herzien voor={casus.voor} /> }]
            : []),
          { name: t('casussen.einde'), value: format.date(casus.einddatum) },
        ]}
      />
    </Section>
  );
}

function Knoppen({ casus }: { casus: CasusDto }) {
  const t = useText();
  const [ask, setAsk] = useState<'wijzig' | 'sluit' | null>(null);
  const done = () => setAsk(null);
  return (
    <>
      {casus.rechten.includes('casus.wijzigen') ? (
        <Button icon="pencil" kbd="w" onPress={() => setAsk('wijzig')}>
          {t('casussen.wijzigen')}
        </Button>
      ) : null}
      {casus.rechten.includes('casus.sluiten') ? (
        <Button kind="heavy" onPress={() => setAsk('sluit')}>
          {t('casussen.sluiten')}
        </Button>
      ) : null}
      {ask === 'wijzig' ? <NieuweCasus casus={casus} onClose={done} /> : null}
      {ask === 'sluit' ? <Sluiten casus={casus} onClose={done} /> : null}
    </>
  );
}
