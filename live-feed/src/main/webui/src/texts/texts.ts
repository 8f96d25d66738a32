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
/** One text, or one for each number as `Intl.PluralRules` tells them apart; `{name}` stands for a value. */
export type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Section = Record<string, Text>;
type Values = Record<string, string | number>;

const files = import.meta.glob<{ default: Record<string, Section> }>('./*.json');

let language: Language = 'en';
let spoken: Record<string, Section> = {};
let numbers = new Intl.NumberFormat('en');
let plurals = new Intl.PluralRules('en');

export const isLanguage = (name: string | null | undefined): name is Language =>
  !!name && Object.hasOwn(LANGUAGES, name);

/** The language that the page speaks now: for `Intl` and for the `lang` attribute. */
export const speaking = (): Language => language;

/** Speaks a language from now on; English until its file is here, and wherever the file lacks a text. */
export async function speak(wanted: Language): Promise<void> {
  const texts = wanted === 'en' ? {} : (await files[`./${wanted}.json`]()).default;
  language = wanted;
  spoken = texts;
  numbers = new Intl.NumberFormat(wanted);
  plurals = new Intl.PluralRules(wanted);
}

/**
 * The texts of one part of the page: `const t = texts('card', card)`, with `import card from '../texts/en/card.json'`. English is
 * loaded part by part, so that no view loads texts that it does not show: what is shown first may have a file of its own, such as
 * `card.figure.json`. Another language is one file. `t('key', { name })` is the text with its values; a value called `n` chooses
 * the plural.
 */
export function texts<S extends Section>(name: string, english: S): (key: keyof S & string, values?: Values) => string {
  return (key, values = {}) => {
    const text = spoken[name]?.[key] ?? english[key];
    return filled(typeof text === 'string' ? text : chosen(text, values), values);
  };
}

function chosen(text: Exclude<Text, string>, { n }: Values): string {
  return text[plurals.select(Number(n))] ?? text.other ?? '';
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
  });
