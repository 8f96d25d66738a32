import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import './spectator-planner';

export const show = (session: RaceSession) => html`<spectator-planner .session=${session}></spectator-planner>`;
