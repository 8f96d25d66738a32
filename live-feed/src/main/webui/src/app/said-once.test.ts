import { expect, it } from 'vitest';
import { saidOnce } from './said-once';

it('says what a state began with until there is another, to each by itself', () => {
  const [header, wall] = [{}, {}];
  expect(saidOnce(header, 'offline', 'view is 3 s old')).toBe('view is 3 s old');
  expect(saidOnce(header, 'offline', 'view is 4 s old')).toBe('view is 3 s old');
  expect(saidOnce(wall, 'offline', 'view is 5 s old')).toBe('view is 5 s old');
  expect(saidOnce(header, 'open', 'connected')).toBe('connected');
  expect(saidOnce(header, 'offline', 'view is 2 s old')).toBe('view is 2 s old');
});
