import { meldpunt } from '#modules/informatie/meldpunt/contract.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { komtBinnen, schift, schiftVerder, weeg } from '../acts.ts';
import { plannen } from '../meetings.ts';
import { who, type Player } from '../player.ts';
import { werkdag, type Script } from '../script.ts';

const BOX = 'Kwikstaartweg 14';
const TERREIN = 'Industrieterrein Tolbaken';

/** 1. A kept piece about a storage box meets two new ones; two people reopen it, and a control follows. */
export function box14(s: Script): void {
  let bewaard = '';
  s.at(s.terug(270), '11:20', async (p) => {
    const wat = `Box op ${BOX} gehuurd en contant betaald, huurder wil geen bon.`;
    bewaard = await komtBinnen(p, { via: 'balie', wat, waar: BOX });
    await schift(p, bewaard, { keuze: 'te-licht', wat, waar: BOX, thema: 'drugs' });
  });
  s.at(s.terug(150), '10:05', stroom);
  s.at(s.terug(95), '08:10', async (p) => {
    const aanleiding = await nachtelijkLaden(p);
    const motief = 'Zelfde box, nu met stroommeting en nachtelijk laden.';
    const verzoek = await p.ask(who('regisseur'), meldpunt.vraagHeropening, {
      params: { id: bewaard },
      body: { aanleidingId: aanleiding, motief },
    });
    await p.ask(who('regisseur', 1, true), meldpunt.beslisHeropening, {
      params: { id: verzoek.id },
      body: { akkoord: true },
    });
    const wat = 'Box contant gehuurd, huurder wil geen bon.';
    const signaal = await schiftVerder(p, bewaard, { wat, waar: BOX, thema: 'drugs', gebied: TERREIN });
    await weeg(p, signaal, 'verder', 'Heropend: past bij de meting en het nachtelijk laden.', {
      bevoegdheid: 'omgevingswet',
    });
    plannen.set(signaal, { keuze: 'verrijken', toelichting: 'Bij de controle van de box betrekken.' });
  });
  // Another piece of the same kind is still only kept, and shows itself this morning.
  s.at(s.terug(190), '15:10', async (p) => {
    const wat = 'Box op Tolbakenweg 8 wordt contant betaald, zegt de beheerder.';
    const id = await komtBinnen(p, { via: 'telefoon', bronsoort: 'ondernemer', wat, waar: 'Tolbakenweg 8' });
    await schift(p, id, { keuze: 'te-licht', wat, waar: 'Tolbakenweg 8', thema: 'drugs' });
  });
}

async function stroom(p: Player): Promise<void> {
  const wat = `Afwijkende belasting in de rij boxen bij ${BOX}, elke nacht tussen een en vijf uur.`;
  const id = await komtBinnen(p, { via: 'partner', bronsoort: 'netbeheerder', wat, waar: BOX });
  const signaal = await schiftVerder(p, id, { wat, waar: BOX, thema: 'drugs', gebied: TERREIN });
  await weeg(p, signaal, 'verder', 'Gemeten waarneming van de netbeheerder, elke nacht.', {
    bevoegdheid: 'omgevingswet',
    kenmerken: ['structureel', 'verhulling'],
  });
  plannen.set(signaal, {
    keuze: 'verrijken',
    toelichting: 'Huurcontracten van de boxen opvragen bij de verhuurder.',
  });
}

async function nachtelijkLaden(p: Player): Promise<string> {
  const wat = `Witte bestelbus ’s nachts om tien over twee bij ${BOX}, kenteken V-478-EO, laadt vaten in.`;
  const id = await komtBinnen(p, { via: 'intern', door: who('toezichthouder'), wat, waar: BOX });
  const signaal = await schiftVerder(p, id, {
    wat,
    waar: BOX,
    thema: 'drugs',
    gebied: TERREIN,
    bronsoort: 'toezichthouder',
  });
  await weeg(p, signaal, 'verder', 'Eigen waarneming van de boa, met tijd en kenteken.', {
    bevoegdheid: 'omgevingswet',
  });
  plannen.set(signaal, {
    keuze: 'controle',
    toelichting: 'Incidentele controle, samen met de netbeheerder.',
    resultaat: 'maatregel',
    bevinding: 'Stroom buiten de meter om; gebruik in strijd met het omgevingsplan.',
  });
  return id;
}

