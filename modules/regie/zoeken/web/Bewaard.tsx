import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { zoeken, type Zoekvraag } from '../contract.ts';
import css from './Zoeken.module.css';

interface Props {
  /** The question that is on the page; empty when none was asked. */
  vraag: string;
  onAsk: (vraag: string) => void;
}

/** Questions that the viewer kept; nobody else sees them. */
export function Bewaard({ vraag, onAsk }: Props) {
  const t = useText();
  const [naming, setNaming] = useState(false);
  const read = useRead(zoeken.lijst, {});
  return (
    <aside className={css['kept']} aria-label={t('zoeken.bewaard')}>
      <h2>{t('zoeken.bewaard')}</h2>
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <p className={css['none']}>{t('zoeken.bewaard-geen')}</p>
          ) : (
            <ul>
              {data.items.map((one) => (
                <Vraag key={one.id} one={one} onAsk={onAsk} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {vraag === '' ? null : (
        <Button size="small" icon="plus" onPress={() => setNaming(true)}>
          {t('zoeken.bewaar-deze')}
        </Button>
      )}
      {naming ? <Naam vraag={vraag} onClose={() => setNaming(false)} /> : null}
    </aside>
  );
}

function Vraag({ one, onAsk }: { one: Zoekvraag; onAsk: (vraag: string) => void }) {
  const t = useText();
  const use = useAction(zoeken.gebruik, { invalidates: [zoeken.lijst] });
  const remove = useAction(zoeken.verwijder, { invalidates: [zoeken.lijst] });
  const ask = () => {
    onAsk(one.vraag);
    void use.run({ params: { id: one.id } });
  };
  return (
    <li>
      <Button kind="quiet" size="small" onPress={ask}>
        {one.naam}
      </Button>
      <Button
        kind="quiet"
        size="small"
        icon="x"
        aria-label={t('zoeken.verwijder', { naam: one.naam })}
        onPress={() => void remove.run({ params: { id: one.id } })}
      />
    </li>
  );
}

function Naam({ vraag, onClose }: { vraag: string; onClose: () => void }) {
  const t = useText();
  const keep = useAction(zoeken.bewaar, { invalidates: [zoeken.lijst] });
  const form = useForm({
    start: { naam: vraag.slice(0, 80) },
    labels: { naam: t('zoeken.naam') },
    submit: (v) => keep.run({ body: { naam: v.naam, vraag } }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('zoeken.bewaar-deze')} onClose={onClose}>
      <form {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <TextField label={t('zoeken.naam')} hint={t('zoeken.naam-uitleg')} {...form.field('naam')} />
          <Button kind="primary" type="submit" busy={form.busy}>
            {t('zoeken.bewaar')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
