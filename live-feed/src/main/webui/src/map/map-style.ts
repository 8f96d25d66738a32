import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../app/palette';
import type { RaceEntry } from '../generated/contracts';
import type { CourseLine } from '../motion/course-line';
import { RIVERS, ROADS, WATERS } from './land-and-water';

type Geo = GeoJSONSourceSpecification['data'];

/** Land, water and roads, quiet, and the course on them, loud: dark where it climbs. No other server is asked. */
export function mapStyle(course: CourseLine, race: RaceEntry, colours: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      water: source(WATERS.map((ring) => feature('Polygon', [ring]))),
      rivers: source(RIVERS.map((line) => feature('LineString', line))),
      roads: source(ROADS.map((line) => feature('LineString', line))),
      course: source(stretches(course)),
      mats: source(race.points.map(({ distanceM }) => feature('Point', lonLat(course, distanceM)))),
    },
    layers: layers(colours),
  };
}

/** In drawing order; the dots come last, above all of them. */
export function layers(colours: Palette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const wide = (near: number, far: number): number[] => [9, near, 12, near * 1.35, 16, far];
  const width = (near: number, far: number) =>
    ['interpolate', ['exponential', 1.5], ['zoom'], ...wide(near, far)] as never;
  return [
    { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: round,
      paint: { 'line-color': colours.water, 'line-width': width(3.5, 90) },
    },
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': colours.water } },
    {
      id: 'roads',
      type: 'line',
      source: 'roads',
      layout: round,
      paint: { 'line-color': colours.road, 'line-width': width(1.6, 20) },
    },
    {
      id: 'course-edge',
      type: 'line',
      source: 'course',
      layout: round,
      paint: { 'line-color': colours.card, 'line-width': width(12, 60) },
    },
    {
      id: 'course',
      type: 'line',
      source: 'course',
      layout: round,
      paint: {
        'line-width': width(4.6, 34),
        'line-color': [
          'interpolate',
          ['linear'],
          ['get', 'grade'],
          -0.02,
          colours.ink3,
          0,
          colours.ink3,
          0.035,
          colours.ink,
        ],
      },
    },
    {
      id: 'mats',
      type: 'circle',
      source: 'mats',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 2.2, 13, 4.5, 16, 8],
        'circle-color': colours.card,
        'circle-stroke-color': colours.ink2,
        'circle-stroke-width': 1.2,
      },
    },
  ];
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

const source = (features: object[]): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features } as Geo,
});
