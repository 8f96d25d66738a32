import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import '../strip/elevation-strip';
import { runner } from './runner';

/** The signature picture: the one figure, and the course by height with the field on it. */
export const show = (session: RaceSession) =>
  html`${runner(session)}<elevation-strip .session=${session} data-testid="strip"></elevation-strip>`;
