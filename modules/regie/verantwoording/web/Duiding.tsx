import { lazy, Suspense, useState } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Conflict } from '#platform/web/form/AutosaveState.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { MarkdownField } from '#platform/web/form/MarkdownField.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verantwoording, type CijferDto, type DuidingDto } from '../contract.ts';
import css from './Figure.module.css';

const RichText = lazy(() =>
  import('#platform/web/components/RichText.tsx').then((file) => ({ default: file.RichText })),
);

/** What a figure means in this period; without it the figure stays inside the house. */
export function Duiding({ figure, duiding }: { figure: CijferDto; duiding: DuidingDto }) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const may = duiding.rechten.includes('cijfer.duiden');
  return (
    <section className={css['duiding']} aria-label={t('verantwoording.duiding-van', { titel: figure.titel })}>
      <h4>{t('verantwoording.duiding')}</h4>
      {writing ? (
        <Write figure={figure} duiding={duiding} onClose={() => setWriting(false)} />
      ) : (
        <>
          <Read duiding={duiding} />
          {may ? (
            <span data-print="nooit">
              <Button size="small" icon="pencil" onPress={() => setWriting(true)}>
                {t(duiding.tekst === '' ? 'verantwoording.duiden' : 'verantwoording.duiding-wijzigen')}
              </Button>
            </span>
          ) : null}
        </>
      )}
    </section>
  );
}

function Read({ duiding }: { duiding: DuidingDto }) {
  const t = useText();
  const format = useFormat();
  if (duiding.tekst === '') return <p className={css['none']}>{t('verantwoording.geen-duiding')}</p>;
  return (
    <>
      <Suspense fallback={<p>{duiding.tekst}</p>}>
        <RichText text={duiding.tekst} />
      </Suspense>
      <p className={css['source']}>
        {t('verantwoording.duiding-door', {
          naam: duiding.door ?? '',
          moment: duiding.op ? format.moment(duiding.op) : '',
          versie: duiding.versie,
        })}
      </p>
    </>
  );
}

interface WriteProps {
  figure: CijferDto;
  duiding: DuidingDto;
  onClose: () => void;
}

/** The text stays in the form until the server has it; who was overtaken sees both texts and chooses. */
function Write({ figure, duiding, onClose }: WriteProps) {
  const t = useText();
  const params = { id: figure.id, periode: duiding.periode };
  const theirs = useRead(verantwoording.duiding, { params }, { enabled: false });
  const [overtaken, setOvertaken] = useState<DuidingDto | null>(null);
  const save = useAction(verantwoording.duid, {
    invalidates: [verantwoording.toon, verantwoording.duiding, verantwoording.figuur],
  });
  const send = async (tekst: string, version: number): Promise<void> => {
    try {
      await save.run({ params, body: { tekst }, version });
      onClose();
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.status !== 412) throw fault;
      setOvertaken((await theirs.refetch()).data?.data ?? null);
    }
  };
  const form = useForm({
    start: { tekst: duiding.tekst },
    labels: { tekst: t('verantwoording.duiding') },
    submit: ({ tekst }) => send(tekst, overtaken?.versie ?? duiding.versie),
    draft: `verantwoording.duiding.${figure.id}.${duiding.periode}`,
  });
  if (overtaken)
    return (
      <Conflict
        mine={form.value.tekst}
        theirs={overtaken.tekst}
        resolve={(tekst) => void send(tekst, overtaken.versie)}
      />
    );
  return (
    <form {...form.props} className={css['write']}>
      <FormErrors form={form} />
      <MarkdownField
        label={t('verantwoording.duiding')}
        hiddenLabel
        hint={t('verantwoording.duiding-uitleg')}
        maxLength={4000}
        {...form.field('tekst')}
      />
      <span className={css['buttons']}>
        <Button onPress={onClose}>{t('verantwoording.terug')}</Button>
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('verantwoording.duiding-bewaren')}
        </Button>
      </span>
    </form>
  );
}
