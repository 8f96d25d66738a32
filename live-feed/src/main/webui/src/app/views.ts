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
export const VIEWS: Record<string, View> = {};
