import type { Palette } from '../app/palette';
import type { RaceSession } from '../app/race-session';
import type { CourseTable, View } from './mercator';

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
  padding: Padding;
  /** After each drawing: the moment to move what lies over the scene. */
  drawn(view: View): void;
  /** A person took the camera in hand. */
  taken(): void;
  /** A place on the map was chosen, or pointed at. */
  pointed(lat: number, lon: number, toleranceM: number, chosen: boolean): void;
}

/** A drawing of land, course and dots. There are two: MapLibre's, and a plain canvas where WebGL is missing. */
export interface Scene {
  /** Draw once more, with the field where it is now. */
  frame(): void;
  /** Show the whole course between what floats over the map. */
  fit(padding: Padding): void;
  /** Bring a distance to the middle, at street scale when `near`. */
  centre(distanceM: number, near: boolean): void;
  zoom(by: number): void;
  recolour(colours: Palette): void;
  remove(): void;
}
