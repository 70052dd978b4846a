import { useState, type ReactNode } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { MarkedText, type Mark } from '#platform/web/components/MarkedText.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
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
  const found = useRead(signalen.samenhang, { params: { id: signaal.id } }).data?.data.vermeldingen ?? [];
  const marks = found
    .filter((one) => one.veld === field)
    .map((one): Mark => ({ start: one.start, end: one.eind, number: one.nummer }));
  return (
    <MarkedText
      text={signaal[field] ?? ''}
      marks={marks}
      lockedLabel={signaal.weging ? t('signalen.naam-gemarkeerd') : t('signalen.naam-dicht')}
    />
  );
}

/** A name that was recognised is marked and, until the weighing, compared with nothing (practice F3). */
function Names({ signaal }: { signaal: SignaalDto }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const found = useRead(signalen.samenhang, { params: { id: signaal.id } }).data?.data;
  if (!found || found.namenHerkend === 0 || found.gewogen) return null;
  return (
    <Notice
      icon="user-question"
      actions={
        <Button kind="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t('web.waarom')}
        </Button>
      }
    >
      {t('signalen.namen', { aantal: found.namenHerkend })}
      {open ? <span className={css['why']}>{t('signalen.namen-waarom')}</span> : null}
    </Notice>
  );
}
