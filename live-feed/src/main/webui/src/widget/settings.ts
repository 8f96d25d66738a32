import type { Units } from '../format/distance';
import { isLanguage, type Language } from '../texts/texts';

export const VIEWS = ['strip', 'map', 'card', 'leaders'] as const;
export const THEMES = ['light', 'dark', 'auto'] as const;
export const UNITS = ['km', 'mi'] as const;
export const LOADS = ['auto', 'click'] as const;

/** What an article says of its widget, by the names of the attributes; contract.json tells of each. */
export interface Settings {
  race: string;
  entrant?: string;
  view: (typeof VIEWS)[number];
  theme: (typeof THEMES)[number];
  lang?: Language;
  units?: Units;
  load: (typeof LOADS)[number];
}

export const ATTRIBUTES: (keyof Settings)[] = ['race', 'entrant', 'view', 'theme', 'lang', 'units', 'load'];

/** What is not one of the values is as if it were not said. */
export function settingsOf(attribute: (name: keyof Settings) => string | null): Settings {
  const lang = attribute('lang')?.split('-')[0];
  return {
    race: attribute('race') ?? '',
    entrant: attribute('entrant') || undefined,
    view: oneOf(VIEWS, attribute('view')) ?? 'strip',
    theme: oneOf(THEMES, attribute('theme')) ?? 'auto',
    lang: isLanguage(lang) ? lang : undefined,
    units: oneOf(UNITS, attribute('units')),
    load: oneOf(LOADS, attribute('load')) ?? 'auto',
  };
}

const oneOf = <T extends string>(values: readonly T[], wanted: string | null): T | undefined =>
  values.find((each) => each === wanted);
