import { describe, expect, it } from 'vitest';
import type { Split } from '../generated/contracts';
import { type Generated, generated } from '../testing/generated-visits';
import { rowsOf, textOf } from '../testing/text-of';
import { visit } from '../testing/visits';
import { facts } from './facts';
import { hero } from './hero';
import { splitsTable } from './splits-table';
import { trendOf } from './trend';
import { trendTable } from './trend-table';

const LENGTH_KM = 42.195;

/** `1:02:10` or `28:49` as seconds; behind is less than nothing. */
const seconds = (text: string): number =>
  text
    .match(/\d+(:\d\d)+/)![0]
    .split(':')
    .reduce((sum, part) => 60 * sum + Number(part), 0);
/** The first gap that is told: ahead is more than nothing. */
const signed = (text: string): number => {
  if (text.startsWith('on pace')) return 0;
  const [, time, side] = /([\d:]+) (behind|ahead)/.exec(text) ?? [, text, text.startsWith('+') ? 'behind' : 'ahead'];
  return (side === 'behind' ? -1 : 1) * seconds(time!);
};
const hourMinutes = (text: string): number => 60 * seconds(text);

/** Everything that the card of a visit says, as its reader finds it. */
function read({ view, race }: Generated, aim?: number) {
  const session = visit(race, aim);
  const now = session.now(view);
  const trend = trendOf(view, race.race, now)!;
  const [, ...splits] = rowsOf(splitsTable(session, view));
  const [, ...chart] = rowsOf(trendTable(trend, 'km'));
  const told = textOf(facts(session, view, now));
  const fact = (label: string) => new RegExp(`(?:^| )${label} ([\\d:.]+)`).exec(told)?.[1];
  return {
    view,
    session,
    now,
    hero: textOf(hero(session, view, now)),
    fact,
    told,
    splits,
    chart,
    target: now.pace!.target,
  };
}

const cases = Array.from({ length: 60 }, (_, seed) => ({
  name: `seed ${seed}`,
  card: read(generated(seed), seed % 5 === 0 ? 12_600_000 : undefined),
}));
const running = cases.filter(({ card }) => card.now.moving);
const finished = cases.filter(({ card }) => card.now.phase === 'finished');
const beyondStart = (splits: Split[]) => splits.filter(({ distanceM }) => distanceM > 0);

