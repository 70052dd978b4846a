import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { lineClass, Topmark } from '#platform/web/components/Sign.tsx';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, type Indeling, type Uitkomst } from '../contract.ts';
import css from './Inlezen.module.css';

type Cel = Uitkomst['cellen'][number];
type Verdeeld = Indeling['cellen'][number];
const KWARTALEN = [1, 2, 3, 4] as const;

interface Props {
  uitkomst: Uitkomst;
  onVerdeel: (cel: Verdeeld) => void;
}

/** The poster as it will be: what has a quarter, per line. A cell of the document can be divided by hand. */
export function Leesplaat({ uitkomst, onVerdeel }: Props) {
  const t = useText();
  const [open, setOpen] = useState<Cel | null>(null);
  const vakken = uitkomst.activiteiten.reduce((som, a) => som + a.kwartalen.length, 0);
  return (
    <>
      <p>
        {t('plan.leesplaat-telling', {
          vakken,
          verschillend: uitkomst.activiteiten.filter((a) => a.kwartalen.length > 0).length,
        })}
      </p>
      <div className={css['rol']}>
        <table aria-label={t('plan.leesplaat')} className={css['plaat']}>
          <thead>
            <tr>
              <th scope="col">{t('plan.lijn')}</th>
              {KWARTALEN.map((kwartaal) => (
                <th scope="col" key={kwartaal}>
                  {t('plan.kwartaal-kort', { kwartaal })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lijnen.map((lijn) => (
              <tr key={lijn} className={lineClass(lijn)}>
                <th scope="row">
                  <Topmark line={lijn} /> {t(`web.lijn.${lijn}`)}
                </th>
                {KWARTALEN.map((kwartaal) => (
                  <Vak
                    key={kwartaal}
                    titels={uitkomst.activiteiten
                      .filter((a) => a.lijn === lijn && a.kwartalen.includes(kwartaal))
                      .map((a) => a.titel)}
                    cellen={uitkomst.cellen.filter((c) => c.lijn === lijn && c.kwartaal === kwartaal)}
                    naam={t('plan.vaknaam', { lijn: t(`web.lijn.${lijn}`), kwartaal })}
                    onOpen={setOpen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open ? <Verdeel cel={open} onClose={() => setOpen(null)} onVerdeel={onVerdeel} /> : null}
    </>
  );
}

interface VakProps {
  titels: readonly string[];
  cellen: readonly Cel[];
  naam: string;
  onOpen: (cel: Cel) => void;
}

function Vak({ titels, cellen, naam, onOpen }: VakProps) {
  const t = useText();
  return (
    <td>
      <ul>
        {titels.map((titel) => (
          <li key={titel}>{titel}</li>
        ))}
      </ul>
      {cellen.map((cel) => (
        <Button
          key={`${cel.tabel} ${cel.rij} ${cel.kolom}`}
          size="small"
          kind="quiet"
          icon={cel.geknipt ? 'alert-triangle' : 'pencil'}
          aria-label={t(cel.geknipt ? 'plan.verdeel-nakijken-van' : 'plan.verdeel-van', { vak: naam })}
          onPress={() => onOpen(cel)}
        >
          {t(cel.geknipt ? 'plan.verdeel-nakijken' : 'plan.verdeel')}
        </Button>
      ))}
    </td>
  );
}

/** One activity per line: where one begins, the document does not always say. */
function Verdeel({
  cel,
  onClose,
  onVerdeel,
}: {
  cel: Cel;
  onClose: () => void;
  onVerdeel: Props['onVerdeel'];
}) {
  const t = useText();
  const [tekst, setTekst] = useState(cel.regels.join('\n'));
  const bewaar = () => {
    const regels = tekst
      .split('\n')
      .map((regel) => regel.trim().slice(0, 200))
      .filter((regel) => regel !== '')
      .slice(0, 60);
    onVerdeel({ tabel: cel.tabel, rij: cel.rij, kolom: cel.kolom, regels });
    onClose();
  };
  return (
    <Dialog
      title={t('plan.verdeel-titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('plan.terug')}</Button>
          <Button kind="primary" onPress={bewaar}>
            {t('plan.verdeel')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('plan.verdeel-regels')}
        hint={t('plan.verdeel-uitleg')}
        name="regels"
        rows={8}
        value={tekst}
        onChange={setTekst}
      />
    </Dialog>
  );
}
