import { plaatsen, type SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { MarkedText, type Mark, type Range } from '#platform/web/components/MarkedText.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { NamesNotice } from '#platform/web/components/ObjectHits.tsx';
import { useFormat } from '#platform/web/format.ts';
import { Filled } from '#platform/web/places.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { MeldingDto } from '../contract.ts';
import { Feiten } from './Feiten.tsx';
import css from './Melding.module.css';
import { Gevouwen, MogelijkDubbel } from './Dubbelen.tsx';
import { Gesprek } from './Gesprek.tsx';
import { Stukken } from './Stukken.tsx';

interface BerichtProps {
  melding: MeldingDto;
  samenhang: SamenhangDto | undefined;
  /** Sentences that say what somebody thinks. */
  meningen: readonly Range[];
}

/** What came in, as it came in, with what was recognised marked in it. */
export function Bericht({ melding, samenhang, meningen }: BerichtProps) {
  const t = useText();
  return (
    <div className={css['main']}>
      <header className={css['head']}>
        <LinkButton
          kind="quiet"
          icon="arrow-left"
          to="/informatie/meldpunt"
          className={css['back']}
          aria-label={t('meldpunt.terug')}
        >
          {null}
        </LinkButton>
        <h2>{t('meldpunt.melding', { kenmerk: melding.kenmerk })}</h2>
        <Feiten melding={melding} />
      </header>
      <Warnings melding={melding} />
      {melding.tekst === null ? (
        <Kept melding={melding} />
      ) : (
        <>
          {melding.onderwerp ? <h3 className={css['subject']}>{melding.onderwerp}</h3> : null}
          <div className={css['text']}>
            <Marked
              text={melding.tekst}
              field="tekst"
              samenhang={samenhang}
              views={meningen}
              viewLabel={t('meldpunt.duiding-merk')}
            />
          </div>
          <Where melding={melding} samenhang={samenhang} />
          <Stukken melding={melding} />
          {samenhang ? <Names melding={melding} samenhang={samenhang} /> : null}
          <MogelijkDubbel melding={melding} />
          <Gevouwen melding={melding} />
          <Gesprek melding={melding} />
        </>
      )}
    </div>
  );
}

function Names({ melding, samenhang }: { melding: MeldingDto; samenhang: SamenhangDto }) {
  const bron = { soort: 'melding' as const, id: melding.id };
  return (
    <NamesNotice
      count={samenhang.namenHerkend}
      ask={<Filled of={plaatsen.naamvraag} give={{ bron, samenhang }} />}
    />
  );
}

function Kept({ melding }: { melding: MeldingDto }) {
  const t = useText();
  const format = useFormat();
  return <Notice tone="kept">{t('meldpunt.bewaard-tot', { datum: format.date(melding.einddatum) })}</Notice>;
}

interface MarkedProps {
  text: string;
  field: string;
  samenhang: SamenhangDto | undefined;
  views?: readonly Range[];
  viewLabel?: string;
}

function Marked({ text, field, samenhang, views, viewLabel }: MarkedProps) {
  const t = useText();
  const marks = (samenhang?.vermeldingen ?? [])
    .filter((one) => one.veld === field)
    .map((one): Mark => ({ start: one.start, end: one.eind, number: one.nummer }));
  return (
    <MarkedText
      text={text}
      marks={marks}
      lockedLabel={t('meldpunt.naam-dicht')}
      {...(views ? { views } : {})}
      {...(viewLabel ? { viewLabel } : {})}
    />
  );
}

/** Place and time as the reporter gave them, apart from the text. */
function Where({ melding, samenhang }: { melding: MeldingDto; samenhang: SamenhangDto | undefined }) {
  const t = useText();
  if (!melding.waar && !melding.wanneer && !melding.zaaknummer) return null;
  return (
    <dl className={css['given']}>
      {melding.zaaknummer ? (
        <div>
          <dt>{t('meldpunt.zaaknummer')}</dt>
          <dd>{melding.zaaknummer}</dd>
        </div>
      ) : null}
      {melding.waar ? (
        <div>
          <dt>{t('meldpunt.waar')}</dt>
          <dd>
            <Marked text={melding.waar} field="waar" samenhang={samenhang} />
          </dd>
        </div>
      ) : null}
      {melding.wanneer ? (
        <div>
          <dt>{t('meldpunt.wanneer')}</dt>
          <dd>{melding.wanneer}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What is odd about the mail, in words; what could not be read is said with its reason. */
function Warnings({ melding }: { melding: MeldingDto }) {
  const t = useText();
  return (
    <>
      {melding.onleesbaar !== null ? (
        <Notice tone="warning">
          {t('meldpunt.onleesbaar-mail', { reden: t(`meldpunt.onleesbaar.${melding.onleesbaar}`) })}
        </Notice>
      ) : null}
      {melding.waarschuwingen.length > 0 ? (
        <Notice>
          {t('meldpunt.let-op')}
          <ul>
            {melding.waarschuwingen.map((one) => (
              <li key={one}>{t(`meldpunt.waarschuwing.${one}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
