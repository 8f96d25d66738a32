import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './race-editor';

export const show = (session: RaceSession) => html`<race-editor .session=${session}></race-editor>`;
