import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './race-certificate';

export const show = (session: RaceSession) => html`<race-certificate .session=${session}></race-certificate>`;
