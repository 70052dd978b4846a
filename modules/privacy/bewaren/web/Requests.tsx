import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row, Section } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { bewaren, type AankondigingDto, type UitstelDto } from '../contract.ts';
import css from './Bewaren.module.css';

interface RequestsProps {
  rows: readonly AankondigingDto[];
  nameOf: (rule: string) => string;
}

/** Requests to keep something longer: a second person says yes or no. */
export function Requests({ rows, nameOf }: RequestsProps) {
  const t = useText();
  return (
    <Section title={t('bewaren.wacht-op-besluit', { aantal: rows.length })}>
      <ul>
        {rows.map((row) => (
          <Request key={row.id} row={row} uitstel={row.uitstel!} name={nameOf(row.regel)} />
        ))}
      </ul>
    </Section>
  );
}

function Request({ row, uitstel, name }: { row: AankondigingDto; uitstel: UitstelDto; name: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className={css['request']}>
      <div className={css['what']}>
        <b>{row.pad === null ? row.kenmerk : <Link {...linkTo(row.pad)}>{row.kenmerk}</Link>}</b>
        <span>{name}</span>
        <p>
          <b>{t(`bewaren.grond.${uitstel.grond}`)}</b> {uitstel.reden}
        </p>
        <small>
          {t(`bewaren.gevraagd.${uitstel.soort}`, {
            naam: uitstel.gevraagdDoor,
            tijd: format.moment(uitstel.gevraagdOp),
            tot: format.date(uitstel.tot),
          })}{' '}
          {t('bewaren.zonder-besluit', { datum: format.date(row.vernietigenOp) })}
        </small>
      </div>
      {uitstel.rechten.includes('uitstel.beslissen') ? (
        <Decide uitstel={uitstel} />
      ) : (
        <Badge icon="clock">{t('bewaren.wacht-op-ander')}</Badge>
      )}
    </li>
  );
}

function Decide({ uitstel }: { uitstel: UitstelDto }) {
  const t = useText();
  const decide = useAction(bewaren.beslisUitstel, { invalidates: [bewaren.lijst] });
  const decided = async (akkoord: boolean) => {
    await decide.run({ params: { id: uitstel.id }, body: { akkoord }, version: uitstel.versie });
    notify({ tone: 'saved', text: akkoord ? t('bewaren.blijft') : t('bewaren.gaat-toch') });
  };
  // A refusal is shown below the buttons.
  const say = (akkoord: boolean) => void decided(akkoord).catch(() => undefined);
  return (
    <div>
      <Row>
        <Button onPress={() => say(false)} busy={decide.busy}>
          {t('bewaren.niet-akkoord')}
        </Button>
        <Button kind="primary" onPress={() => say(true)} busy={decide.busy}>
          {t('bewaren.akkoord')}
        </Button>
      </Row>
      {decide.problem ? <ProblemNotice problem={decide.problem.problem} /> : null}
    </div>
  );
}
