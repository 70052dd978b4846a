// What stands on the screens of which pictures are made, laid down through the API as people would.
import { gewogenSignaal, kijkNa, vergadering, type Vraag } from '#test/e2e/lio-verhaal.ts';

export const stuk = {
  wat: 'Drie nachten achter elkaar lost een bestelbus vaten bij de opslagbox. De deur gaat open met een eigen sleutel.',
  waar: 'Peilschaalweg 40',
};

/** A signal that nobody weighed yet: reported by telephone and sifted. */
export async function teWegen(vraag: Vraag, wat = stuk): Promise<string> {
  const { id } = await vraag.stuur<{ id: string }>('POST', '/meldpunt/telefoon', {
    kanaal: 'telefoon',
    ...wat,
  });
  const { versie } = await vraag.stuur<{ versie: number }>('GET', `/meldingen/${id}`);
  const schift = { keuze: 'verder', ...wat, thema: 'drugs', bronsoort: 'ondernemer' };
  const { signaal } = await vraag.stuur<{ signaal: { id: string } }>(
    'POST',
    `/meldingen/${id}/schift`,
    schift,
    versie,
  );
  return signaal.id;
}

export async function overleg(vraag: Vraag): Promise<string> {
  const ids = [
    await gewogenSignaal(vraag, stuk),
    await gewogenSignaal(vraag, { ...stuk, waar: 'Tolbakenweg 8' }),
  ];
  const id = await vergadering(vraag, ids);
  await kijkNa(vraag, id);
  return id;
}

const box = 'Peilschaalweg 83';
export const man = {
  wat: `Vannacht stond er weer een bus bij ${box}. De heer W. van Lisdonk, geboren 1973, is te bereiken op 06 0041 7752.`,
  waar: box,
};
const eerder = [
  `De huur van ${box} wordt contant betaald door de heer Wouter van Lisdonk, geboren 12-03-1971, telefoon 06 0041 7752.`,
  `Mevrouw Anna van Lisdonk haalt de post op bij ${box}.`,
];

/** A weighed signal that names a man whom an older signal names too, and another his housemate. */
export async function metPersoon(vraag: Vraag): Promise<string> {
  for (const wat of eerder) await gewogenSignaal(vraag, { wat, waar: box });
  return gewogenSignaal(vraag, man);
}

/** An object of which sources say different things: the demonstration tells of such a van. */
export async function object(vraag: Vraag): Promise<string> {
  const casus = (await metVermeldingen(vraag)).split('/').at(-1);
  const { items } = await vraag.stuur<{ items: { soort: string; onderwerpId: string }[] }>(
    'GET',
    `/casussen/${casus}/vermeldingen`,
  );
  return `/informatie/koppelen/${items.find((one) => one.soort === 'kenteken')!.onderwerpId}`;
}

export async function eerste(vraag: Vraag, list: string, path: (id: string) => string): Promise<string> {
  const { items } = await vraag.stuur<{ items: { id: string }[] }>('GET', list);
  if (items[0] === undefined) throw new Error(`${list} is leeg`);
  return path(items[0].id);
}

/** An activity of the plan that a room counts. */
export async function geteld(vraag: Vraag): Promise<string> {
  const { activiteiten } = await vraag.stuur<{ activiteiten: { id: string; code: string }[] }>(
    'GET',
    '/plaat',
  );
  return `/regie/plan/${activiteiten.find((a) => a.code === 'BS-01.1')!.id}`;
}

export async function signaalMetPand(vraag: Vraag): Promise<string> {
  return `/informatie/signalen/${await gewogenSignaal(vraag, { ...stuk, waar: 'Kwikstaartweg 14' })}`;
}

/** The draft of a story in which a name was left. */
export async function metNaam(vraag: Vraag): Promise<string> {
  const { items } = await vraag.stuur<{ items: { id: string; stand: string }[] }>('GET', '/verhalen');
  return `/regie/verhalen/${items.find((v) => v.stand === 'concept')!.id}`;
}

/** A casus whose circle recorded persons and objects: the demonstration tells of one. */
export async function metVermeldingen(vraag: Vraag): Promise<string> {
  const { items } = await vraag.stuur<{ items: { id: string; titel: string }[] }>(
    'GET',
    '/casussen?aantal=100',
  );
  return `/bestrijding/casussen/${items.find((one) => one.titel.includes('box en loods'))!.id}`;
}
