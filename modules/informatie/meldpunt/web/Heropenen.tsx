import { useNavigate, useSearch } from '@tanstack/react-router';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type HeropeningDto } from '../contract.ts';
import css from './Heropenen.module.css';

/** Requests to open a kept melding; a link from Samenhang brings a new one in its address. */
export function Heropenen() {
  const t = useText();
  const read = useRead(meldpunt.heropeningen, undefined);
  const asked = useAsked();
  return (
    <Screen
      title={t('meldpunt.heropeningen')}
      actions={
        <LinkButton icon="arrow-left" to="/informatie/meldpunt">
          {t('meldpunt.terug')}
        </LinkButton>
      }
    >
      <p className={css['lead']}>{t('meldpunt.heropeningen-uitleg')}</p>
      <Loaded of={read}>{({ data }) => <Requests items={data.items} />}</Loaded>
      {asked ? <AskDialog asked={asked} /> : null}
    </Screen>
  );
}

interface Asked {
  melding: string;
  aanleiding: string;
  thema: string;
  maand: string;
}

function useAsked(): Asked | null {
  const search: Partial<Asked> = useSearch({ strict: false });
  const { melding, aanleiding, thema, maand } = search;
  return melding && aanleiding && thema && maand ? { melding, aanleiding, thema, maand } : null;
}

function AskDialog({ asked }: { asked: Asked }) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/informatie/meldpunt/heropenen', search: {}, replace: true });
  const ask = useAction(meldpunt.vraagHeropening, { invalidates: [meldpunt.heropeningen] });
  const form = useForm({
    start: { motief: '' },
    labels: { motief: t('meldpunt.waarom-nu') },
    check: (v) => ({ motief: v.motief.trim() === '' ? t('meldpunt.waarom-nu-leeg') : undefined }),
    submit: (v) =>
      ask.run({
        params: { id: asked.melding },
        body: { aanleidingId: asked.aanleiding, motief: v.motief.trim() },
      }),
    onDone: () => {
      close();
      notify({ tone: 'saved', text: t('meldpunt.heropening-gevraagd') });
    },
  });
  return (
    <Dialog
      title={t('meldpunt.heropen-titel')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('meldpunt.annuleer')}</Button>
          <Button kind="primary" type="submit" form="heropenen" busy={form.busy}>
            {t('meldpunt.vraag-tweede')}
          </Button>
        </>
      }
    >
      <p>
        {t('meldpunt.heropen-uitleg', {
          thema: t(`signalen.thema.${asked.thema}`).toLowerCase(),
          maand: format.month(asked.maand),
        })}
      </p>
      <form id="heropenen" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField label={t('meldpunt.waarom-nu')} maxLength={500} autoFocus {...form.field('motief')} />
        </Stack>
      </form>
    </Dialog>
  );
}

function Requests({ items }: { items: readonly HeropeningDto[] }) {
  const t = useText();
  if (items.length === 0) {
    return (
      <EmptyState icon="archive" title={t('meldpunt.geen-heropeningen')}>
        {t('meldpunt.geen-heropeningen-uitleg')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('meldpunt.verzoeken')}>
      <ul>
        {items.map((one) => (
          <Request key={one.id} request={one} />
        ))}
      </ul>
    </Section>
  );
}

function Request({ request }: { request: HeropeningDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className={css['request']}>
      <div>
        <b>{request.kenmerk}</b>{' '}
        <span className={css['muted']}>
          {t('meldpunt.bewaard-van', {
            thema: request.thema ? t(`signalen.thema.${request.thema}`).toLowerCase() : '',
            maand: format.month(request.maand),
          })}
        </span>
        <p>{request.motief}</p>
        <small className={css['muted']}>
          {t('meldpunt.gevraagd-door', {
            naam: request.gevraagdDoor,
            moment: format.moment(request.gevraagdOp),
          })}
        </small>
      </div>
      <Verdict request={request} />
    </li>
  );
}

function Verdict({ request }: { request: HeropeningDto }) {
  const t = useText();
  const decide = useAction(meldpunt.beslisHeropening, {
    invalidates: [meldpunt.heropeningen, meldpunt.lijst, meldpunt.aantal, meldpunt.stand] as never,
  });
  if (request.akkoord !== null)
    return (
      <Badge icon={request.akkoord ? 'checks' : 'x'} tone={request.akkoord ? 'success' : 'plain'}>
        {request.akkoord ? t('meldpunt.heropend') : t('meldpunt.niet-geopend')}
      </Badge>
    );
  if (!request.rechten.includes('heropening.beslissen'))
    return <Badge icon="clock">{t('meldpunt.wacht-op-ander')}</Badge>;
  const say = async (akkoord: boolean) => {
    await decide.run({ params: { id: request.id }, body: { akkoord } });
    notify({ tone: 'saved', text: akkoord ? t('meldpunt.terug-in-rij') : t('meldpunt.blijft-dicht') });
  };
  return (
    <div>
      {/* A refusal is shown below the buttons. */}
      <Row end>
        <Button busy={decide.busy} onPress={() => void say(false).catch(() => undefined)}>
          {t('meldpunt.dicht-laten')}
        </Button>
        <Button kind="primary" busy={decide.busy} onPress={() => void say(true).catch(() => undefined)}>
          {t('meldpunt.openen')}
        </Button>
      </Row>
      {decide.problem ? <ProblemNotice problem={decide.problem.problem} /> : null}
    </div>
  );
}
