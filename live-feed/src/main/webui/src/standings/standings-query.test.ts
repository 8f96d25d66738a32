import { describe, expect, it } from 'vitest';
import { boston, eliteWomen } from '../testing/visits';
import { addressOf, queryOf, requestOf, standingsLink } from './standings-query';

const { race } = boston();
const division = race.divisions.find((each) => each.sex)!;
const open = { ...race, divisions: [...race.divisions, { ...division, id: 'open', sex: undefined }] };

describe('standings', () => {
  it('are found again by their address', () => {
    const query = {
      contest: race.contests[0].id,
      division: 'open',
      sex: 'F' as const,
      ageGroup: '40-44',
      point: race.contests[0].points[1],
      only: { by: 'club' as const, value: 'Läufer & Söhne' },
      page: 3,
    };
    const address = addressOf(race.race, query);
    expect(address).toMatch(`/races/${race.race}/standings?`);
    expect(queryOf(address.slice(address.indexOf('?')), open)).toEqual(query);
  });

  it('are of the first featured division, at the furthest point, where nothing else is asked for', () => {
    const query = queryOf('', race);
    expect(race.divisions.find((each) => each.id === query.division)?.featured).toBe(
      Math.min(...race.divisions.map((each) => each.featured ?? 99)),
    );
    expect([query.point, query.page]).toEqual([undefined, 1]);
  });

  it('take nothing from an address that the race does not have', () => {
    const query = queryOf('?division=none&point=Moon&sex=Q&page=-4&contest=none&ageGroup=40-44', open);
    expect(query).toMatchObject({ point: undefined, sex: undefined, page: 1, contest: undefined });
    expect(queryOf('?page=1e9x', race).page).toBe(1);
  });

  it('have age groups of one sex only: that of the division, or one that is chosen', () => {
    expect(queryOf('?division=open&ageGroup=40-44', open).ageGroup).toBeUndefined();
    const query = queryOf(`?division=${division.id}&ageGroup=40-44&sex=X`, race);
    expect(query).toMatchObject({ ageGroup: '40-44', sex: undefined });
    expect(requestOf(race, query).get('sex')).toBe(division.sex);
    expect(requestOf(race, { ...query, ageGroup: undefined }).get('sex')).toBeNull();
  });

  it('come in pages', () => {
    const request = requestOf(race, { ...queryOf('', race), page: 3 });
    expect([request.get('offset'), request.get('limit'), request.get('page')]).toEqual(['100', '50', null]);
  });

  it('are a link away from leaders', () => {
    expect(standingsLink(race, eliteWomen())).toContain('division=elite-women&point=25K');
  });
});
