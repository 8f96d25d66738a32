import { afterEach, describe, expect, it } from 'vitest';
import { preferredLanguage } from './language';
import { LANGUAGES, speak, texts, type Language, type Section } from './texts';

const files = import.meta.glob<{ default: Record<string, Section> }>('./*.json', { eager: true });
const parts = import.meta.glob<{ default: Section }>('./en/*.json', { eager: true });
const english: Record<string, Section> = {};
for (const [path, part] of Object.entries(parts)) {
  const [section] = path.slice('./en/'.length).split('.');
  english[section] = { ...english[section], ...part.default };
}
const translated = Object.keys(files);
const keysOf = (all: Record<string, Section>) =>
  Object.entries(all).flatMap(([name, section]) => Object.keys(section).map((key) => `${name}.${key}`));
const placeholders = (text: unknown): string[] => [
  ...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
];

afterEach(() => speak('en'));

describe('texts', () => {
  const t = texts('sample', { plain: 'kept {name}', dots: { one: '{n} dot', other: '{n} dots' } });

  it('carry their values, in the plural that a number asks for', () => {
    expect([t('plain', { name: 'here' }), t('dots', { n: 1 }), t('dots', { n: 27042 })]).toEqual([
      'kept here',
      '1 dot',
      '27,042 dots',
    ]);
  });

  it('show a hole rather than nothing where a value is missing', () => {
    expect(t('plain')).toBe('kept {name}');
  });
});

describe('the language', () => {
  it('is the one asked for, else what the system speaks, else English', () => {
    expect(preferredLanguage('?lang=de', ['fr'])).toBe('de');
    expect(preferredLanguage('?lang=xx', ['pt-BR', 'es-MX', 'en'])).toBe('es');
    expect(preferredLanguage('', ['pt'])).toBe('en');
  });
});

describe.each(translated)('%s', (name) => {
  const other = files[name].default;

  it('has the texts that English has', () => {
    expect(keysOf(other).sort()).toEqual(keysOf(english).sort());
  });

  it('keeps the places for values, and has every plural of its language', () => {
    const plurals = new Intl.PluralRules(name.slice(2, -5) as Language).resolvedOptions().pluralCategories;
    for (const [section, entries] of Object.entries(english))
      for (const [key, text] of Object.entries(entries)) {
        const there = other[section][key];
        expect(placeholders(there).sort(), `${section}.${key}`).toEqual(placeholders(text).sort());
        expect(typeof there, `${section}.${key}`).toBe(typeof text);
        if (typeof there === 'object')
          for (const plural of plurals.filter(
            (each) => each !== 'many' || name === './fr.json' || name === './es.json',
          ))
            expect(there[plural] ?? there.other, `${section}.${key}.${plural}`).toBeTruthy();
      }
  });
});

it('has a file for every language that can be chosen', () => {
  expect(['en', ...translated.map((name) => name.slice(2, -5))].sort()).toEqual(
    translated.length ? Object.keys(LANGUAGES).sort() : ['en'],
  );
});
