import { beforeEach, expect, it, vi } from 'vitest';
import type { RaceView } from '../generated/contracts';

const listRaces = vi.fn();
const getRace = vi.fn();
vi.mock('../api/races', () => ({ listRaces }));
vi.mock('../api/rest', () => ({ getRace }));

const view = { race: { race: 'boston-2018' }, courses: [{}] } as RaceView;

beforeEach(() => {
  vi.resetModules();
  listRaces.mockReset().mockResolvedValue([{ race: 'boston-2018' }]);
  getRace.mockReset().mockResolvedValue(view);
});

async function at(pathname: string) {
  vi.stubGlobal('location', { pathname });
  return (await import('./opening')).openRace;
}

it('asks once for the race of the address, whoever wants it', async () => {
  const openRace = await at('/races/boston-2018/entrants/4758');
  const [one, other] = await Promise.all([openRace(), openRace()]);
  expect(one).toBe(other);
  expect(one).toMatchObject({ view, route: { race: 'boston-2018', bib: '4758' } });
  expect(listRaces).not.toHaveBeenCalled();
  expect(getRace).toHaveBeenCalledTimes(1);
});

it('takes the first race where the address names none', async () => {
  const openRace = await at('/');
  expect((await openRace()).view).toBe(view);
  expect(getRace).toHaveBeenCalledWith('boston-2018');
});

it('asks anew after nobody answered', async () => {
  const openRace = await at('/races/boston-2018');
  getRace.mockRejectedValueOnce(new TypeError('no network'));
  await expect(openRace()).rejects.toThrow('no network');
  expect((await openRace()).view).toBe(view);
});

it('asks anew while there is no race', async () => {
  const openRace = await at('/');
  listRaces.mockResolvedValueOnce([]);
  expect((await openRace()).view).toBeUndefined();
  expect((await openRace()).view).toBe(view);
});

it('asks anew while the race has no course to be drawn on', async () => {
  const openRace = await at('/races/boston-2018');
  getRace.mockResolvedValueOnce({ ...view, courses: [] });
  expect((await openRace()).view).toBeUndefined();
  expect((await openRace()).view).toBe(view);
});
