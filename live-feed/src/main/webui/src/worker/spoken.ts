// The alerts' texts alone: a worker that carried every text of the page would be slow to wake.
import { alerts as am } from '../texts/am.json';
import { alerts as de } from '../texts/de.json';
import en from '../texts/en/alerts.json';
import { alerts as es } from '../texts/es.json';
import { alerts as fr } from '../texts/fr.json';
import { alerts as ja } from '../texts/ja.json';
import type { Say } from '../alerts/alert-words';
import { type Section, Speech } from '../texts/speech';

const LANGUAGES: Record<string, Section> = { en, es, fr, de, ja, am };

/** How an alert is said to whoever reads that language; English to all others. */
export function sayIn(language: string): Say {
  const tag = Object.hasOwn(LANGUAGES, language) ? language : 'en';
  const speech = new Speech(tag);
  return (key, values) => speech.say(LANGUAGES[tag][key] ?? en[key], values);
}
