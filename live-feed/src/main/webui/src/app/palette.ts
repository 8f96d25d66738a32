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

const paper = globalThis.matchMedia?.('print');

/** Calls back when the page goes onto paper, and when it is back on the screen. No frame is drawn between that and the print. */
export function onPrint(changed: () => void): () => void {
  paper?.addEventListener('change', changed);
  return () => paper?.removeEventListener('change', changed);
}

export { onThemeChange as onSchemeChange } from './theme';
