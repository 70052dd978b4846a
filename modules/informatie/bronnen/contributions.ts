import type { Contributions } from '#platform/contributions.ts';
import type { Work } from '#platform/work.ts';
import { lijstenVervallen, vernietigLijst, vernietigVraag, vervallen } from './service/einde.ts';
import { countVan } from './store/vraag.ts';

/** What this room adds to Vandaag, retention and the account. */
export const contributions: Contributions = {
  vandaag: {
    rijen: async () => [],
    sinds: async (work: Work, vanaf) => {
      if (!['regisseur', 'jurist'].includes(work.actor.rol)) return [];
      const aantal = await countVan(work, 'beantwoord', vanaf.slice(0, 10));
      return aantal === 0
        ? []
        : [
            {
              id: 'bronnen.antwoorden',
              line: 'informatie',
              titel: { id: 'bronnen.vandaag.antwoorden', waarden: { aantal } },
              pad: '/informatie/signalen',
            },
          ];
    },
  },
  bewaarregel: [
    {
      id: 'verrijkingsvraag',
      titel: 'bronnen.bewaarregel',
      bron: 'gaat mee met het signaal; anders een jaar na het einde van de vraag',
      vervallen,
      vernietig: vernietigVraag,
    },
    {
      id: 'huisfeiten',
      titel: 'bronnen.bewaarregel-lijst',
      bron: 'tot de volgende lijst van dezelfde bron; anders de termijn van de instelling',
      vervallen: lijstenVervallen,
      vernietig: vernietigLijst,
    },
  ],
  // A question names no person (regel BRN-1); what came back belongs to its signal.
  inzage: async () => [],
};
