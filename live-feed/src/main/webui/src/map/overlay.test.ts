import { expect, it } from 'vitest';
import { boston } from '../testing/visits';
import { mats } from './overlay';

it('names the finish before any town, whatever the organiser calls it', () => {
  const finish = mats(boston().race).filter((mark) => mark.kind === 'town');
  expect(finish.map(({ id, label, rank }) => ({ id, label, rank }))).toEqual([
    { id: 'mat Finish', label: 'Finish', rank: 499 },
  ]);
});
