import { useEffect, useState } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { CopyButton } from '#platform/web/components/CopyButton.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { Loading } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { gebruikers, type ToekenningDto } from '../contract.ts';
import css from './Gebruikers.module.css';

interface GeheimProps {
  soort: 'link' | 'code';
  toekenning: ToekenningDto;
  onClose: () => void;
}

/** One half of what somebody needs, shown once: the link, or the code (regel GEB-4). */
export function Geheim({ soort, toekenning, onClose }: GeheimProps) {
  const t = useText();
  const { text, problem, tot } = useGeheim(soort, toekenning.id);
  const format = useFormat();
  return (
    <Dialog
      title={t(soort === 'link' ? 'gebruikers.link-titel' : 'gebruikers.code-titel', {
        naam: toekenning.naam,
      })}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('gebruikers.klaar')}
        </Button>
      }
    >
      <Stack gap={12}>
        {problem ? <ProblemNotice problem={problem.problem} /> : null}
        {text === null ? (
          problem ? null : (
            <Loading />
          )
        ) : (
          <>
            <p>{t(soort === 'link' ? 'gebruikers.link-uitleg' : 'gebruikers.code-uitleg')}</p>
            <p>
              <code className={css['secret']}>{text}</code>
            </p>
            <CopyButton text={text}>{t('gebruikers.kopieer')}</CopyButton>
            <Notice tone="warning">
              {soort === 'link'
                ? t('gebruikers.link-let-op', { op: tot ? format.moment(tot) : '' })
                : t('gebruikers.code-let-op')}
            </Notice>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

interface Gemaakt {
  text: string | null;
  tot: string | null;
  problem: ApiProblem | null;
}

/** Made when the dialog opens, and only once: each asking makes the one before useless. */
function useGeheim(soort: 'link' | 'code', id: string): Gemaakt {
  const [made, setMade] = useState<{ text: string; tot: string | null } | null>(null);
  const link = useAction(gebruikers.link, { saves: false, invalidates: [gebruikers.toekenningen] });
  const code = useAction(gebruikers.code, { saves: false, invalidates: [gebruikers.toekenningen] });
  const make = async () => {
    if (soort === 'code') return setMade({ text: (await code.run({ params: { id } })).data.code, tot: null });
    const { data } = await link.run({ params: { id } });
    setMade({ text: `${location.origin}/toegang#${data.token}`, tot: data.geldigTot });
  };
  useEffect(() => {
    make().catch((fault: unknown) => {
      if (!(fault instanceof ApiProblem)) throw fault;
    });
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return { text: made?.text ?? null, tot: made?.tot ?? null, problem: link.problem ?? code.problem };
}
