import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './alert-switch';
import './alert-toasts';

export { alertsOf } from './alerts-of';

export const alertSwitch = (session: RaceSession) => html`<alert-switch .session=${session}></alert-switch>`;

export const alertToasts = (session: RaceSession) => html`<alert-toasts .session=${session}></alert-toasts>`;