describe('every figure on the card follows from the others', () => {
  it('has cases of every kind', () => {
    const has = (kind: (card: ReturnType<typeof read>) => unknown) => cases.filter(({ card }) => kind(card)).length;
    expect(running.length).toBeGreaterThan(20);
    expect(finished.length).toBeGreaterThan(10);
    expect(has(({ target }) => target.clock === 'GUN')).toBeGreaterThan(5);
    expect(has(({ now }) => now.outOfReach)).toBeGreaterThan(5);
    expect(has(({ now }) => now.moving && !now.outOfReach)).toBeGreaterThan(5);
    expect(has(({ hero }) => /^\S+ ahead/.test(hero))).toBeGreaterThan(0);
    expect(has(({ hero }) => /^\S+ behind/.test(hero))).toBeGreaterThan(0);
  });

  it.each(cases)('paces of segments make up the net time: $name', ({ card }) => {
    const splits = beyondStart(card.view.progress!.splits);
    let [km, lastS, sum, doubt] = [0, 0, 0, 1];
    card.splits.forEach(([, time, pace], i) => {
      const lengthKm = splits[i].distanceM / 1000 - km;
      // A pace is shown to the second a kilometre, a time to the second begun.
      expect(Math.abs(seconds(pace) * lengthKm - (seconds(time) - lastS))).toBeLessThanOrEqual(0.5 * lengthKm + 1);
      sum += seconds(pace) * lengthKm;
      doubt += 0.5 * lengthKm;
      [km, lastS] = [splits[i].distanceM / 1000, seconds(time)];
    });
    expect(Math.abs(sum - lastS)).toBeLessThanOrEqual(doubt);
  });

  it.each(cases)('a gap is the time of the target less that of the run: $name', ({ card }) => {
    for (const [, time, target, gap] of card.chart) {
      expect(Math.abs(seconds(target) - seconds(time) - signed(gap))).toBeLessThanOrEqual(1.5);
    }
  });

  it.each(cases)('table and chart tell of one gap at a mat: $name', ({ card }) => {
    const gaps = new Map(card.chart.map(([where, , , gap]) => [where, signed(gap)]));
    for (const [where, , , gap] of card.splits) expect(signed(gap)).toBe(gaps.get(where.split(',')[0]));
  });

  it.each(running)('now is told as far ahead as the chart has it: $name', ({ card }) => {
    const [, , , gap] = card.chart.find(([where]) => where.includes('now'))!;
    if (!card.now.outOfReach) expect(signed(card.hero)).toBe(signed(gap));
    else expect(card.hero).not.toMatch(/behind|ahead/);
  });

  it.each(running)('the pace needed is the way left over the time left: $name', ({ card }) => {
    const [where, time] = card.chart.find(([place]) => place.includes('now'))!;
    const leftKm = LENGTH_KM - parseFloat(where);
    const leftS = card.target.timeMs / 1000 - seconds(time);
    const needs = card.fact(/record/.test(card.told) ? 'record needs' : 'target needs');
    if (card.now.outOfReach) return expect(needs).toBeUndefined();
    const [least, most] = [(leftS - 1) / (leftKm + 0.05) - 0.5, (leftS + 1) / (leftKm - 0.05) + 0.5];
    expect(seconds(needs!)).toBeGreaterThanOrEqual(least);
    expect(seconds(needs!)).toBeLessThanOrEqual(most);
  });

  it.each(cases)('the average is the way done over the net time: $name', ({ card }) => {
    const average = card.fact('average');
    if (!average) return expect(card.now.moving && !card.now.outOfReach).toBe(true);
    const last = card.view.progress!.splits.at(-1)!;
    const km = card.now.moving ? parseFloat(card.hero) : last.distanceM / 1000;
    const netS = card.now.moving ? (card.session.store.raceMs! - last.raceMs + last.netMs) / 1000 : last.netMs / 1000;
    expect(seconds(average)).toBeGreaterThanOrEqual(netS / (km + 0.05) - 0.5);
    expect(seconds(average)).toBeLessThanOrEqual(netS / (km - 0.05) + 0.5);
  });

  it.each(running)('the way done and the way to go are the whole: $name', ({ card }) => {
    const toGo = card.fact('to go');
    if (toGo) expect(parseFloat(card.hero) + parseFloat(toGo)).toBeCloseTo(LENGTH_KM, 0);
    else expect(card.now.outOfReach).toBe(false);
  });

  it.each(running)('the finish is where the chart expects it: $name', ({ card }) => {
    const [where, time, , gap] = card.chart.at(-1)!;
    expect(where).toMatch(/^Finish expected/);
    const late = card.target.clock === 'GUN' ? gunLateS(card.view.progress!.splits[0]) : 0;
    expect(Math.abs(hourMinutes(card.fact('finish')!) - (seconds(time) - late))).toBeLessThanOrEqual(31);
    const doubts = /finish [\d:]+ ([\d:]+)–([\d:]+)/.exec(card.told)!.slice(1).map(hourMinutes);
    const [worst, best] = [...gap.matchAll(/[\d:]+ (?:behind|ahead)/g)].slice(1).map(([each]) => signed(each));
    const atGap = (ahead: number) => card.target.timeMs / 1000 - ahead - late;
    expect(Math.abs(doubts[0] - atGap(best))).toBeLessThanOrEqual(31.5);
    expect(Math.abs(doubts[1] - atGap(worst))).toBeLessThanOrEqual(31.5);
  });

  it.each(finished)('the time in large is that of the last mat: $name', ({ card }) => {
    expect(seconds(card.hero.replace(/^[^,]*,/, ''))).toBe(seconds(card.splits.at(-1)![1]));
  });
});

const gunLateS = (start: Split): number => start.gunMs / 1000;
