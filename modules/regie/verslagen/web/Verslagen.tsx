import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Screen, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verslagen, type VerslagRij } from '../contract.ts';
import { Stand } from './Stand.tsx';
import css from './Verslag.module.css';

/** The accounts, year by year. */
export function Verslagen() {
  const t = useText();
  const read = useRead(verslagen.lijst, {});
  const [nieuw, setNieuw] = useState(false);
  const mag = read.data?.data.rechten.includes('verslag.maken') ?? false;
  return (
    <Screen
      title={t('verslagen.titel')}
      actions={
        mag ? (
          <Button icon="plus" kbd="n" onPress={() => setNieuw(true)}>
            {t('verslagen.nieuw')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>{({ data }) => <Lijst items={data.items} />}</Loaded>
      {nieuw ? <Nieuw onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

function Lijst({ items }: { items: readonly VerslagRij[] }) {
  const t = useText();
  const format = useFormat();
  if (items.length === 0)
    return (
      <EmptyState icon="note" title={t('verslagen.leeg')}>
        {t('verslagen.leeg-uitleg')}
      </EmptyState>
    );
  return (
    <ul className={css['lijst']}>
      {items.map((v) => (
        <li key={v.id}>
          <Link to="/regie/verslagen/$id" params={{ id: v.id }}>
            {v.titel}
          </Link>
          <span className={css['jaar']}>
            {v.nummer === 1
              ? String(v.jaar)
              : t('verslagen.jaar-nummer', { jaar: String(v.jaar), nummer: v.nummer })}
          </span>
          <Stand stand={v.stand} />
          <small>
            {v.besluitDatum ? t('verslagen.besluit-op', { op: format.date(v.besluitDatum) }) : ''}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Nieuw({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const vorigJaar = Number(useFormat().dayOf(useNow()).slice(0, 4)) - 1;
  const make = useAction(verslagen.maak, { invalidates: [verslagen.lijst] });
  const form = useForm({
    start: { jaar: String(vorigJaar), titel: t('verslagen.standaardtitel', { jaar: String(vorigJaar) }) },
    labels: { jaar: t('verslagen.jaar'), titel: t('verslagen.titelveld') },
    check: (v) => ({
      jaar: /^\d{4}$/.test(v.jaar) ? undefined : t('verslagen.jaar-fout'),
      titel: v.titel.trim() === '' ? t('verslagen.titel-leeg') : undefined,
    }),
    submit: (v) => make.run({ body: { jaar: Number(v.jaar), titel: v.titel } }),
    onDone: ({ data }) => void navigate({ to: '/regie/verslagen/$id', params: { id: data.id } } as never),
  });
  return (
    <Dialog
      title={t('verslagen.nieuw')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('verslagen.terug')}</Button>
          <Button kind="primary" type="submit" form="nieuw-verslag" busy={form.busy}>
            {t('verslagen.begin')}
          </Button>
        </>
      }
    >
      <form id="nieuw-verslag" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <TextField label={t('verslagen.jaar')} inputMode="numeric" maxLength={4} {...form.field('jaar')} />
          <TextField label={t('verslagen.titelveld')} maxLength={200} {...form.field('titel')} />
          <p>{t('verslagen.nieuw-uitleg')}</p>
        </Stack>
      </form>
    </Dialog>
  );
}
