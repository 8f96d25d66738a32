import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../app/palette';
import type { Units } from '../format/distance';
import type { RaceEntry } from '../generated/contracts';
import type { CourseLine } from '../motion/course-line';
import { RIVERS, ROADS, WATERS } from './land-and-water';
import { distanceMarks } from './marks';
import { CLIMBS, WIDTHS, type Width, growth, stopsOf } from './widths';

type Geo = Extract<GeoJSONSourceSpecification['data'], object>;
type Sources = Record<string, GeoJSONSourceSpecification>;

/** What is drawn, and how. */
export interface Look {
  course: CourseLine;
  race: RaceEntry;
  units: Units;
  colours: Palette;
  wall: number;
}

/** Land, water and roads, quiet, and the course on them, loud. No other server is asked. */
export function mapStyle(look: Look): StyleSpecification {
  return {
    version: 8,
    sources: { ...landSources(), ...courseSources(look) },
    layers: [...landLayers(look), ...courseLayers(look)],
  };
}

function landSources(): Sources {
  return {
    water: source(WATERS.map((ring) => feature('Polygon', [ring]))),
    rivers: source(RIVERS.map((line) => feature('LineString', line))),
    roads: source(ROADS.map((line) => feature('LineString', line))),
  };
}

/** Their names are like no other's: they may lie on an organiser's own map. */
export function courseSources(look: Look): Sources {
  const { course, race } = look;
  return {
    'race-course': source(stretches(course)),
    'race-marks': { type: 'geojson', data: marks(look) },
    'race-mats': source(race.points.map(({ distanceM }) => feature('Point', lonLat(course, distanceM)))),
  };
}

/** Every kilometre or mile; every fifth counts for more. */
export function marks({ course, units }: Look): Geo {
  return collection(
    distanceMarks(course.lengthM, units).map(({ distanceM }, i) =>
      feature('Point', lonLat(course, distanceM), { fifth: (i + 1) % 5 === 0 }),
    ),
  );
}

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

export function landLayers({ colours, wall }: Look): LayerSpecification[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: ROUND,
      paint: { 'line-color': colours.water, 'line-width': width(wall, WIDTHS.river) },
    },
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': colours.water } },
    {
      id: 'roads',
      type: 'line',
      source: 'roads',
      layout: ROUND,
      paint: { 'line-color': colours.road, 'line-width': width(wall, WIDTHS.road) },
    },
  ];
}

/** Dark where it climbs. In drawing order; the dots come last, above all of them. */
export function courseLayers({ colours, wall }: Look): LayerSpecification[] {
  const climbs = [-0.02, colours.ink3, 0, colours.ink3, CLIMBS, colours.ink];
  return [
    {
      id: 'race-edge',
      type: 'line',
      source: 'race-course',
      layout: ROUND,
      paint: { 'line-color': colours.card, 'line-width': width(wall, WIDTHS.edge) },
    },
    {
      id: 'race-course',
      type: 'line',
      source: 'race-course',
      layout: ROUND,
      paint: {
        'line-width': width(wall, WIDTHS.course),
        'line-color': ['interpolate', ['linear'], ['get', 'grade'], ...climbs] as never,
      },
    },
    {
      id: 'race-marks',
      type: 'circle',
      source: 'race-marks',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 0.6 * wall, 12, 1.6 * wall, 16, 4 * wall],
        'circle-opacity': ['step', ['zoom'], ['case', ['get', 'fifth'], 1, 0], 11, 1],
        'circle-color': colours.card,
      },
    },
    {
      id: 'race-mats',
      type: 'circle',
      source: 'race-mats',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 2.2 * wall, 13, 4.5 * wall, 16, 8 * wall],
        'circle-color': colours.card,
        'circle-stroke-color': colours.ink2,
        'circle-stroke-width': 1.2 * wall,
      },
    },
  ];
}

function width(wall: number, width: Width): never {
  return ['interpolate', growth, ['zoom'], ...stopsOf(width, wall).flat()] as never;
}

function stretches(course: CourseLine): object[] {
  const points = course.vertices;
  return points.slice(1).map(([d1, lat1, lon1], i) => {
    const [d0, lat0, lon0] = points[i];
    const grade = course.gradeAt((d0 + d1) / 2);
    return feature(
      'LineString',
      [
        [lon0, lat0],
        [lon1, lat1],
      ],
      { grade },
    );
  });
}

function lonLat(course: CourseLine, distanceM: number): number[] {
  const { lat, lon } = course.at(distanceM);
  return [lon, lat];
}

const feature = (type: string, coordinates: unknown, properties: object = {}): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

const collection = (features: object[]): Geo => ({ type: 'FeatureCollection', features }) as Geo;

const source = (features: object[]): GeoJSONSourceSpecification => ({ type: 'geojson', data: collection(features) });
