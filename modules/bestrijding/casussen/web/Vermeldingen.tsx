import {
  koppelen,
  objectSoorten,
  plaatsen,
  type NieuweVermelding,
} from '#modules/informatie/koppelen/contract.ts';
import { Loaded } from '#platform/web/components/State.tsx';
import { Filled } from '#platform/web/places.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { casussen, type CasusDto } from '../contract.ts';

const SOORTEN = [
  'persoon',
  ...objectSoorten.filter((soort) => soort !== 'vestiging'),
] as const satisfies readonly NieuweVermelding['soort'][];
const ververst = [casussen.vermeldingen, casussen.netwerk, koppelen.onderwerp] as never;

/** Whom and what the casus is about: recorded by its circle, read by nobody else. */
export function Vermeldingen({ casus }: { casus: CasusDto }) {
  const params = { id: casus.id };
  const read = useRead(casussen.vermeldingen, { params });
  const add = useAction(casussen.vermeld, { invalidates: ververst });
  const remove = useAction(casussen.verwijderVermelding, { invalidates: ververst });
  const seen = useAction(casussen.merkGezien, { invalidates: ververst });
  const may = casus.rechten.includes('casus.vermelden');
  return (
    <Loaded of={read}>
      {({ data }) => (
        <Filled
          of={plaatsen.vermeldingen}
          give={{
            wat: data,
            soorten: SOORTEN,
            vermeld: may ? (body) => add.run({ params, body }) : null,
            haalWeg: may
              ? (vermeldingId) =>
                  remove.run({ params: { id: casus.id, vermeldingId }, version: casus.versie })
              : null,
            gezien: casus.rechten.includes('casus.buitenstaanders') ? () => seen.run({ params }) : null,
            ververst,
            netwerk: `/bestrijding/casussen/${casus.id}/netwerk`,
          }}
        />
      )}
    </Loaded>
  );
}
