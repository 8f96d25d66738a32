import { remember, remembered } from '../app/device';
import { isLanguage, speak, speaking, type Language } from './texts';

const KEY = 'language';
/** In a tunnel, a file that is not kept would be waited for in vain. */
const PATIENCE_MS = 6_000;

/** What the address asks for, or was chosen here before, or the reader's system speaks; English otherwise. */
export function preferredLanguage(search = location.search, wanted = navigator.languages): Language {
  const asked = new URLSearchParams(search).get('lang');
  const system = wanted.map((tag) => tag.split('-')[0]);
  return [asked, remembered<string>(KEY, ''), ...system].find(isLanguage) ?? 'en';
}

let spoken: Promise<void> | undefined;

/** Before anything is shown, and once. A file that does not come, or not soon, leaves the page in English. */
export const speakPreferred = (): Promise<void> => (spoken ??= speakNow());

async function speakNow(): Promise<void> {
  const speaks = speak(preferredLanguage())
    .catch(() => speak('en'))
    .then(() => void (document.documentElement.lang = speaking()));
  await Promise.race([speaks, new Promise((impatient) => setTimeout(impatient, PATIENCE_MS))]);
}

/** Changes the language by the reader's hand: the page is drawn anew in it. */
export function chooseLanguage(language: Language): void {
  remember(KEY, language);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  if (address.href === location.href) location.reload();
  else location.href = address.href;
}
