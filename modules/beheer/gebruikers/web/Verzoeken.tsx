import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row, Section } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { gebruikers, type ToekenningDto } from '../contract.ts';
import css from './Gebruikers.module.css';
import { standTeken } from './signs.tsx';

interface VerzoekenProps {
  items: readonly ToekenningDto[];
  onLink: (toekenning: ToekenningDto) => void;
  onCode: (toekenning: ToekenningDto) => void;
}

/** Requests of the last month; what one may do with each stands beside it. */
export function Verzoeken({ items, onLink, onCode }: VerzoekenProps) {
  const t = useText();
  return (
    <Section title={t('gebruikers.verzoeken')}>
      <ul className={css['requests']}>
        {items.map((one) => (
          <Verzoek key={one.id} verzoek={one} onLink={() => onLink(one)} onCode={() => onCode(one)} />
        ))}
      </ul>
    </Section>
  );
}

interface VerzoekProps {
  verzoek: ToekenningDto;
  onLink: () => void;
  onCode: () => void;
}

function Verzoek({ verzoek: v, onLink, onCode }: VerzoekProps) {
  const t = useText();
  const format = useFormat();
  const decide = useAction(gebruikers.beslis, {
    invalidates: [gebruikers.toekenningen, gebruikers.lijst, gebruikers.aantal],
  });
  const say = (akkoord: boolean) =>
    decide.run({ params: { id: v.id }, body: { akkoord } }).then(
      ({ data }) => (data.rechten.includes('toekenning.code') ? onCode() : undefined),
      // A refusal is shown below.
      () => undefined,
    );
  const teken = standTeken[v.stand];
  return (
    <li className={css['request']}>
      <div className={css['who']}>
        <b>{v.naam}</b> <span>{v.email}</span>
        <Badge icon={teken.icon} tone={teken.tone}>
          {t(`gebruikers.stand.${v.stand}`)}
        </Badge>
      </div>
      <p>
        {v.soort === 'herstel'
          ? t('gebruikers.wil-herstel', { rol: t(`schil.rol.${v.rol}`) })
          : t('gebruikers.wil-rol', {
              rol: t(`schil.rol.${v.rol}`),
              team: v.team,
              tot: v.tot === null ? '' : t('gebruikers.wil-tot', { datum: format.date(v.tot) }),
            })}
        {v.besluit ? ` ${t('gebruikers.bij-besluit', { besluit: v.besluit })}` : ''}
      </p>
      <p className={css['muted']}>
        {t('gebruikers.gevraagd', { wie: v.gevraagdDoor, op: format.moment(v.gevraagdOp) })}
        {v.beslotenOp && v.beslotenDoor !== null
          ? ` ${t('gebruikers.beslist', { wie: v.beslotenDoor, op: format.moment(v.beslotenOp) })}`
          : ''}
        {v.zonderTweede ? ` ${t('gebruikers.zonder-tweede')}` : ''} <Verder verzoek={v} />
      </p>
      {decide.problem ? <ProblemNotice problem={decide.problem.problem} /> : null}
      <Knoppen verzoek={v} busy={decide.busy} say={say} onLink={onLink} onCode={onCode} />
    </li>
  );
}

interface KnoppenProps extends VerzoekProps {
  busy: boolean;
  say: (akkoord: boolean) => Promise<void>;
}

function Knoppen({ verzoek: v, busy, say, onLink, onCode }: KnoppenProps) {
  const t = useText();
  const mag = (recht: string) => v.rechten.includes(recht);
  return (
    <Row>
      {mag('toekenning.beslissen') ? (
        <>
          <Button kind="primary" icon="check" busy={busy} onPress={() => void say(true)}>
            {t('gebruikers.bevestig')}
          </Button>
          <Button busy={busy} onPress={() => void say(false)}>
            {t('gebruikers.weiger')}
          </Button>
        </>
      ) : null}
      {mag('toekenning.link') ? (
        <Button icon="link" onPress={onLink}>
          {v.linkTot ? t('gebruikers.nieuwe-link') : t('gebruikers.maak-link')}
        </Button>
      ) : null}
      {mag('toekenning.code') ? (
        <Button icon="lock" onPress={onCode}>
          {t('gebruikers.maak-code')}
        </Button>
      ) : null}
      {mag('toekenning.intrekken') && !mag('toekenning.beslissen') ? (
        <Button kind="quiet" busy={busy} onPress={() => void say(false)}>
          {t('gebruikers.trek-in')}
        </Button>
      ) : null}
    </Row>
  );
}

/** What has still to happen before this person is inside. */
function Verder({ verzoek: v }: { verzoek: ToekenningDto }) {
  const t = useText();
  const format = useFormat();
  if (v.stand === 'afgewezen' || v.stand === 'verlopen') return null;
  if (v.heeftAccount) return <>{t('gebruikers.heeft-account')}</>;
  if (v.gebruiktOp) return <>{t('gebruikers.ingesteld', { op: format.moment(v.gebruiktOp) })}</>;
  if (v.linkTot === null) return <>{t('gebruikers.geen-link')}</>;
  return <>{t('gebruikers.link-tot', { op: format.moment(v.linkTot) })}</>;
}
