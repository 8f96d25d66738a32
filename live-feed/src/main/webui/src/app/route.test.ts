import { expect, it } from 'vitest';
import { pathOf, routeOf } from './route';

it.each([
  ['/', { race: undefined, bib: undefined, view: '' }],
  ['/races/boston-2018', { race: 'boston-2018', bib: undefined, view: '' }],
  ['/races/boston-2018/wall', { race: 'boston-2018', bib: undefined, view: 'wall' }],
  ['/races/boston-2018/entrants/F8', { race: 'boston-2018', bib: 'F8', view: '' }],
  ['/races/boston-2018/entrants/4758/certificate', { race: 'boston-2018', bib: '4758', view: 'certificate' }],
  ['/races/a/entrants/F%2F8%20%C3%BC', { race: 'a', bib: 'F/8 ü', view: '' }],
])('%s is an address', (path, route) => {
  expect(routeOf(path)).toEqual(route);
  if (route.race) expect(pathOf(route.race, route.bib, route.view)).toBe(path);
});
