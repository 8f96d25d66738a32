import { expect, it } from 'vitest';
import contract from './contract.json';
import { ATTRIBUTES, LOADS, type Settings, THEMES, UNITS, VIEWS, settingsOf } from './settings';
import { LANGUAGES } from '../texts/texts';

const said = (attributes: Partial<Record<keyof Settings, string>>) => settingsOf((name) => attributes[name] ?? null);
const values = { view: VIEWS, theme: THEMES, units: UNITS, load: LOADS, lang: Object.keys(LANGUAGES) };

it('has the attributes of the table, with their values', () => {
  expect(ATTRIBUTES).toEqual(contract.attributes.map(({ name }) => name));
  for (const [name, known] of Object.entries(values)) {
    expect(contract.attributes.find((each) => each.name === name)?.values).toEqual(known);
  }
});

it.each(contract.attributes)('takes what $name says, and nothing else', ({ name, values, default: otherwise }) => {
  const key = name as keyof Settings;
  for (const value of Array.isArray(values) ? values : ['F/8']) expect(said({ [key]: value })[key]).toBe(value);
  expect(said({})[key] ?? '').toBe(otherwise);
  if (Array.isArray(values)) expect(said({ [key]: '"><script>' })[key] ?? '').toBe(otherwise);
});

it('takes a language with a region for the language', () => {
  expect(said({ lang: 'fr-CA' }).lang).toBe('fr');
});
