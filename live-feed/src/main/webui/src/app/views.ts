import type { TemplateResult } from 'lit';
import type { RaceSession } from './race-session';

/** A view's module: what it shows, in place of the live map. */
export interface Shown {
  show(session: RaceSession): TemplateResult;
}

/** One of the page's views beside the live map, loaded when it is asked for. */
export interface View {
  load(): Promise<Shown>;
  /** The key of its name among the texts of `app`, where the menu offers it. */
  name?: string;
  /** True if it fills the screen, without the page's header. */
  bare?: boolean;
}

/** By the last part of the address: `/races/{race}/{view}`, or `/races/{race}/entrants/{bib}/{view}`. */
export const VIEWS: Record<string, View> = {
  spectate: { load: () => import('../spectate/spectate-view'), name: 'spectate' },
  certificate: { load: () => import('../certificate/certificate-view'), bare: true },
  editor: { load: () => import('../editor/editor-page'), name: 'editor' },
  standings: { load: () => import('../standings/standings-view'), name: 'standings' },
  compare: { load: () => import('../compare/compare-view'), name: 'compare' },
  wall: { load: () => import('../wall/view'), name: 'wall', bare: true },
  announcer: { load: () => import('../announcer/view'), name: 'announcer' },
  summary: { load: () => import('../summary/view'), name: 'summary' },
};
