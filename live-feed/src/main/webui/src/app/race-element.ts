import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { RaceSession } from './race-session';

/** A part of the page that shows a race: drawn anew when something is chosen and at every tick of the page's clock. */
export abstract class RaceElement extends LitElement {
  @property({ attribute: false }) session!: RaceSession;
  /** What is called when this part leaves the page. */
  protected leaving: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = () => this.requestUpdate();
    this.leaving = [this.session.frames.onTick(redraw), this.session.choices.subscribe(redraw)];
  }

  override disconnectedCallback(): void {
    this.leaving.forEach((leave) => leave());
    super.disconnectedCallback();
  }
}
