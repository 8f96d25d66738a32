import { html, nothing } from 'lit';
import { delayWord } from '../format/words';
import type { RaceEntry } from '../generated/contracts';

/** Beside "live" or REPLAY, where the public sees a race later than it is run. */
export const delayMark = ({ publicDelayS }: RaceEntry) =>
  publicDelayS ? html`<span class="late" data-testid="public-delay">${delayWord(publicDelayS)}</span>` : nothing;
