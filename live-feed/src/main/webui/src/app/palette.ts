const NAMES = [
  'ink',
  'ink2',
  'ink3',
  'paper',
  'land',
  'land2',
  'water',
  'road',
  'line',
  'blue',
  'gold',
  'gold-edge',
  'ghost',
  'card',
] as const;

export type Palette = Record<(typeof NAMES)[number], string>;

/** The theme's colours as they are now, for what is drawn without CSS. */
export function palette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

export { onThemeChange as onSchemeChange } from './theme';
