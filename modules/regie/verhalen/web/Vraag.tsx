import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Row, Screen, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { linkTo } from '#platform/web/search.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verhalen, vragen, type VraagDto } from '../contract.ts';
import css from './Verhalen.module.css';

/** The one question: a line, or nothing. Enter tells, Escape skips. */
export function Vraag() {
  const t = useText();
  const read = useRead(vragen.nu, {});
  return (
    <Screen title={t('verhalen.vraag')}>
      <Loaded of={read}>
        {({ data }) =>
          data.vraag === null ? (
            <EmptyState icon="message" title={t('verhalen.geen-vraag')} action={<Terug />}>
              {t('verhalen.geen-vraag-uitleg')}
            </EmptyState>
          ) : (
            <EenRegel key={data.vraag.id} vraag={data.vraag} />
          )
        }
      </Loaded>
    </Screen>
  );
}

const Terug = () => <Link to="/vandaag">{useText()('verhalen.naar-vandaag')}</Link>;

function EenRegel({ vraag }: { vraag: VraagDto }) {
  const t = useText();
  const navigate = useNavigate();
  const veld = useRef<HTMLInputElement>(null);
  const antwoord = useAction(vragen.antwoord, { invalidates: [vragen.nu, verhalen.lijst] });
  const slaOver = useAction(vragen.slaOver, { invalidates: [vragen.nu] });
  const klaar = () => void navigate({ to: '/vandaag' });
  const over = () =>
    // A question that is gone meanwhile is skipped as well.
    void slaOver.run({ params: { id: vraag.id } }).then(klaar, klaar);
  const form = useForm({
    start: { tekst: '' },
    labels: { tekst: t(`verhalen.vraag-over.${vraag.soort}`) },
    check: (v) => ({ tekst: v.tekst.trim() === '' ? t('verhalen.regel-leeg') : undefined }),
    submit: (v) => antwoord.run({ params: { id: vraag.id }, body: v }),
    onDone: klaar,
  });
  // The page is this one field: who comes here wants to type, or to press Escape.
  useEffect(() => veld.current?.focus(), []);
  return (
    <form {...form.props} className={css['verhaal']}>
      <Stack>
        <FormErrors form={form} />
        {vraag.bron ? <Link {...linkTo(vraag.bron.pad)}>{vraag.bron.titel}</Link> : null}
        <TextField
          ref={veld}
          label={t(`verhalen.vraag-over.${vraag.soort}`)}
          hint={t('verhalen.vraag-uitleg')}
          maxLength={300}
          onKeyDown={(event) => {
            if (event.key === 'Escape') over();
          }}
          {...form.field('tekst')}
        />
        <Row>
          <Button kind="primary" type="submit" busy={form.busy}>
            {t('verhalen.vertel-knop')}
          </Button>
          <Button busy={slaOver.busy} onPress={over}>
            {t('verhalen.sla-over')}
          </Button>
        </Row>
        <p className={css['zacht']}>{t('verhalen.vraag-toetsen')}</p>
      </Stack>
    </form>
  );
}
