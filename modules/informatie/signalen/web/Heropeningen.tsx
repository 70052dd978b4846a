import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Link, LinkButton } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row, Screen, Section } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type HeropeningDto } from '../contract.ts';
import css from './Heropeningen.module.css';

/** Requests to open a kept signal: a second person says yes or no (regel SIG-9). */
export function Heropeningen() {
  const t = useText();
  const read = useRead(signalen.heropeningen, undefined);
  return (
    <Screen
      title={t('signalen.heropeningen')}
      actions={
        <LinkButton to="/informatie/signalen" icon="arrow-left">
          {t('signalen.terug')}
        </LinkButton>
      }
    >
      <p className={css['lead']}>{t('signalen.heropeningen-uitleg')}</p>
      <Loaded of={read}>{({ data }) => <Requests items={data.items} />}</Loaded>
    </Screen>
  );
}

function Requests({ items }: { items: readonly HeropeningDto[] }) {
  const t = useText();
  if (items.length === 0) {
    return (
      <EmptyState icon="archive" title={t('signalen.geen-heropeningen')}>
        {t('signalen.geen-heropeningen-uitleg')}
      </EmptyState>
    );
  }
  const waiting = items.filter((one) => one.akkoord === null);
  const decided = items.filter((one) => one.akkoord !== null);
  return (
    <>
      {waiting.length > 0 ? (
        <Section title={t('signalen.wacht-op-u', { aantal: waiting.length })}>
          <ul>
            {waiting.map((one) => (
              <Request key={one.id} request={one} />
            ))}
          </ul>
        </Section>
      ) : null}
      {decided.length > 0 ? (
        <Section title={t('signalen.beslist')}>
          <ul>
            {decided.map((one) => (
              <Request key={one.id} request={one} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Request({ request }: { request: HeropeningDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className={css['request']}>
      <div className={css['what']}>
        <b>
          <Link to="/informatie/signalen/$id" params={{ id: request.signaalId }}>
            {request.kenmerk}
          </Link>
        </b>
        <span>
          {t('signalen.bewaard-van', {
            thema: t(`signalen.thema.${request.thema}`).toLowerCase(),
            maand: format.month(request.maand),
          })}
        </span>
        <p>{request.motief}</p>
        <small>
          {t('signalen.gevraagd-door', {
            naam: request.gevraagdDoor,
            tijd: format.moment(request.gevraagdOp),
          })}
          {request.aanleiding ? (
            <>
              {' · '}
              <Link to="/informatie/signalen/$id" params={{ id: request.aanleiding.id }}>
                {t('signalen.aanleiding', { kenmerk: request.aanleiding.kenmerk })}
              </Link>
            </>
          ) : null}
        </small>
      </div>
      <Verdict request={request} />
    </li>
  );
}

function Verdict({ request }: { request: HeropeningDto }) {
  const t = useText();
  const format = useFormat();
  if (request.akkoord !== null) {
    return (
      <div className={css['verdict']}>
        <Badge icon={request.akkoord ? 'checks' : 'x'} tone={request.akkoord ? 'success' : 'plain'}>
          {request.akkoord ? t('signalen.heropend') : t('signalen.afgewezen')}
        </Badge>
        <small>
          {t('signalen.door-op', {
            naam: request.beslotenDoor ?? '',
            datum: request.beslotenOp ? format.date(format.dayOf(request.beslotenOp)) : '',
          })}
        </small>
      </div>
    );
  }
  if (!request.rechten.includes('heropening.beslissen'))
    return (
      <div className={css['verdict']}>
        <Badge icon="clock">{t('signalen.wacht-op-ander')}</Badge>
      </div>
    );
  return <Decide id={request.id} />;
}

function Decide({ id }: { id: string }) {
  const t = useText();
  const decide = useAction(signalen.beslisHeropening, {
    invalidates: [signalen.heropeningen, signalen.lijst, signalen.toon, signalen.samenhang] as never,
  });
  const decided = async (akkoord: boolean) => {
    await decide.run({ params: { id }, body: { akkoord } });
    notify({ tone: 'saved', text: akkoord ? t('signalen.nu-open') : t('signalen.blijft-dicht') });
  };
  // A refusal is shown below the buttons.
  const say = (akkoord: boolean) => void decided(akkoord).catch(() => undefined);
  return (
    <div className={css['verdict']}>
      <Row>
        <Button onPress={() => say(false)} busy={decide.busy}>
          {t('signalen.niet-akkoord')}
        </Button>
        <Button kind="primary" onPress={() => say(true)} busy={decide.busy}>
          {t('signalen.akkoord')}
        </Button>
      </Row>
      {decide.problem ? <ProblemNotice problem={decide.problem.problem} /> : null}
    </div>
  );
}
