import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextArea } from '#platform/web/components/Field.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verslagen, type OpmerkingDto, type VerslagDto } from '../contract.ts';
import css from './Verslag.module.css';

const verouderd = [verslagen.toon, verslagen.voorbeeld];

interface Props {
  verslag: VerslagDto;
  /** Null: of the account as a whole, such as of a block that was taken out. */
  blokId: string | null;
  /** The writer asked for the field himself. */
  open: boolean;
  onClose: () => void;
}

/** What fellow readers said of a block: open remarks, and a field for who reads along. */
export function Opmerkingen({ verslag, blokId, open, onClose }: Props) {
  const t = useText();
  const eigen = verslag.opmerkingen.filter((o) => o.blokId === blokId && o.klaarOp === null);
  const mag = verslag.rechten.includes('verslag.opmerken');
  const [zelf, setZelf] = useState(false);
  const meelezer = mag && !verslag.rechten.includes('verslag.schrijven');
  const schrijft = mag && (open || zelf);
  if (eigen.length === 0 && !schrijft && !meelezer) return null;
  return (
    <div className={css['opmerkingen']}>
      {eigen.map((o) => (
        <Een key={o.id} verslag={verslag} opmerking={o} mag={mag} />
      ))}
      {schrijft ? (
        <Nieuw
          verslag={verslag}
          blokId={blokId}
          onClose={() => {
            setZelf(false);
            onClose();
          }}
        />
      ) : null}
      {meelezer && !zelf ? (
        <Button size="small" kind="quiet" icon="message" onPress={() => setZelf(true)}>
          {t('verslagen.opmerken')}
        </Button>
      ) : null}
    </div>
  );
}

function Een({ verslag, opmerking: o, mag }: { verslag: VerslagDto; opmerking: OpmerkingDto; mag: boolean }) {
  const t = useText();
  const format = useFormat();
  const done = useAction(verslagen.handelAf, { invalidates: verouderd });
  return (
    <p className={css['opmerking']}>
      <span>
        {o.tekst} <small>{t('verslagen.opmerking-door', { naam: o.door, op: format.moment(o.op) })}</small>
      </span>
      {mag ? (
        <Button
          size="small"
          icon="check"
          busy={done.busy}
          onPress={() => void done.run({ params: { id: verslag.id, opmerkingId: o.id } })}
        >
          {t('verslagen.afgehandeld')}
        </Button>
      ) : null}
    </p>
  );
}

function Nieuw({ verslag, blokId, onClose }: Omit<Props, 'open'>) {
  const t = useText();
  const [tekst, setTekst] = useState('');
  const send = useAction(verslagen.opmerk, { invalidates: verouderd });
  return (
    <form
      className={css['opmerkveld']}
      onSubmit={(event) => {
        event.preventDefault();
        if (tekst.trim() === '') return;
        void send.run({ params: { id: verslag.id }, body: { blokId, tekst } }).then(onClose);
      }}
    >
      <TextArea
        label={t('verslagen.opmerking')}
        rows={2}
        maxLength={2000}
        value={tekst}
        onChange={setTekst}
      />
      <span className={css['knoppen']}>
        <Button size="small" onPress={onClose}>
          {t('verslagen.terug')}
        </Button>
        <Button size="small" kind="primary" type="submit" busy={send.busy}>
          {t('verslagen.opmerking-plaatsen')}
        </Button>
      </span>
    </form>
  );
}
