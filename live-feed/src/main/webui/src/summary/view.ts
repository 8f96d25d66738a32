import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './summary-page';

export const show = (session: RaceSession) => html`<summary-page .session=${session}></summary-page>`;
