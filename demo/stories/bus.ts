import { komtBinnen, schiftVerder, weeg, type Bericht } from '../acts.ts';
import { plannen } from '../meetings.ts';
import type { Script } from '../script.ts';

const BOX = 'Peilschaalweg 61';

const stukken: readonly (readonly [dagen: number, bericht: Bericht, reden: string])[] = [
  [
    235,
    {
      via: 'balie',
      wat: `Bus met kenteken V-316-EO lost dozen bij ${BOX}. De box is van de heer Ruud van Meerle, geboren 12-03-1971, bereikbaar op 06 0012 3447.`,
    },
    'Concreet: kenteken, plaats en tijd, door een buurman gezien.',
  ],
  [
    120,
    {
      via: 'partner',
      bronsoort: 'corporatie',
      wat: `De huur van ${BOX} is weer contant betaald. De heer R. van Meerle belde met 06 0012 3447. Zijn bus V-316-EO stond voor de deur.`,
    },
    'De verhuurder zag het zelf; zonder naam is de huurder niet te vinden.',
  ],
];

/** 9. One van, one phone and one box, months apart: whoever weighs a third piece sees both, and who it may be. */
export function eenBus(s: Script): void {
  for (const [dagen, bericht, reden] of stukken)
    s.at(s.terug(dagen), '10:20', async (p) => {
      const id = await komtBinnen(p, { ...bericht, waar: BOX });
      const signaal = await schiftVerder(p, id, {
        wat: bericht.wat,
        waar: BOX,
        thema: 'drugs',
        gebied: 'Industrieterrein Tolbaken',
      });
      await weeg(p, signaal, 'verder', reden, { bevoegdheid: 'omgevingswet' });
      plannen.set(signaal, {
        keuze: 'geen-opvolging',
        toelichting: 'Nu te weinig. Bij een volgend stuk opnieuw.',
      });
    });
}
