import { themas } from '#modules/informatie/signalen/contract.ts';
import type { Option } from '#platform/web/components/Field.tsx';
import { useText } from '#platform/web/texts.tsx';
import { bereiken, lijnen } from '../contract.ts';

/** Choices that several forms of this room have. */
export function useOpties(): { lijn: Option[]; bereik: Option[]; thema: Option[]; kwartaal: Option[] } {
  const t = useText();
  return {
    lijn: lijnen.map((value) => ({ value, label: t(`web.lijn.${value}`) })),
    bereik: bereiken.map((value) => ({ value, label: t(`verhalen.bereik.${value}`) })),
    thema: themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) })),
    kwartaal: ['1', '2', '3', '4'].map((value) => ({
      value,
      label: t('verhalen.kwartaal-kort', { kwartaal: value }),
    })),
  };
}
