import { useState } from 'react';
import { signalen } from '#modules/informatie/signalen/contract.ts';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { CopyButton } from '#platform/web/components/CopyButton.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bronnen, type VraagDto } from '../contract.ts';
import { Bekend } from './Bekend.tsx';
import css from './Bronnen.module.css';
import { Stellen } from './Stellen.tsx';

/** What was asked inside the own house about this signal, and what came back. */
export function BijSignaal({ id }: { id: string }) {
  const t = useText();
  const read = useRead(bronnen.bijSignaal, { params: { id } }, { every: 20_000 });
  const [asking, setAsking] = useState(false);
  const objecten = useRead(signalen.samenhang, { params: { id } }).data?.data.objecten ?? [];
  return (
    <Section title={t('bronnen.blok')}>
      <Loaded of={read}>
        {({ data }) => (
          <div className={css['block']}>
            <Bekend signaalId={id} objecten={objecten} />
            {data.magVragen ? (
              <div>
                <Button icon="send" onPress={() => setAsking(true)}>
                  {t('bronnen.vraag')}
                </Button>
              </div>
            ) : null}
            {data.items.length === 0 ? <p className={css['under']}>{t('bronnen.geen-vragen')}</p> : null}
            {data.items.map((one) => (
              <Vraag key={one.id} vraag={one} />
            ))}
          </div>
        )}
      </Loaded>
      {asking ? (
        <Stellen signaalId={id} object={objecten[0]?.waarde ?? ''} onClose={() => setAsking(false)} />
      ) : null}
    </Section>
  );
}

const SIGN = { open: 'clock', beantwoord: 'check', verlopen: 'calendar-due', ingetrokken: 'ban' } as const;

function Vraag({ vraag: v }: { vraag: VraagDto }) {
  const t = useText();
  const format = useFormat();
  const said = {
    naam: v.gevraagdDoor,
    dag: format.date(format.dayOf(v.gevraagdOp)),
    tot: format.date(v.tot),
  };
  return (
    <article className={css['question']} aria-label={`${v.bron.naam}: ${v.object}`}>
      <header>
        <b>{v.bron.naam}</b>
        <Badge icon={SIGN[v.stand]}>{t(`bronnen.stand.${v.stand}`)}</Badge>
        <Badge icon="shield" tone="outline">
          {v.herkomstlabel}
        </Badge>
      </header>
      <p>
        <b>{v.object}</b> {v.vraag}
      </p>
      <p className={css['under']}>{t('bronnen.gevraagd', said)}</p>
      {v.stand === 'open' ? <Wacht vraag={v} /> : null}
      {v.stand === 'beantwoord' ? <Antwoord vraag={v} /> : null}
    </article>
  );
}

function Antwoord({ vraag: v }: { vraag: VraagDto }) {
  const t = useText();
  const format = useFormat();
  const take = useAction(bronnen.neemOver, { invalidates: [bronnen.bijSignaal, signalen.samenhang] });
  return (
    <div className={css['answer']}>
      <p className={css['under']}>
        {t('bronnen.beantwoord', { dag: v.beantwoordOp === null ? '' : format.date(v.beantwoordOp) })}
      </p>
      <p>
        <b>{v.weet === null ? '' : t(`bronnen.kennis.${v.weet}`)}</b> {v.antwoord}
      </p>
      {v.overgenomenOp === null ? null : (
        <p className={css['under']}>{t('bronnen.overgenomen', { dag: format.date(v.overgenomenOp) })}</p>
      )}
      {take.problem ? <ProblemNotice problem={take.problem.problem} /> : null}
      {v.rechten.includes('verrijkingsvraag.overnemen') ? (
        <div className={css['row']}>
          <Button
            size="small"
            icon="check"
            busy={take.busy}
            label={t('bronnen.neem-over-van', { bron: v.bron.naam })}
            onPress={() => void take.run({ params: { id: v.id } }).catch(() => undefined)}
          >
            <>{t('bronnen.neem-over')}</>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** While it waits: whether the letter left, and the link where it did not. */
function Wacht({ vraag: v }: { vraag: VraagDto }) {
  const t = useText();
  const back = useAction(bronnen.trekIn, { invalidates: [bronnen.bijSignaal] });
  return (
    <>
      <p className={css['under']}>
        {t(`bronnen.post.${v.mail}`)}
        {v.herinnerd > 0 ? ` · ${t('bronnen.herinnerd', { aantal: v.herinnerd })}` : ''}
      </p>
      {back.problem ? <ProblemNotice problem={back.problem.problem} /> : null}
      <div className={css['row']}>
        {v.link === null ? null : (
          <>
            <CopyButton text={v.link}>{t('bronnen.kopieer')}</CopyButton>
            <a href={v.link} target="_blank" rel="noreferrer">
              {t('bronnen.open-link')}
            </a>
          </>
        )}
        {v.rechten.includes('verrijkingsvraag.intrekken') ? (
          <Button
            kind="quiet"
            size="small"
            busy={back.busy}
            onPress={() => void back.run({ params: { id: v.id } }).catch(() => undefined)}
          >
            {t('bronnen.trek-in')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