/** 2. Two reports by competitors; the control finds everything in order, and the signals end. */
export function kwikstaartgarage(s: Script): void {
  const adres = 'Kwikstaartweg 31';
  const dag = s.terug(130);
  for (const [i, wat] of [
    `Bij Garage De Peilschaal op ${adres} staan auto’s zonder platen. Er komt nooit een klant.`,
    `Garage De Peilschaal, ${adres}: vier bedrijven op één adres, dat kan niet kloppen.`,
  ].entries()) {
    s.at(addDays(dag, i), '20:15', async (p) => {
      const id = await komtBinnen(p, { via: 'formulier', wat, waar: adres });
      s.at(werkdag(addDays(dag, i + 1)), '08:50', async (q) => {
        const signaal = await schiftVerder(q, id, {
          wat,
          waar: adres,
          thema: 'witwassen',
          gebied: 'Industrieterrein Tolbaken',
        });
        await weeg(
          q,
          signaal,
          'verder',
          'Twee meldingen op hetzelfde adres; de gedeelde postkamer pleit ertegen.',
          { bevoegdheid: 'bibob' },
        );
        plannen.set(signaal, {
          keuze: 'controle',
          toelichting: 'Meenemen in de integrale controle van dit kwartaal.',
          resultaat: 'in-orde',
          bevinding: 'Inkoopregister op orde, vier huurders met een gedeelde postkamer, contracten aanwezig.',
        });
      });
    });
  }
}

/** 4. The harbour master calls; the hull number differs by one character from an earlier report. Barrier, not control. */
export function lisdodde(s: Script): void {
  const waar = 'Jachthaven De Lisdodde, Lisdoddekade 2';
  for (const [dagen, wat] of [
    [210, 'Ligplaats contant betaald, boot met rompnummer NL-ABC12345D404 vaart nooit uit.'],
    [60, 'Boot met rompnummer NL-ABC12345D4O4 ligt al maanden stil, huurder betaalt contant.'],
  ] as const) {
    const dag = s.terug(dagen);
    s.at(dag, '09:50', async (p) => {
      const id = await komtBinnen(p, { via: 'telefoon', bronsoort: 'ondernemer', wat, waar });
      const signaal = await schiftVerder(p, id, { wat, waar, thema: 'witwassen', gebied: 'Oostkade' });
      await weeg(p, signaal, 'verder', 'De havenmeester zag het zelf en belt voor de tweede keer.', {
        bevoegdheid: 'apv',
      });
      plannen.set(signaal, {
        keuze: 'overgedragen',
        toelichting:
          'Barrière in plaats van controle: legitimatie aan de steiger, afspraak met de havenmeester.',
      });
    });
  }
}

/** 7. A car rental registered at a storage box: visited, and real. */
export function nieuweBedrijven(s: Script): void {
  s.at(s.terug(85), '11:30', async (p) => {
    const id = await komtBinnen(p, {
      via: 'intern',
      door: who('medewerker'),
      wat: 'Op de lijst van nieuwe bedrijven staat Verhuur Tolbaken B.V., autoverhuur in een opslagbox op Tolbakenweg 52.',
      waar: 'Tolbakenweg 52',
    });
    const signaal = await schiftVerder(p, id, {
      wat: 'Autoverhuur ingeschreven in een opslagbox, Verhuur Tolbaken B.V., Tolbakenweg 52.',
      waar: 'Tolbakenweg 52',
      thema: 'witwassen',
      gebied: 'Industrieterrein Tolbaken',
      bronsoort: 'nieuwe-bedrijven',
    });
    await weeg(p, signaal, 'verder', 'Activiteit past niet bij het gebruik van de box.', {
      bevoegdheid: 'omgevingswet',
    });
    plannen.set(signaal, {
      keuze: 'geen-opvolging',
      toelichting: 'Bezocht door de bedrijfscontactfunctionaris: bedrijf bestaat, auto’s staan elders.',
    });
  });
}
