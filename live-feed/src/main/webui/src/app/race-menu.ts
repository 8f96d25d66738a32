import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { withToken } from '../api/address';
import { app } from '../texts/en.json';
import { chooseLanguage } from '../texts/language';
import { LANGUAGES, speaking, texts, type Language } from '../texts/texts';
import { RaceElement } from './race-element';
import { menuStyles } from './race-menu-styles';
import { pathOf, routeOf } from './route';
import { sharedStyles } from './shared-styles';
import { THEMES, chooseTheme, theme } from './theme';
import { VIEWS } from './views';

const t = texts('app', app);

type Key = keyof typeof app;

const THEME_WORDS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;
const UNIT_WORDS = { km: 'kilometres', mi: 'miles' } as const;

/** Where else to go, and how one likes to read: the race's other views, units, language and colours. */
@customElement('race-menu')
export class RaceMenu extends RaceElement {
  static override styles = [sharedStyles, menuStyles];

  override render() {
    return html`
      <button class="open" popovertarget="menu" aria-label=${t('menu')} data-testid="menu">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5.5h14M3 10h14M3 14.5h14" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </svg>
      </button>
      <div id="menu" popover class="menu">
        <nav aria-label=${t('views')}>${this.links()}</nav>
        ${this.units()} ${this.themes()} ${this.languages()}
      </div>
    `;
  }

  private links() {
    const { race } = this.session.race;
    const here = routeOf(location.pathname).view;
    const named = Object.entries(VIEWS).filter(([, view]) => view.name);
    return [['', t('map')], ...named.map(([path, view]) => [path, t(view.name as Key)])].map(
      ([path, name]) =>
        html`<a href=${withToken(pathOf(race, undefined, path))} aria-current=${here === path ? 'page' : 'false'}
          >${name}</a
        >`,
    );
  }

  private units() {
    const { choices } = this.session;
    return choice(
      t('units'),
      (['km', 'mi'] as const).map((units) => ({
        words: t(UNIT_WORDS[units]),
        chosen: choices.units === units,
        choose: () => choices.measure(units),
      })),
    );
  }

  private themes() {
    return choice(
      t('theme'),
      THEMES.map((each) => ({
        words: t(THEME_WORDS[each]),
        chosen: theme() === each,
        choose: () => {
          chooseTheme(each);
          this.requestUpdate();
        },
      })),
    );
  }

  private languages() {
    return html`<label>
      ${t('language')}
      <select @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value as Language)}>
        ${Object.entries(LANGUAGES).map(
          ([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === speaking()}>${name}</option>`,
        )}
      </select>
    </label>`;
  }
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
