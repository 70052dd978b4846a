import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type MeldingDto } from '../contract.ts';
import css from './Melding.module.css';
import { useUndo } from './useSchift.ts';

/** What was decided, by whom, what came of it, and the way back while there is one. */
export function Afgehandeld({ melding, version }: { melding: MeldingDto; version: number }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const undo = useUndo();
  const last = melding.laatsteSchift;
  const open = last?.ongedaanTot && Date.parse(last.ongedaanTot) > now.getTime() ? last.ongedaanTot : null;
  return (
    <section className={css['bar']} aria-label={t('meldpunt.uitkomst')}>
      {melding.nieuweAanvulling ? <Reply melding={melding} version={version} /> : null}
      <div className={css['decided']}>
        <span>
          {last
            ? t('meldpunt.besloten-door', {
                stand: t(`meldpunt.stand.${melding.stand}`),
                naam: last.door,
                moment: format.moment(last.op),
              })
            : t(`meldpunt.stand.${melding.stand}`)}
        </span>
        <Followed melding={melding} />
        {open && melding.rechten.includes('melding.ongedaan') ? (
          <Button icon="arrow-back-up" kbd="u" onPress={() => void undo(melding)}>
            {t('meldpunt.ongedaan-tot', { tijd: format.time(open) })}
          </Button>
        ) : null}
        <span className={css['note']}>{t('meldpunt.weg-op', { datum: format.date(melding.einddatum) })}</span>
      </div>
    </section>
  );
}

/** Where it went: the signaal, the melding that stays, the receiver. */
function Followed({ melding }: { melding: MeldingDto }) {
  const t = useText();
  if (melding.signaal) {
    return (
      <Link to="/informatie/signalen/$id" params={{ id: melding.signaal.id }}>
        {t('meldpunt.naar-signaal', { kenmerk: melding.signaal.kenmerk })}
      </Link>
    );
  }
  if (melding.dubbelVan) {
    return (
      <Link to="/informatie/meldpunt/$id" params={{ id: melding.dubbelVan.id }}>
        {t('meldpunt.dubbel-van', { kenmerk: melding.dubbelVan.kenmerk })}
      </Link>
    );
  }
  return melding.doorgestuurdNaar ? (
    <span>{t('meldpunt.doorgestuurd-naar', { naam: melding.doorgestuurdNaar })}</span>
  ) : null;
}

/** A reply to a handled melding: read, or sifted once more (regel MLD-9). */
function Reply({ melding, version }: { melding: MeldingDto; version: number }) {
  const t = useText();
  const seen = useAction(meldpunt.aanvullingGezien, {
    invalidates: [meldpunt.toon, meldpunt.lijst, meldpunt.stand, meldpunt.aantal] as never,
  });
  const press = async (opnieuw: boolean) => {
    await seen.run({ params: { id: melding.id }, version, body: { opnieuw } });
    notify({ tone: 'saved', text: opnieuw ? t('meldpunt.opnieuw-vast') : t('meldpunt.gezien-vast') });
  };
  return (
    <>
      {seen.problem ? <ProblemNotice problem={seen.problem.problem} /> : null}
      <div className={css['do']}>
        <span>{t('meldpunt.antwoord-binnen')}</span>
        {/* A refusal is shown above. */}
        <Button kind="primary" busy={seen.busy} onPress={() => void press(false).catch(() => undefined)}>
          {t('meldpunt.gezien')}
        </Button>
        <Button busy={seen.busy} onPress={() => void press(true).catch(() => undefined)}>
          {t('meldpunt.opnieuw')}
        </Button>
      </div>
    </>
  );
}
