import { html, nothing } from 'lit';
import figure from '../texts/en/app.figure.json';
import { texts } from '../texts/texts';

const t = texts('app', figure);

/** Beside the name of somebody who is invented. */
export const simulatedMark = (simulated: boolean | undefined) =>
  simulated ? html`<span class="simulated">${t('simulated')}</span>` : nothing;
