import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Select, TextArea } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { AutosaveState } from '#platform/web/form/AutosaveState.tsx';
import { useAutosave, type Autosave } from '#platform/web/form/useAutosave.ts';
import { keyOf, useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { herkomstlabels, signalen, themas, type SignaalDto, type Wijziging } from '../contract.ts';
import css from './Signaal.module.css';

/** What is no longer true once the text changed. */
const STALE = [signalen.toon, signalen.samenhang, signalen.lijst, signalen.stappen] as const;

/** The texts save themselves; two people who write at once keep both texts (regel SIG-10: until it is decided). */
export function Bewerken({ signaal, version }: { signaal: SignaalDto; version: number }) {
  const t = useText();
  return (
    <>
      <Section title={t('signalen.waarneming')}>
        <div className={css['edit']}>
          <Text signaal={signaal} version={version} field="wat" label={t('signalen.wat-gezien')} rows={5} />
          <Text signaal={signaal} version={version} field="waar" label={t('signalen.waar')} rows={1} />
        </div>
      </Section>
      <Section title={t('signalen.duiding')}>
        <Text
          signaal={signaal}
          version={version}
          field="duiding"
          label={t('signalen.duiding-veld')}
          rows={2}
        />
      </Section>
      <Choices signaal={signaal} version={version} />
    </>
  );
}

interface TextProps {
  signaal: SignaalDto;
  version: number;
  field: 'wat' | 'waar' | 'duiding';
  label: string;
  rows: number;
}

function Text({ signaal, version, field, label, rows }: TextProps) {
  const note = useAutosave({
    endpoint: signalen.wijzig,
    read: signalen.toon,
    params: { id: signaal.id },
    field,
    value: signaal[field] ?? '',
    version,
  });
  useFollow(note);
  return (
    <div className={css['field']}>
      <TextArea label={label} name={field} rows={rows} value={note.value} onChange={note.change} />
      <AutosaveState of={note} />
    </div>
  );
}

/** After each save the rest of the screen must be about the new text and the new version. */
function useFollow(note: Autosave): void {
  const client = useQueryClient();
  const before = useRef(note.state);
  useEffect(() => {
    const saved = before.current === 'bezig' && (note.state === 'bewaard' || note.state === 'wijzigt');
    before.current = note.state;
    if (saved) for (const one of STALE) void client.invalidateQueries({ queryKey: keyOf(one as never) });
  }, [client, note.state]);
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const DIGITS = ['1', '2', '3', '4', '5', '6'] as const;

/** The channel proposed label and grade; here they are confirmed or changed (practice F2). */
function Choices({ signaal, version }: { signaal: SignaalDto; version: number }) {
  const t = useText();
  const save = useAction(signalen.wijzig, { invalidates: STALE as never });
  const [letter = 'F', digit = '6'] = signaal.graad;
  const change = (body: Wijziging) => {
    // A refusal is shown below; the lists then show what stands.
    save.run({ params: { id: signaal.id }, body, version }).catch(() => undefined);
  };
  return (
    <Section title={t('signalen.waardering')}>
      <div className={css['choices']}>
        <Select
          label={t('signalen.themas')}
          value={signaal.thema}
          onChange={(thema) => change({ thema: thema as never })}
          options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
        />
        <Select
          label={t('signalen.label-veld')}
          value={signaal.herkomstlabel}
          onChange={(label) => change({ herkomstlabel: label as never })}
          options={herkomstlabels.map((value) => ({ value, label: t(`signalen.label.${value}`) }))}
        />
        <Select
          label={t('signalen.betrouwbaarheid-veld')}
          value={letter}
          onChange={(value) => change({ betrouwbaarheid: value as never })}
          options={LETTERS.map((value) => ({ value, label: t(`signalen.betrouwbaarheid.${value}`) }))}
        />
        <Select
          label={t('signalen.geloofwaardigheid-veld')}
          value={digit}
          onChange={(value) => change({ geloofwaardigheid: Number(value) })}
          options={DIGITS.map((value) => ({ value, label: t(`signalen.geloofwaardigheid.${value}`) }))}
        />
      </div>
      {save.problem ? <ProblemNotice problem={save.problem.problem} /> : null}
    </Section>
  );
}
