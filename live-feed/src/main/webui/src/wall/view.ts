import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './race-wall';

export const show = (session: RaceSession) => html`<race-wall .session=${session}></race-wall>`;
