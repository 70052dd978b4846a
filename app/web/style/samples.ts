import type { IconName } from '#platform/web/icons.ts';
import type { Tone } from '#platform/web/components/Badge.tsx';

/** Invented records: plates with vowels, streets and firms that do not exist. */
export interface Sample {
  id: string;
  kenmerk: string;
  icon: IconName;
  object: string;
  plate: boolean;
  thema: 'drugs' | 'verhuur' | 'witwassen';
  staat: 'te-laat' | 'verrijking' | 'geagendeerd' | 'weging';
  kanaal: string;
  kanaalIcon: IconName;
  graad: string;
  datum: string;
  dagen: number;
}

export const SAMPLES: readonly Sample[] = [
  {
    id: '1',
    kenmerk: 'S26-7K2MQ4',
    icon: 'map-pin',
    object: 'Tolbakenweg 8',
    plate: false,
    thema: 'verhuur',
    staat: 'te-laat',
    kanaal: 'Vergunningen',
    kanaalIcon: 'file-text',
    graad: 'A2',
    datum: '2026-09-12',
    dagen: -2,
  },
  {
    id: '2',
    kenmerk: 'S26-B4XN0T',
    icon: 'building-warehouse',
    object: 'Kwikstaart Stalling B.V.',
    plate: false,
    thema: 'drugs',
    staat: 'verrijking',
    kanaal: 'mailbox',
    kanaalIcon: 'mail',
    graad: 'B2',
    datum: '2026-11-06',
    dagen: 180,
  },
  {
    id: '3',
    kenmerk: 'S26-Q9DW3H',
    icon: 'car',
    object: 'V-478-EO',
    plate: true,
    thema: 'drugs',
    staat: 'geagendeerd',
    kanaal: 'boa',
    kanaalIcon: 'shield-check',
    graad: 'A1',
    datum: '2026-06-12',
    dagen: 215,
  },
  {
    id: '4',
    kenmerk: 'S26-H1ZC8P',
    icon: 'building',
    object: 'Ligplaats 31',
    plate: false,
    thema: 'witwassen',
    staat: 'weging',
    kanaal: 'havenmeester',
    kanaalIcon: 'phone',
    graad: 'B3',
    datum: '2026-11-08',
    dagen: 364,
  },
];

export const STATES: Record<Sample['staat'], { icon: IconName; tone: Tone }> = {
  'te-laat': { icon: 'alert-square', tone: 'danger' },
  verrijking: { icon: 'search', tone: 'info' },
  geagendeerd: { icon: 'calendar-check', tone: 'success' },
  weging: { icon: 'scale', tone: 'plain' },
};
