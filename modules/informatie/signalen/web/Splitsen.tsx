import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { ErrorSummary, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, themas, type NieuwSignaal, type SignaalDto } from '../contract.ts';
import css from './Splitsen.module.css';

interface SplitsenProps {
  signaal: SignaalDto;
  version: number;
  onClose: () => void;
}

interface Deel extends NieuwSignaal {
  key: number;
}

const partOf = (signaal: SignaalDto, key: number, wat: string): Deel => ({
  key,
  wat,
  waar: signaal.waar ?? '',
  thema: signaal.thema,
});

const errorsOf = (empty: readonly Deel[], text: string): Record<string, string> =>
  Object.fromEntries(empty.map((part) => [`wat-${part.key}`, text]));

/** Most parts that one signal may be split into. */
const MOST = 10;

/** One signal that holds several matters becomes several, each with a number of its own; the whole is destroyed. */
export function Splitsen({ signaal, version, onClose }: SplitsenProps) {
  const t = useText();
  const [parts, setParts] = useState<readonly Deel[]>([
    partOf(signaal, 1, signaal.wat ?? ''),
    partOf(signaal, 2, ''),
  ]);
  const [tried, setTried] = useState(false);
  const { split, send } = useSplit(signaal, version, onClose);
  const empty = parts.filter((part) => part.wat.trim() === '');
  const change = (key: number, to: Partial<Deel>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...to } : part)));
  const go = () => {
    setTried(true);
    // A refusal is shown in the dialog.
    if (empty.length === 0) send(parts).catch(() => undefined);
  };
  return (
    <Dialog
      title={t('signalen.splitsen-titel', { kenmerk: signaal.kenmerk })}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('signalen.annuleer')}</Button>
          <Button kind="heavy" busy={split.busy} onPress={go}>
            {t('signalen.splitsen-doe', { aantal: parts.length })}
          </Button>
        </>
      }
    >
      <p>{t('signalen.splitsen-uitleg')}</p>
      {split.problem ? <ProblemNotice problem={split.problem.problem} /> : null}
      <ErrorSummary errors={tried ? errorsOf(empty, t('signalen.wat-leeg')) : {}} />
      {parts.map((part, at) => (
        <Part
          key={part.key}
          part={part}
          number={at + 1}
          error={tried && part.wat.trim() === '' ? t('signalen.wat-leeg') : undefined}
          onChange={(to) => change(part.key, to)}
          onRemove={
            parts.length > 2 ? () => setParts(parts.filter((one) => one.key !== part.key)) : undefined
          }
        />
      ))}
      <Button
        kind="quiet"
        icon="plus"
        unavailable={parts.length >= MOST && t('signalen.splitsen-meest')}
        onPress={() =>
          setParts([...parts, partOf(signaal, Math.max(...parts.map((one) => one.key)) + 1, '')])
        }
      >
        {t('signalen.deel-erbij')}
      </Button>
    </Dialog>
  );
}

function useSplit(signaal: SignaalDto, version: number, onClose: () => void) {
  const t = useText();
  const navigate = useNavigate();
  const split = useAction(signalen.splits, { invalidates: [signalen.lijst, signalen.aantal] as never });
  const send = async (parts: readonly Deel[]) => {
    const delen = parts.map(({ wat, waar, thema }) => ({ wat: wat.trim(), waar, thema }));
    const { data } = await split.run({ params: { id: signaal.id }, version, body: { delen } });
    onClose();
    notify({ tone: 'saved', text: t('signalen.gesplitst', { aantal: data.items.length }) });
    const [first] = data.items;
    if (first)
      await navigate({ to: '/informatie/signalen/$id', params: { id: first.id }, search: true } as never);
  };
  return { split, send };
}

interface PartProps {
  part: Deel;
  number: number;
  error: string | undefined;
  onChange: (to: Partial<Deel>) => void;
  onRemove: (() => void) | undefined;
}

function Part({ part, number, error, onChange, onRemove }: PartProps) {
  const t = useText();
  return (
    <fieldset className={css['part']}>
      <legend>{t('signalen.deel', { nummer: number })}</legend>
      <TextArea
        label={t('signalen.wat-gezien')}
        name={`wat-${part.key}`}
        rows={2}
        error={error}
        value={part.wat}
        onChange={(wat) => onChange({ wat })}
      />
      <div className={css['row']}>
        <TextField
          label={t('signalen.waar')}
          name={`waar-${part.key}`}
          value={part.waar}
          onChange={(waar) => onChange({ waar })}
        />
        <Select
          label={t('signalen.themas')}
          name={`thema-${part.key}`}
          value={part.thema}
          options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
          onChange={(thema) => onChange({ thema: thema as NieuwSignaal['thema'] })}
        />
        {onRemove ? (
          <Button icon="x" label={t('signalen.deel-weg', { nummer: number })} onPress={onRemove} />
        ) : null}
      </div>
    </fieldset>
  );
}
