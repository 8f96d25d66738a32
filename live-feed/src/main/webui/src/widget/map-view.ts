import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import '../map/race-map';
import { show as strip } from './strip-view';

/** An article is read by scrolling: a wheel over the map goes on doing that, and zooms with Ctrl alone. */
const scrolls = { handleEvent: (event: WheelEvent) => event.ctrlKey || event.stopPropagation(), capture: true };

/** The map above the strip, with one cross-hair for both. */
export const show = (session: RaceSession) =>
  html`<div @wheel=${scrolls}><race-map .session=${session} data-testid="map"></race-map></div>
    ${strip(session)}`;
