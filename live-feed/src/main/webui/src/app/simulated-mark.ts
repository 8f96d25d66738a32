import { html, nothing } from 'lit';

/** Beside the name of somebody who is invented. */
export const simulatedMark = (simulated: boolean | undefined) =>
  simulated ? html`<span class="simulated">simulated</span>` : nothing;
