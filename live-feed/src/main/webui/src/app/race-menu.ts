import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import app from '../texts/en/app.json';
import { texts } from '../texts/texts';
import { Late } from './late';
import { RaceElement } from './race-element';
import { menuStyles } from './race-menu-styles';
import { sharedStyles } from './shared-styles';

const t = texts('app', app);

const content = new Late(() => import('./menu-content'));

/** Where else to go, and how one likes to read: the race's other views, units, language and colours. */
@customElement('race-menu')
export class RaceMenu extends RaceElement {
  static override styles = [sharedStyles, menuStyles];
  @state() private opened = false;

  override render() {
    return html`
      <button class="open" popovertarget="menu" aria-label=${t('menu')} data-testid="menu">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5.5h14M3 10h14M3 14.5h14" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </svg>
      </button>
      <div id="menu" popover class="menu" @beforetoggle=${this.toggled}>
        ${this.opened ? content.now(this)?.menuContent(this.session, () => this.requestUpdate()) : ''}
      </div>
    `;
  }

  private toggled(): void {
    this.opened = true;
    content.fetch().then(
      () => this.requestUpdate(),
      () => undefined,
    );
  }
}
