import { Suspense } from 'react';
import { panelsFor, type RecordPanel } from '../panels.ts';
import { useSession } from '../session.ts';

/** What other rooms add to this record. */
export function Panels({ record, id }: { record: RecordPanel['record']; id: string }) {
  const rights = useSession().rechten;
  return panelsFor(record, rights).map(({ id: name, Panel }) => (
    <Suspense key={name} fallback={null}>
      <Panel id={id} />
    </Suspense>
  ));
}
