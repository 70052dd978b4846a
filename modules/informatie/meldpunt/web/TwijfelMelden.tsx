import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextArea, TextField } from '#platform/web/components/Field.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type Ontvangst } from '../contract.ts';
import css from './Melden.module.css';
import { MijnMeldingen } from './MijnMeldingen.tsx';
import { Ontvangen } from './Ontvangen.tsx';

/** A permit or subsidy that does not add up: its number, and what does not fit. */
export function TwijfelMelden() {
  const t = useText();
  const { team }: { team?: string } = useSearch({ strict: false });
  const [received, setReceived] = useState<Ontvangst | null>(null);
  return (
    <Screen title={t('meldpunt.twijfel')}>
      <div className={css['page']} data-density="comfortable">
        {received ? (
          <Ontvangen received={received} onAgain={() => setReceived(null)} />
        ) : (
          <Doubt team={team} onDone={setReceived} />
        )}
        <MijnMeldingen />
      </div>
    </Screen>
  );
}

function Doubt({ team, onDone }: { team: string | undefined; onDone: (received: Ontvangst) => void }) {
  const t = useText();
  const send = useAction(meldpunt.twijfel, { invalidates: [meldpunt.mijn, meldpunt.aantal] as never });
  const form = useForm({
    start: { zaaknummer: '', wat: '', waar: '' },
    draft: 'twijfel',
    labels: { zaaknummer: t('meldpunt.zaaknummer'), wat: t('meldpunt.wat-klopt-niet') },
    check: (v) => ({
      zaaknummer: v.zaaknummer.trim() === '' ? t('meldpunt.zaaknummer-leeg') : undefined,
      wat: v.wat.trim() === '' ? t('meldpunt.wat-klopt-niet-leeg') : undefined,
    }),
    submit: async (v) => {
      const body = {
        zaaknummer: v.zaaknummer.trim(),
        wat: v.wat.trim(),
        ...(v.waar.trim() ? { waar: v.waar.trim() } : {}),
        ...(team ? { team: team.slice(0, 80) } : {}),
      };
      return (await send.run({ body })).data;
    },
    onDone,
  });
  return (
    <form {...form.props} className={css['form']}>
      <p className={css['muted']}>{t('meldpunt.twijfel-uitleg')}</p>
      <FormErrors form={form} />
      <TextField label={t('meldpunt.zaaknummer')} maxLength={60} {...form.field('zaaknummer')} />
      <TextArea
        label={t('meldpunt.wat-klopt-niet')}
        hint={t('meldpunt.wat-klopt-niet-hint')}
        rows={4}
        maxLength={20_000}
        {...form.field('wat')}
      />
      <TextField label={t('meldpunt.waar')} optional maxLength={500} {...form.field('waar')} />
      <div className={css['do']}>
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('meldpunt.verstuur')}
        </Button>
        <LinkButton kind="quiet" to="/melden-intern">
          {t('meldpunt.liever-melden')}
        </LinkButton>
      </div>
    </form>
  );
}
