import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './announcer-list';

export const show = (session: RaceSession) => html`<announcer-list .session=${session}></announcer-list>`;
