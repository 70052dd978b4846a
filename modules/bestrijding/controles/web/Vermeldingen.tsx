import {
  koppelen,
  objectSoorten,
  plaatsen,
  type VermeldingDto,
} from '#modules/informatie/koppelen/contract.ts';
import { Loaded } from '#platform/web/components/State.tsx';
import { Filled } from '#platform/web/places.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { controles, type ControleDto } from '../contract.ts';

const SOORTEN = ['kenteken', ...objectSoorten.filter((soort) => soort !== 'kenteken')] as const;
const ververst = [controles.vermeldingen, koppelen.onderwerp] as never;

/** An object that was read from the list above stands here when others know it too. */
const zegtIets = (v: VermeldingDto): boolean => v.vastgelegd !== null || v.elders.length > 0;

/** What was found there besides the objects themselves: vehicles, firms, vessels, numbers. Never a person (regel CTL-8). */
export function Vermeldingen({ controle }: { controle: ControleDto }) {
  const params = { id: controle.id };
  const read = useRead(controles.vermeldingen, { params });
  const add = useAction(controles.vermeld, { invalidates: ververst });
  const remove = useAction(controles.verwijderVermelding, { invalidates: ververst });
  const seen = useAction(controles.merkGezien, { invalidates: ververst });
  const may = controle.rechten.includes('controle.vermelden');
  return (
    <Loaded of={read}>
      {({ data }) => (
        <Filled
          of={plaatsen.vermeldingen}
          give={{
            wat: { ...data, items: data.items.filter(zegtIets) },
            soorten: SOORTEN,
            vermeld: may ? (body) => add.run({ params, body }) : null,
            haalWeg: may
              ? (vermeldingId) =>
                  remove.run({ params: { id: controle.id, vermeldingId }, version: controle.versie })
              : null,
            gezien: controle.rechten.includes('controle.buitenstaanders') ? () => seen.run({ params }) : null,
            ververst,
            netwerk: null,
          }}
        />
      )}
    </Loaded>
  );
}
