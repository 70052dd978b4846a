import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Pane, Panes, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type ActiviteitDto } from '../contract.ts';
import css from './Activiteit.module.css';
import { Besluit, Bewijs } from './Bijhouden.tsx';
import { Delen } from './Delen.tsx';
import { Wijzig } from './Wijzig.tsx';
import { Zijkant } from './Zijkant.tsx';

/** One activity: when, how far, what shows it, and what changed on the way. */
export function Activiteit() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(plan.activiteit, { params: { id } });
  return <Loaded of={read}>{({ data }) => <Blad activiteit={data} />}</Loaded>;
}

function Blad({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  return (
    <Screen
      title={`${a.code} ${a.titel}`}
      aside={
        <span className={css['lijn']}>
          <Topmark line={a.lijn} />
          {t(`web.lijn.${a.lijn}`)}
          {a.fase === 'verkennen' && a.besluit === null ? (
            <Badge icon="search" tone="info">
              {t('plan.fase.verkennen')}
            </Badge>
          ) : null}
        </span>
      }
      actions={<Knoppen activiteit={a} />}
      layout="panes"
    >
      <Panes columns="main-side">
        <Pane label={t('plan.activiteit')}>
          <Stack gap={24}>
            {a.toelichting ? <p className={css['toelichting']}>{a.toelichting}</p> : null}
            {a.besluit ? (
              <Notice icon="scale">
                <b>{t(`plan.besluit.${a.besluit}`)}</b> {a.besluitReden}
              </Notice>
            ) : null}
            <Waar activiteit={a} />
            <Delen activiteit={a} />
            <Acties activiteit={a} />
            <Bewijzen activiteit={a} />
          </Stack>
        </Pane>
        <Pane label={t('plan.zijkant')}>
          <Zijkant activiteit={a} />
        </Pane>
      </Panes>
    </Screen>
  );
}

/** Where it is done: a way there, or that Baken does not see it. */
function Waar({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  if (a.plek === 'buiten')
    return (
      <Notice icon="external-link" tone="plain">
        {t('plan.buiten')}
      </Notice>
    );
  if (a.pad === null) return null;
  return (
    <p>
      <Link {...linkTo(a.pad)}>{t('plan.naar-kamer')}</Link>
    </p>
  );
}

function Knoppen({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  const [open, setOpen] = useState<'besluit' | 'wijzig' | null>(null);
  const sluit = () => setOpen(null);
  return (
    <>
      {a.rechten.includes('activiteit.besluiten') ? (
        <Button kind="primary" icon="scale" onPress={() => setOpen('besluit')}>
          {t('plan.beslis')}
        </Button>
      ) : null}
      {a.rechten.includes('activiteit.wijzigen') ? (
        <Button icon="pencil" kbd="e" onPress={() => setOpen('wijzig')}>
          {t('plan.wijzig')}
        </Button>
      ) : null}
      {open === 'besluit' ? <Besluit activiteit={a} onClose={sluit} /> : null}
      {open === 'wijzig' ? <Wijzig activiteit={a} onClose={sluit} /> : null}
    </>
  );
}

function Acties({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  const save = useAction(plan.actieGedaan, { invalidates: [plan.activiteit, plan.plaat] });
  if (a.actielijst.length === 0) return null;
  const mag = a.rechten.includes('activiteit.bijhouden');
  return (
    <Section title={t('plan.acties')}>
      {save.problem ? <ProblemNotice problem={save.problem.problem} /> : null}
      <ul className={css['acties']}>
        {a.actielijst.map((actie) => (
          <li key={actie.id}>
            <Checkbox
              label={actie.tekst}
              checked={actie.gedaanOp !== null}
              unavailable={mag ? undefined : t('plan.alleen-eigenaar')}
              onChange={(gedaan) => {
                if (!save.busy)
                  // The refusal is shown above the list.
                  save
                    .run({ params: { id: a.id, actieId: actie.id }, body: { gedaan }, version: a.versie })
                    .catch(() => undefined);
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bewijzen({ activiteit: a }: { activiteit: ActiviteitDto }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('plan.bewijs')}
      aside={
        a.rechten.includes('activiteit.bijhouden') ? (
          <Button size="small" icon="plus" kbd="b" onPress={() => setOpen(true)}>
            {t('plan.leg-bewijs-vast')}
          </Button>
        ) : null
      }
    >
      {a.bewijzen.length === 0 ? <p className={css['zacht']}>{t('plan.geen-bewijs')}</p> : null}
      <ul className={css['bewijzen']}>
        {a.bewijzen.map((b) => (
          <li key={b.id}>
            <b>{t(`plan.bewijssoort.${b.soort}`)}</b> {b.omschrijving}
            {b.verwijzing ? <span className={css['zacht']}> {b.verwijzing}</span> : null}
            <small>{t('plan.door-op', { wie: b.door, datum: format.date(b.datum) })}</small>
          </li>
        ))}
      </ul>
      {open ? <Bewijs activiteit={a} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
