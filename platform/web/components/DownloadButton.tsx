import { useState } from 'react';
import type { Endpoint, Shape } from '#platform/contract.ts';
import { ApiProblem, fetchFile, type Args } from '../api.ts';
import { notify } from '../notify.ts';
import { Button } from './Button.tsx';

interface DownloadProps<S extends Shape> {
  endpoint: Endpoint<S>;
  ask: Args<S>[0];
  children: string;
}

/** Saves a file. Where it asks for password and code first, the dialog comes, and then the file. */
export function DownloadButton<S extends Shape>({ endpoint, ask, children }: DownloadProps<S>) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { blob, naam } = await fetchFile<S>(endpoint, ...([ask] as unknown as Args<S>));
      hand(blob, naam);
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      notify({ tone: 'problem', text: fault.problem.detail || fault.problem.title });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon="download" busy={busy} onPress={() => void save()}>
      {children}
    </Button>
  );
}

function hand(blob: Blob, naam: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = naam;
  link.click();
  URL.revokeObjectURL(url);
}
