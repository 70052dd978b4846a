import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ActieDto } from '../contract.ts';
import css from './Lio.module.css';

/** What the meetings asked of people and is not done yet, nearest term first. */
export function Acties() {
  const t = useText();
  const read = useRead(lio.acties, { query: { status: 'open' } });
  const [done, setDone] = useState<ActieDto | null>(null);
  return (
    <Section title={t('lio.acties')}>
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <p className={css['meta']}>{t('lio.acties.geen')}</p>
          ) : (
            <ul className={css['rows']}>
              {data.items.map((a) => (
                <Rij key={a.id} actie={a} onDone={() => setDone(a)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {done ? <Gedaan actie={done} onClose={() => setDone(null)} /> : null}
    </Section>
  );
}

function Rij({ actie, onDone }: { actie: ActieDto; onDone: () => void }) {
  const t = useText();
  const format = useFormat();
  const late = actie.termijn < format.dayOf(useNow());
  return (
    <li>
      <div>
        <p>{actie.omschrijving}</p>
        <p className={css['meta']}>
          {actie.kenmerk
            ? t('lio.actie-wie', { houder: actie.houder, kenmerk: actie.kenmerk })
            : actie.houder}{' '}
          {late ? (
            <Badge tone="danger" icon="alert-square">
              {t('lio.actie-te-laat', { dag: format.day(actie.termijn) })}
            </Badge>
          ) : (
            format.day(actie.termijn)
          )}
        </p>
      </div>
      {actie.rechten.includes('actie.afronden') ? (
        <Button
          size="small"
          icon="check"
          label={t('lio.gedaan-van', { actie: actie.omschrijving })}
          onPress={onDone}
        >
          {t('lio.gedaan')}
        </Button>
      ) : null}
    </li>
  );
}

function Gedaan({ actie, onClose }: { actie: ActieDto; onClose: () => void }) {
  const t = useText();
  const save = useAction(lio.rondActieAf, { invalidates: [lio.acties] });
  const form = useForm({
    start: { resultaat: '' },
    labels: { resultaat: t('lio.actie-resultaat') },
    submit: ({ resultaat }) =>
      save.run({
        params: { id: actie.id },
        body: resultaat.trim() === '' ? {} : { resultaat },
        version: actie.versie,
      }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('lio.gedaan')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('lio.terug')}</Button>
          <Button kind="primary" type="submit" form="gedaan" busy={form.busy}>
            {t('lio.gedaan')}
          </Button>
        </>
      }
    >
      <p>{actie.omschrijving}</p>
      <form id="gedaan" {...form.props}>
        <FormErrors form={form} />
        <TextArea label={t('lio.actie-resultaat')} optional maxLength={500} {...form.field('resultaat')} />
      </form>
    </Dialog>
  );
}
