import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import '../card/runner-card';

/** All of one runner. */
export const show = (session: RaceSession) => html`<runner-card .session=${session} data-testid="card"></runner-card>`;
