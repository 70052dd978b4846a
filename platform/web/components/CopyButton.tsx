import { useState } from 'react';
import { announce } from '../announce.ts';
import { useText } from '../texts.tsx';
import { Button } from './Button.tsx';

/** Puts a text on the clipboard and says so. Where the browser refuses, the text can still be selected. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const t = useText();
  const [copied, setCopied] = useState<'ja' | 'nee' | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'ja' : 'nee');
    announce(t(done ? 'web.kopie.gedaan' : 'web.kopie.mislukt'));
  };
  const word = copied === 'ja' ? t('web.kopie.gedaan') : copied === 'nee' ? t('web.kopie.mislukt') : children;
  return (
    <Button icon={copied === 'ja' ? 'check' : 'copy'} onPress={() => void copy()}>
      {word}
    </Button>
  );
}
