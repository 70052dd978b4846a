import type { ReactNode } from 'react';
import { plaatsen } from '#modules/informatie/koppelen/contract.ts';
import { MarkedText, type Mark } from '#platform/web/components/MarkedText.tsx';
import { NamesNotice } from '#platform/web/components/ObjectHits.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Filled } from '#platform/web/places.tsx';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type SignaalDto } from '../contract.ts';
import css from './Signaal.module.css';

/** What was seen, apart from what somebody makes of it; objects carry the number of their place in Samenhang. */
export function Inhoud({ signaal }: { signaal: SignaalDto }) {
  const t = useText();
  return (
    <>
      <Section title={t('signalen.waarneming')}>
        <Marked signaal={signaal} field="wat" />
        {signaal.waar ? (
          <div className={css['place']}>
            <span>{t('signalen.waar')}</span>
            <Marked signaal={signaal} field="waar" />
          </div>
        ) : null}
        <Names signaal={signaal} />
      </Section>
      {signaal.duiding ? (
        <Section
          title={t('signalen.duiding')}
          aside={<small className={css['aside']}>{t('signalen.duiding-uitleg')}</small>}
        >
          <blockquote className={css['view']}>
            <Marked signaal={signaal} field="duiding" />
          </blockquote>
        </Section>
      ) : null}
    </>
  );
}

function Marked({ signaal, field }: { signaal: SignaalDto; field: 'wat' | 'waar' | 'duiding' }): ReactNode {
  const t = useText();
  const found = useRead(signalen.samenhang, { params: { id: signaal.id } }).data?.data;
  // A name has a number only after the weighing, when there is something about the person to go to.
  const persons = new Map(found?.personen.map((one) => [one.naam, one.nummer]));
  const marks = (found?.vermeldingen ?? [])
    .filter((one) => one.veld === field)
    .map((one): Mark => ({
      start: one.start,
      end: one.eind,
      number: one.nummer ?? persons.get(one.tekst) ?? null,
    }));
  return (
    <MarkedText
      text={signaal[field] ?? ''}
      marks={marks}
      lockedLabel={signaal.weging ? t('signalen.naam-gemarkeerd') : t('signalen.naam-dicht')}
    />
  );
}

function Names({ signaal }: { signaal: SignaalDto }) {
  const found = useRead(signalen.samenhang, { params: { id: signaal.id } }).data?.data;
  if (!found || found.gewogen) return null;
  const give = { bron: { soort: 'signaal' as const, id: signaal.id }, samenhang: found };
  return <NamesNotice count={found.namenHerkend} ask={<Filled of={plaatsen.naamvraag} give={give} />} />;
}
