import { expect, it } from 'vitest';
import css from '../app/theme.css?raw';
import { heightMessages } from './frame-height';
import { frameTheme } from './frame-theme';
import { heightOf } from './frames-of';

it('says its height so that its own listener and WordPress understand it', () => {
  const own = { type: 'race-tracker:height', height: 321 };
  expect(heightMessages(321, '')).toEqual([own]);
  expect(heightMessages(321, '#?secret=Ab1')).toEqual([own, { message: 'height', value: 321, secret: 'Ab1' }]);
  expect(heightOf(own)).toBe(321);
});

it.each([null, 'race-tracker:height', {}, { type: 'race-tracker:height' }, { type: 'height', height: 3 }])(
  'believes no other message: %j',
  (message) => expect(heightOf(message)).toBeUndefined(),
);

it.each([0, -1, 4001, Infinity, NaN, '300'])('makes no frame %s pixels high', (height) =>
  expect(heightOf({ type: 'race-tracker:height', height })).toBeUndefined(),
);

it('has the colours of the page, by day and by night, in a frame of its own', () => {
  const theme = frameTheme(css);
  const blocks = theme.match(/\.frame[^{]*\{[^}]*\}/g)!;
  expect(blocks).toHaveLength(2);
  expect(blocks[1]).toContain("[data-theme='dark']");
  const ink = blocks.map((block) => /--ink: (\S+);/.exec(block)?.[1]);
  expect(new Set(ink).size).toBe(2);
  expect(theme).not.toContain(':root');
  expect(theme).toContain("@media screen { .frame[data-theme='dark'] {");
});
