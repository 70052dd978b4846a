import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { TextArea, TextField } from '#platform/web/components/Field.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type InternFormulier, type Ontvangst } from '../contract.ts';
import { Gevoelig } from './Gevoelig.tsx';
import css from './Melden.module.css';
import { MijnMeldingen } from './MijnMeldingen.tsx';
import { Ontvangen } from './Ontvangen.tsx';

interface Report {
  wat: string;
  waar: string;
  wanneer: string;
  terugkoppeling: boolean;
}

/** Any colleague, under a minute, on a telephone: three fields, and the name goes to the vault (practice F18). */
export function MeldenIntern() {
  const t = useText();
  const { team }: { team?: string } = useSearch({ strict: false });
  const [received, setReceived] = useState<Ontvangst | null>(null);
  return (
    <Screen title={t('meldpunt.melden-titel')}>
      <div className={css['page']} data-density="comfortable">
        {received ? (
          <Ontvangen received={received} onAgain={() => setReceived(null)} />
        ) : (
          <Report team={team} onDone={setReceived} />
        )}
        <MijnMeldingen />
      </div>
    </Screen>
  );
}

function Report({ team, onDone }: { team: string | undefined; onDone: (received: Ontvangst) => void }) {
  const t = useText();
  const form = useReport(team, onDone);
  return (
    <form {...form.props} className={css['form']}>
      <Notice icon="phone">{t('meldpunt.melden-112')}</Notice>
      <FormErrors form={form} />
      <TextArea
        label={t('meldpunt.wat-zag-u')}
        hint={t('meldpunt.wat-zag-u-hint')}
        rows={4}
        maxLength={20_000}
        {...form.field('wat')}
      />
      <Gevoelig tekst={form.field('wat').value} />
      <TextField label={t('meldpunt.waar')} optional maxLength={500} {...form.field('waar')} />
      <TextField
        label={t('meldpunt.wanneer')}
        optional
        maxLength={200}
        hint={t('meldpunt.wanneer-hint')}
        {...form.field('wanneer')}
      />
      <Checkbox
        label={t('meldpunt.hoor-terug')}
        hint={t('meldpunt.hoor-terug-hint')}
        {...form.flag('terugkoppeling')}
      />
      <div className={css['do']}>
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('meldpunt.verstuur')}
        </Button>
        <LinkButton kind="quiet" to="/melden-intern/twijfel">
          {t('meldpunt.liever-twijfel')}
        </LinkButton>
      </div>
      <p className={css['muted']}>{t('meldpunt.melden-kluis')}</p>
    </form>
  );
}

function useReport(team: string | undefined, onDone: (received: Ontvangst) => void) {
  const t = useText();
  const send = useAction(meldpunt.meld, { invalidates: [meldpunt.mijn, meldpunt.aantal] as never });
  return useForm<Report, Ontvangst>({
    start: { wat: '', waar: '', wanneer: '', terugkoppeling: true },
    draft: 'melden-intern',
    labels: { wat: t('meldpunt.wat-zag-u'), waar: t('meldpunt.waar'), wanneer: t('meldpunt.wanneer') },
    check: (v) => ({ wat: v.wat.trim() === '' ? t('meldpunt.leeg-veld.wat') : undefined }),
    submit: async (v) => (await send.run({ body: bodyOf(v, team) })).data,
    onDone,
  });
}

function bodyOf(v: Report, team: string | undefined): InternFormulier {
  return {
    wat: v.wat.trim(),
    terugkoppeling: v.terugkoppeling,
    ...(v.waar.trim() ? { waar: v.waar.trim() } : {}),
    ...(v.wanneer.trim() ? { wanneer: v.wanneer.trim() } : {}),
    ...(team ? { team: team.slice(0, 80) } : {}),
  };
}
