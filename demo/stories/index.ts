import type { Script } from '../script.ts';
import { bronnenkaart, lijstenVanHuis } from './bronnen.ts';
import { eenBus } from './bus.ts';
import { casusPeilschaalweg } from './casus.ts';
import { vanochtend } from './morning.ts';
import { eigenLijsten } from './kaart.ts';
import { box14, kwikstaartgarage, lisdodde, nieuweBedrijven } from './objects.ts';
import { kindAlleen, ruzie, vanDeBuren } from './odds.ts';
import { bovenDeWinkel, shishaLounge, verkeerdeMan, voetbalclub } from './people.ts';

/** The stories that the demonstration tells among the ordinary work, as far as today's rooms can hold them. */
export function stories(s: Script): void {
  for (const tell of [
    bronnenkaart,
    lijstenVanHuis,
    eigenLijsten,
    box14,
    kwikstaartgarage,
    verkeerdeMan,
    lisdodde,
    voetbalclub,
    bovenDeWinkel,
    nieuweBedrijven,
    shishaLounge,
    eenBus,
    casusPeilschaalweg,
  ])
    tell(s);
  for (const tell of [kindAlleen, ruzie, vanDeBuren, vanochtend]) tell(s);
}
