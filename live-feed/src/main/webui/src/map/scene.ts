import type { Palette } from '../app/palette';
import type { RaceSession } from '../app/race-session';
import type { Camera, CourseTable, View } from './mercator';

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What a scene is built from. */
export interface SceneSetting {
  container: HTMLElement;
  session: RaceSession;
  table: CourseTable;
  colours: Palette;
  camera: Camera;
  /** How much larger than on a desk dots and lines are, now. */
  wall(): number;
  /** After each drawing: the moment to move what lies over the scene. */
  drawn(view: View): void;
  /** A person took the camera in hand. */
  taken(): void;
  /** Whose land it is, where that is for others to say: text, not markup. */
  credited(credit: string): void;
}

/** A drawing of land, course and dots. There are two: a plain canvas, at once, and MapLibre's in its place where there is WebGL. */
export interface Scene {
  readonly view: View;
  /** Draw once more, with the field where it is now. */
  frame(): void;
  place(camera: Camera): void;
  /** The colours, the units or the size of the wall are others. */
  restyle(colours: Palette): void;
  remove(): void;
}
