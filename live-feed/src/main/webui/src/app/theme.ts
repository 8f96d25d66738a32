import { remember, remembered } from './device';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const system = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** Day or night as the address or the reader has chosen it; `auto` is as the system has it. */
export function chosenTheme(search = globalThis.location?.search): Theme {
  const asked = new URLSearchParams(search).get('theme') ?? remembered<string>(KEY, 'auto');
  return THEMES.find((each) => each === asked) ?? 'auto';
}

let chosen = chosenTheme();
let applied = false;

/** By the reader's hand. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  remember(KEY, theme);
  applyTheme();
}

export const theme = (): Theme => chosen;

/** Puts the colours of day or night on the page, now and whenever the system changes. */
export function applyTheme(): void {
  const dark = chosen === 'dark' || (chosen === 'auto' && system?.matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  applied = true;
  tell();
}

const tell = (): void => listeners.forEach((changed) => changed());

/** Calls back whenever day becomes night or the other way round. */
export function onThemeChange(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

// On a page of others, which we never put colours on, only those who draw are told.
system?.addEventListener('change', () => (applied ? applyTheme() : tell()));
