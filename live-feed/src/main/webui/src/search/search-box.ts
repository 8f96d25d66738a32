import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { NAMED_AGAIN_MS } from '../api/named-again';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import type { EntrantEntry } from '../generated/contracts';
import type { Group } from '../store/follow-list';
import search from '../texts/en/search.json';
import { texts } from '../texts/texts';
import { answer } from './answer';
import { type Found, optionsOf, placeOf } from './found';
import { foundList, groupHead } from './found-list';
import { searchBoxStyles } from './search-box-styles';

const t = texts('search', search);

/** A pause this long means that somebody looks up from the keys. */
const PAUSE_MS = 120;

/** Finds an entrant or a group as one types: a combobox over the server's search. */
@customElement('search-box')
export class SearchBox extends RaceElement {
  /** What to do with who was chosen; without it, they are looked at. */
  @property({ attribute: false }) chosen?: (entrant: EntrantEntry) => void;
  /** With it groups alone are found, and given to it. */
  @property({ attribute: false }) chosenGroup?: (group: Group) => void;
  /** With one, its runners alone are found; it may be another than the page's, so that nobody is followed from here. */
  @property({ attribute: false }) race?: string;
  /** Whether to offer those followed and looked at before anything is typed. */
  @property({ type: Boolean }) offers = false;
  @state() private found: Found[] = [];
  /** With one, its people alone are found. */
  @state() group?: Group;
  @state() private active = -1;
  @state() private words = '';
  @query('input') private input!: HTMLInputElement;
  /** What was typed for what stands here. */
  private answered = '';
  private asking?: AbortController;
  private pause?: ReturnType<typeof setTimeout>;

  static override styles = [sharedStyles, searchBoxStyles];

  override focus(): void {
    this.input?.focus();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    super.disconnectedCallback();
  }

  override render() {
    const open = this.found.length > 0;
    return html`
      <label>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          aria-hidden="true"
        >
          <circle cx="6.8" cy="6.8" r="4.8" />
          <path d="M10.4 10.4 14.5 14.5" stroke-linecap="round" />
        </svg>
        <input
          data-testid="search"
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="100"
          placeholder=${t(this.chosenGroup ? 'placeholderOfGroups' : 'placeholder')}
          aria-label=${t(this.chosenGroup ? 'labelOfGroups' : this.race ? 'placeholder' : 'label')}
          aria-autocomplete="list"
          aria-controls="found"
          aria-describedby="keys"
          aria-expanded=${open}
          aria-activedescendant=${this.active >= 0 ? `found-${this.active}` : nothing}
          @input=${this.typed}
          @focus=${this.entered}
          @blur=${this.left}
          @keydown=${this.pressed}
        />
      </label>
      <p id="keys" class="unseen">${t(this.race ? 'keysToChoose' : 'keys')}</p>
      ${this.group ? groupHead(this.session, this.group, () => this.leaveGroup()) : nothing}
      <p class=${this.words ? 'words' : 'unseen'} role="status">
        ${this.words || (open ? t('found', { n: optionsOf(this.found).length }) : '')}
      </p>
      <div
        id="found"
        role="listbox"
        aria-label=${t('results')}
        ?hidden=${!open}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${foundList(
          this.session,
          this.found,
          this.active,
          (i) => this.choose(i),
          this.race ? undefined : (i) => this.follow(i),
        )}
      </div>
    `;
  }

  private typed(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.pause = setTimeout(() => void this.ask(), PAUSE_MS);
  }

  private entered(): void {
    if (this.found.length === 0 && !this.input.value) void this.ask();
  }

  /** What was only offered makes room again; on a phone, where the search has the screen, it stays. */
  private left(): void {
    if (!this.input.value && !this.group && this.session.choices.panel !== 'search') this.clear();
  }

  private async ask(): Promise<void> {
    clearTimeout(this.pause);
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    try {
      const found = await answer(this.session, this.typedWords, this, signal);
      if (!signal.aborted) this.show(found, this.wordsOf(found));
    } catch {
      if (!signal.aborted) this.show([], t('noAnswer'));
    }
  }

  /** What is chosen stays chosen; without an answer, what stands here stays for a tunnel's length. */
  private async askAgain(): Promise<void> {
    const { signal } = (this.asking = new AbortController());
    const found = await answer(this.session, this.typedWords, this, signal).catch(() => this.found);
    if (signal.aborted) return;
    const chosen = placeOf(optionsOf(this.found)[this.active], found);
    this.show(found, this.wordsOf(found));
    this.active = chosen;
  }

  private show(found: Found[], words: string): void {
    this.found = found;
    this.words = words;
    this.answered = this.typedWords;
    clearTimeout(this.pause);
    if (found.length) this.pause = setTimeout(() => void this.askAgain(), NAMED_AGAIN_MS);
    // What was only offered is not chosen by a key that was meant for something else.
    this.active = optionsOf(found).length && this.typedWords ? 0 : -1;
  }

  private get typedWords(): string {
    return this.input.value.trim();
  }

  private wordsOf(found: Found[]): string {
    const typed = this.typedWords;
    return found.length || !typed ? '' : t('nobody', { typed });
  }

  private pressed(event: KeyboardEvent): void {
    // It is meant for the writing of a name in Japanese or Chinese.
    if (event.isComposing) return;
    const { length } = optionsOf(this.found);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && length) {
      event.preventDefault();
      this.active = this.active < 0 && step < 0 ? length - 1 : (this.active + step + length) % length;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.enter(event.shiftKey && !this.race);
    } else if (event.key === 'Escape') {
      this.escape();
    }
  }

  /** What stands there may answer what was typed before: its own answer is waited for, unless more is typed. */
  private async enter(follows: boolean): Promise<void> {
    if (this.answered !== this.typedWords) await this.ask();
    if (this.active < 0 || this.answered !== this.typedWords) return;
    if (follows) this.follow(this.active);
    else this.choose(this.active);
  }

  private escape(): void {
    if (this.group) this.leaveGroup();
    else if (this.input.value || this.found.length) this.clear();
    else this.session.choices.show('none');
  }

  private choose(i: number): void {
    const option = optionsOf(this.found)[i];
    if (option.kind === 'group' && this.chosenGroup) {
      this.clear();
      this.chosenGroup(option.group);
    } else if (option.kind === 'group') {
      this.group = option.group;
      this.input.value = '';
      this.focus();
      void this.ask();
    } else {
      this.clear();
      if (this.chosen) this.chosen(option.entrant);
      else this.session.select(option.entrant.bib);
    }
  }

  private follow(i: number): void {
    const option = optionsOf(this.found)[i];
    if (option.kind === 'group') this.session.followGroup(option.group);
    else this.session.follow(option.entrant.bib);
  }

  private leaveGroup(): void {
    this.group = undefined;
    this.input.value = '';
    this.focus();
    void this.ask();
  }

  private clear(): void {
    this.asking?.abort();
    this.group = undefined;
    this.input.value = '';
    this.show([], '');
  }
}
