import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Choices } from './choices';
import { MOST_FOLLOWED } from './follow-list';

const CLUB = { by: 'club' as const, value: 'Heartbreak' };
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('navigator', { language: 'en-US' });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

describe('the follow list', () => {
  it('keeps its order and its groups on the device', () => {
    const choices = new Choices('boston');
    ['1', '2', '3'].forEach((bib) => choices.follow(bib));
    choices.followGroup(CLUB);
    choices.move('3', -1);
    choices.move('1', -1);
    choices.follow('1');

    const later = new Choices('boston');
    expect(later.following).toEqual(['3', '2']);
    expect(later.groups).toEqual([CLUB]);
    expect(new Choices('berlin').following).toEqual([]);
  });

  it('has a limit, and says so instead of forgetting somebody', () => {
    const choices = new Choices('boston');
    for (let i = 0; i <= MOST_FOLLOWED; i++) choices.follow(`${i}`);
    expect(choices.following).toHaveLength(MOST_FOLLOWED);
    expect(choices.isFollowed('0')).toBe(true);
    expect(choices.followNews).toEqual({ kind: 'tooManyEntrants' });
    for (let i = 0; i < 5; i++) choices.followGroup({ by: 'club', value: `Club ${i}` });
    expect(choices.groups).toHaveLength(4);
    expect(choices.followNews).toEqual({ kind: 'tooManyGroups' });
  });

  it('takes what a link carries, and gives it back without touching what was there', () => {
    const choices = new Choices('boston');
    choices.follow('1');
    choices.take({ bibs: ['1', '2'], groups: [CLUB] });
    expect(choices.following).toEqual(['1', '2']);
    expect(choices.followNews).toEqual({ kind: 'shared', added: { bibs: ['2'], groups: [CLUB] }, leftOut: 0 });

    choices.untake({ bibs: ['2'], groups: [CLUB] });
    expect([choices.following, choices.groups, choices.followNews]).toEqual([['1'], [], undefined]);

    choices.take({ bibs: ['1'], groups: [] });
    expect(choices.followNews).toBeUndefined();
  });

  it('says how many of a link found no room', () => {
    const choices = new Choices('boston');
    for (let i = 1; i < MOST_FOLLOWED; i++) choices.follow(`${i}`);
    choices.take({ bibs: ['a', 'b', 'c'], groups: [] });
    expect(choices.followNews).toMatchObject({ added: { bibs: ['a'] }, leftOut: 2 });
  });

  it('knows when the device keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    const choices = new Choices('boston');
    choices.follow('1');
    expect(choices.isFollowed('1')).toBe(true);
    expect(choices.kept).toBe(false);
  });
});

describe('who was looked at', () => {
  it('is offered again, the newest first, each once', () => {
    const choices = new Choices('boston');
    ['1', '2', '1', '3', '4', '5', '6', '7'].forEach((bib) => choices.lookedAt(bib));
    expect(new Choices('boston').recent).toEqual(['7', '6', '5', '4', '3', '1']);
  });
});
