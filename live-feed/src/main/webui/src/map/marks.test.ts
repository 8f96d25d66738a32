import { expect, it } from 'vitest';
import { boston } from '../testing/visits';
import { distanceMarks, mats, places } from './marks';

it('names the finish before any town, whatever the organiser calls it', () => {
  const finish = mats(boston().race).filter((mark) => mark.kind === 'town');
  expect(finish.map(({ id, label, rank }) => ({ id, label, rank }))).toEqual([
    { id: 'mat Finish', label: 'Finish', rank: 499 },
  ]);
});

it('names each hill by its top: the last one before any town, the others after them', () => {
  const landmarks = [
    { distanceM: 25_620, name: 'Newton hill 1 foot (MA-16)', kind: 'landmark' },
    { distanceM: 25_640, name: 'Newton', kind: 'town' },
    { distanceM: 26_610, name: 'Newton hill 1 crest', kind: 'landmark' },
    { distanceM: 33_256, name: 'Heartbreak Hill crest', kind: 'landmark' },
    { distanceM: 33_920, name: 'Boston College', kind: 'landmark' },
  ] as Parameters<typeof places>[0];
  const ranked = places(landmarks, 42_195).sort((a, b) => a.rank - b.rank);
  expect(ranked.map(({ label, kind }) => [label, kind])).toEqual([
    ['Heartbreak Hill', 'hill'],
    ['Newton', 'town'],
    ['Newton hill 1', 'hill'],
    ['Boston College', 'landmark'],
  ]);
});

it.each([
  ['km', 42, '42 km', 42_000],
  ['mi', 26, '26 mi', 26 * 1609.344],
] as const)('marks every %s between start and finish', (units, most, label, distanceM) => {
  const marks = distanceMarks(42_195, units);
  expect(marks).toHaveLength(most);
  expect(marks.at(-1)!.label).toBe(label);
  expect(marks.at(-1)!.distanceM).toBeCloseTo(distanceM, 6);
});
