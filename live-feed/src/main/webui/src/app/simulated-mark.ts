import { html, nothing } from 'lit';
import { app } from '../texts/en.json';
import { texts } from '../texts/texts';

const t = texts('app', app);

/** Beside the name of somebody who is invented. */
export const simulatedMark = (simulated: boolean | undefined) =>
  simulated ? html`<span class="simulated">${t('simulated')}</span>` : nothing;
