import { useState } from 'react';
import type { Endpoint } from '#platform/contract.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { onderwerpPad, type BesluitDto } from '../contract.ts';
import css from './Onderwerp.module.css';
import { Terugnemen } from './Terugnemen.tsx';
import { UitkomstBadge } from './Voorstel.tsx';
import { Waterval } from './Waterval.tsx';

/** What was decided about this subject, by whom and on what grounds, and what was taken back. */
export function Besluiten({
  besluiten,
  ververst,
}: {
  besluiten: readonly BesluitDto[];
  ververst: readonly Endpoint[];
}) {
  const t = useText();
  const format = useFormat();
  const [terug, setTerug] = useState<BesluitDto | null>(null);
  const sluit = (one: BesluitDto) => {
    setTerug(null);
    // The button that opened the dialog may be gone by now; its row is not.
    setTimeout(() => document.getElementById(regelId(one))?.focus());
  };
  const naamVan = (one: BesluitDto) => one.ander.naam;
  return (
    <Section title={t('koppelen.besluiten')}>
      {besluiten.length === 0 ? <p className={css['niets']}>{t('koppelen.geen-besluiten')}</p> : null}
      <Timeline
        label={t('koppelen.besluiten')}
        entries={besluiten.map((one) => ({
          id: one.id,
          date: format.date(format.dayOf(one.op)),
          dateTime: one.op,
          title: <Ander besluit={one} />,
          children: <Verloop besluit={one} onTerug={() => setTerug(one)} />,
        }))}
      />
      {terug ? (
        <Terugnemen
          besluitId={terug.id}
          naam={naamVan(terug)}
          ververst={ververst}
          onClose={() => sluit(terug)}
        />
      ) : null}
    </Section>
  );
}

const regelId = ({ id }: BesluitDto): string => `besluit-${id}`;

function Ander({ besluit }: { besluit: BesluitDto }) {
  const { ander, uitkomst } = besluit;
  return (
    <span id={regelId(besluit)} tabIndex={-1} className={css['besluit']}>
      <UitkomstBadge uitkomst={uitkomst} />
      <Link to={onderwerpPad(ander.onderwerpId)}>{ander.naam}</Link>
    </span>
  );
}

function Verloop({ besluit, onTerug }: { besluit: BesluitDto; onTerug: () => void }) {
  const t = useText();
  const format = useFormat();
  const beslist = useRight('onderwerp.besluiten');
  const { ingetrokken } = besluit;
  return (
    <>
      <span className={css['fijn']}>
        {t('koppelen.besluit-door', { naam: besluit.door, tijd: format.time(besluit.op) })}
      </span>
      {ingetrokken ? (
        <span className={css['fijn']}>
          {t('koppelen.terug-door', {
            naam: ingetrokken.door,
            moment: format.moment(ingetrokken.op),
            reden: t(`koppelen.intrek.${ingetrokken.reden}`),
          })}
        </span>
      ) : null}
      {besluit.redenen.length > 0 ? (
        <details className={css['gronden']}>
          <summary>{t('web.waarom')}</summary>
          <Waterval redenen={besluit.redenen} />
          <span className={css['fijn']}>{t('koppelen.modelversie', { versie: besluit.modelversie })}</span>
        </details>
      ) : null}
      {beslist && !ingetrokken ? (
        <Button kind="quiet" size="small" icon="arrow-back-up" onPress={onTerug}>
          {t('koppelen.terugnemen')}
        </Button>
      ) : null}
    </>
  );
}
