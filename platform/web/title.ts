import { useEffect, useId } from 'react';

const titles: { owner: string; title: string }[] = [];

function write(): void {
  const last = titles.at(-1);
  document.title = last ? `${last.title} · Baken` : 'Baken';
}

/** The name of this screen in the tab of the browser; the innermost screen wins. */
export function useTitle(title: string): void {
  const owner = useId();
  useEffect(() => {
    titles.push({ owner, title });
    write();
    return () => {
      titles.splice(
        titles.findIndex((one) => one.owner === owner && one.title === title),
        1,
      );
      write();
    };
  }, [owner, title]);
}
