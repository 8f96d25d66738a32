import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { alertsPart, wantsAlerts } from '../alerts/late-alerts';
import { Late } from '../app/late';
import { RaceElement } from '../app/race-element';
import { pathOf } from '../app/route';
import { sharedStyles } from '../app/shared-styles';
import '../search/search-box';
import type { SearchBox } from '../search/search-box';
import { followHash } from '../store/follow-link';
import { type Group, isSameGroup } from '../store/follow-list';
import leaders from '../texts/en/leaders.json';
import { texts } from '../texts/texts';
import { followingList, listActions } from './following';
import { peopleStyles } from './people-styles';
import { leadersList } from './rows';

const t = texts('leaders', leaders);

const groups = new Late(() => import('./groups'));

const TABS = ['following', 'leaders'] as const;
type Tab = (typeof TABS)[number];

/** Where the layout has one thing at a time. */
const PHONE = '(max-width: 760px)';

/** Finding and comparing people: search, those one follows, and the leaders of each division. */
@customElement('people-panel')
export class PeoplePanel extends RaceElement {
  static override styles = [sharedStyles, peopleStyles];
  @state() private tab: Tab = 'following';
  @state() private editing = false;
  @state() private open: Group[] = [];
  @state() private shared = '';
  @query('search-box') private search!: SearchBox;
  private shownPanel = 'none';

  override willUpdate(): void {
    const { panel } = this.session.choices;
    if (panel === this.shownPanel) return;
    this.shownPanel = panel;
    // On a phone the search has the whole screen.
    this.toggleAttribute('data-searching', panel === 'search');
    if (panel === 'leaders' || panel === 'following') this.tab = panel;
    if (panel === 'search') void this.updateComplete.then(() => this.search.focus());
  }

  override render() {
    return html`
      <div class="top">
        <search-box .session=${this.session} offers @focusin=${this.searches}></search-box>
        <button class="close" @click=${() => this.session.choices.show('none')}>${t('close')}</button>
      </div>
      <div class="tabs" role="tablist" aria-label=${t('people')} @keydown=${this.arrow}>
        ${TABS.map((tab) => this.tabButton(tab))}
      </div>
      <div
        class="lists"
        role="tabpanel"
        id="people"
        aria-labelledby="tab-${this.tab}"
        data-testid="leaders"
        tabindex="0"
      >
        ${this.tab === 'following' ? this.following() : nothing}
        ${this.featured().map((list) => leadersList(this.session, list, this.tab === 'following' ? 1 : 10))}
      </div>
    `;
  }

  private searches(): void {
    if (matchMedia(PHONE).matches && this.session.choices.panel !== 'search') this.session.choices.show('search');
  }

  private tabButton(tab: Tab) {
    const here = this.tab === tab;
    return html`<button
      role="tab"
      id="tab-${tab}"
      aria-controls="people"
      aria-selected=${here}
      tabindex=${here ? 0 : -1}
      @click=${() => (this.tab = tab)}
    >
      ${t(tab)}
    </button>`;
  }

  private arrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    this.tab = TABS[1 - TABS.indexOf(this.tab)];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
  }

  private following() {
    const { session, editing } = this;
    const actions = {
      editing,
      isOpen: (group: Group) => this.open.some((each) => isSameGroup(each, group)),
      toggle: (group: Group) => this.toggle(group),
    };
    return html`${followingList(session, editing)}
      ${session.choices.groups.length ? groups.now(this)?.groupLists(session, actions) : nothing}
      ${listActions(
        session,
        editing,
        () => (this.editing = !editing),
        () => void this.share(),
      )}
      <p class="words said" role="status" ?hidden=${!this.shared}>${this.shared}</p>
      ${this.alerts()}`;
  }

  /** Who follows nobody has nothing to be told; whoever is told can end it all the same. */
  private alerts() {
    const { session } = this;
    const { following, groups } = session.choices;
    return session.isPage && (following.length + groups.length || wantsAlerts(session))
      ? alertsPart.now(this)?.alertSwitch(session)
      : nothing;
  }

  private toggle(group: Group): void {
    const others = this.open.filter((each) => !isSameGroup(each, group));
    this.open = others.length === this.open.length ? [...others, group] : others;
  }

  /** The list as a link, by what the device shares with, or to paste. */
  private async share(): Promise<void> {
    const { race, choices } = this.session;
    const hash = followHash({ bibs: choices.following, groups: choices.groups });
    const url = `${location.origin}${pathOf(race.race)}${hash}`;
    try {
      if (navigator.share) await navigator.share({ title: race.name, url });
      else {
        await navigator.clipboard.writeText(url);
        this.shared = t('copied');
      }
    } catch (error) {
      // Whoever changes their mind has nothing to be told.
      if ((error as Error).name !== 'AbortError') this.shared = t('copyYourself', { url });
    }
  }

  /** Featured divisions in the race's order; those who have begun before those who have not. */
  private featured() {
    const { race, store } = this.session;
    const order = (id: string) => race.divisions.find((each) => each.id === id)?.featured ?? 99;
    return store.leaders
      .filter((list) => list.leaders.length > 0)
      .sort((a, b) => order(a.division) - order(b.division));
  }
}
