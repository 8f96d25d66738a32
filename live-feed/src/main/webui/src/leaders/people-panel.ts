import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { RaceElement } from '../app/race-element';
import { settled } from '../app/settled';
import { sharedStyles } from '../app/shared-styles';
import '../search/search-box';
import type { SearchBox } from '../search/search-box';
import { peopleStyles } from './people-styles';
import { followedRow, leadersList } from './rows';

type Tab = 'following' | 'leaders';

/** Finding and comparing people: search, those one follows, and the leaders of each division. */
@customElement('people-panel')
export class PeoplePanel extends RaceElement {
  static override styles = [sharedStyles, peopleStyles];
  @state() private tab: Tab = 'following';
  @query('search-box') private search!: SearchBox;
  private shownPanel = 'none';

  override willUpdate(): void {
    const { panel } = this.session.choices;
    if (panel === this.shownPanel) return;
    this.shownPanel = panel;
    if (panel === 'leaders' || panel === 'following') this.tab = panel;
    if (panel === 'search') void this.updateComplete.then(() => this.search.focus());
  }

  override render() {
    return html`
      <search-box .session=${this.session}></search-box>
      <div class="tabs" role="tablist" aria-label="People">
        ${this.tabButton('following', 'Following')} ${this.tabButton('leaders', 'Leaders')}
      </div>
      <div class="lists" role="tabpanel" data-testid="leaders" tabindex="-1">
        ${this.tab === 'following' ? this.following() : nothing}
        ${this.featured().map((list) => leadersList(this.session, list, this.tab === 'following' ? 1 : 10))}
      </div>
    `;
  }

  private tabButton(tab: Tab, label: string) {
    return html`<button role="tab" aria-selected=${this.tab === tab} @click=${() => (this.tab = tab)}>
      ${label}
    </button>`;
  }

  private following() {
    const { choices, store } = this.session;
    const views = choices.following.map((bib) => store.entrants.get(bib)).filter((view) => view !== undefined);
    return html`<section aria-label="Following">
      <h3 class="head"><span>Following</span><span>vs record · ${settled(this.session)}</span></h3>
      ${
        views.length
          ? views.map((view) => followedRow(this.session, view))
          : html`<p class="words">Nobody yet. Find a runner and choose “Follow”.</p>`
      }
    </section>`;
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
