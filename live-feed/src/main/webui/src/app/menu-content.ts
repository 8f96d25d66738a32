import { html } from 'lit';
import '../alerts/alert-switch';
import { withToken } from '../api/address';
import app from '../texts/en/app.json';
import { chooseLanguage } from '../texts/language';
import { LANGUAGES, speaking, texts, type Language } from '../texts/texts';
import type { RaceSession } from './race-session';
import { pathOf, routeOf } from './route';
import { THEMES, chooseTheme, theme } from './theme';
import { VIEWS } from './views';

const t = texts('app', app);

type Key = keyof typeof app;

const THEME_WORDS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;
const UNIT_WORDS = { km: 'kilometres', mi: 'miles' } as const;

/** What the menu holds. */
export const menuContent = (session: RaceSession, changed: () => void) =>
  html`<nav aria-label=${t('views')}>${links(session)}</nav>
    <alert-switch .session=${session}></alert-switch>
    ${units(session)} ${themes(changed)} ${languages()}`;

function links({ race: { race } }: RaceSession) {
  const here = routeOf(location.pathname).view;
  const named = Object.entries(VIEWS).filter(([, view]) => view.name);
  return [['', t('map')], ...named.map(([path, view]) => [path, t(view.name as Key)])].map(
    ([path, name]) =>
      html`<a href=${withToken(pathOf(race, undefined, path))} aria-current=${here === path ? 'page' : 'false'}
        >${name}</a
      >`,
  );
}

function units({ choices }: RaceSession) {
  return choice(
    t('units'),
    (['km', 'mi'] as const).map((units) => ({
      words: t(UNIT_WORDS[units]),
      chosen: choices.units === units,
      choose: () => choices.measure(units),
    })),
  );
}

function themes(changed: () => void) {
  return choice(
    t('theme'),
    THEMES.map((each) => ({
      words: t(THEME_WORDS[each]),
      chosen: theme() === each,
      choose: () => {
        chooseTheme(each);
        changed();
      },
    })),
  );
}

function languages() {
  return html`<label>
    ${t('language')}
    <select @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value as Language)}>
      ${Object.entries(LANGUAGES).map(
        ([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === speaking()}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function choice(name: string, options: { words: string; chosen: boolean; choose: () => void }[]) {
  return html`<div class="choice">
    <span>${name}</span>
    <span role="group" aria-label=${name}>
      ${options.map(
        ({ words, chosen, choose }) => html`<button aria-pressed=${chosen} @click=${choose}>${words}</button>`,
      )}
    </span>
  </div>`;
}
