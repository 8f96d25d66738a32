import { Speech, type Section, type Values } from './speech';

/** Languages the page speaks, by the names their own speakers use. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ja: '日本語',
  am: 'አማርኛ',
} as const;

export type Language = keyof typeof LANGUAGES;
export type { Section, Text } from './speech';

const files = import.meta.glob<{ default: Record<string, Section> }>('./*.json');

let language: Language = 'en';
let spoken: Record<string, Section> = {};
let speech = new Speech('en');

export const isLanguage = (name: string | null | undefined): name is Language =>
  !!name && Object.hasOwn(LANGUAGES, name);

/** The language that the page speaks now: for `Intl` and for the `lang` attribute. */
export const speaking = (): Language => language;

/** Speaks a language from now on; English until its file is here, and wherever the file lacks a text. */
export async function speak(wanted: Language): Promise<void> {
  const texts = wanted === 'en' ? {} : (await files[`./${wanted}.json`]()).default;
  language = wanted;
  spoken = texts;
  speech = new Speech(wanted);
}

/**
 * The texts of one part of the page: `const t = texts('card', card)`, with `import card from '../texts/en/card.json'`. English is
 * loaded part by part, so that no view loads texts that it does not show: what is shown first may have a file of its own, such as
 * `card.figure.json`. Another language is one file. `t('key', { name })` is the text with its values; a value called `n` chooses
 * the plural.
 */
export function texts<S extends Section>(name: string, english: S): (key: keyof S & string, values?: Values) => string {
  return (key, values) => speech.say(spoken[name]?.[key] ?? english[key], values);
}
