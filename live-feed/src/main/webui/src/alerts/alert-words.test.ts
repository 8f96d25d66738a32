import { describe, expect, it } from 'vitest';
import sample from '../../../../../../race-contracts/src/main/resources/sample/alert.json';
import type { Alert } from '../generated/contracts';
import am from '../texts/am.json';
import de from '../texts/de.json';
import es from '../texts/es.json';
import fr from '../texts/fr.json';
import ja from '../texts/ja.json';
import { sayIn } from '../worker/spoken';
import { headingOf, lineOf, saidOf } from './alert-words';

const alert = (over: Partial<Alert> = {}): Alert => ({ ...(sample as Alert), ...over });
const line = (over?: Partial<Alert>, language = 'en') => lineOf(alert(over), sayIn(language));

describe('an alert', () => {
  it('says the time and the gap, and REPLAY before all else in a replay', () => {
    expect(line()).toBe('REPLAY ×30 · 28:49, 2:19 behind');
    expect(line({ rate: undefined, aheadMs: 12_000 })).toBe('28:49, 0:12 ahead');
    expect(line({ rate: undefined, aheadMs: 400 })).toBe('28:49, on pace');
    expect(line({ rate: 0 })).toMatch(/^REPLAY · /);
    expect(line({ rate: undefined, aheadMs: undefined })).toBe('28:49');
  });

  it('owns up to a correction, and to who is invented', () => {
    expect(line({ rate: undefined, corrected: true, simulated: true })).toBe(
      'Corrected: 28:49, 2:19 behind · simulated',
    );
  });

  it('of the start has no time and nobody to be behind', () => {
    expect(line({ rate: undefined, distanceM: 0, netMs: 0, aheadMs: 0 })).toBe('started');
  });

  it('is said in the language of whoever it is for, and in English to others', () => {
    expect(line({}, 'de')).toBe('REPLAY ×30 · 28:49, 2:19 Rückstand');
    expect(line({}, 'ja')).toBe('REPLAY ×30 · 28:49、2:19遅れ');
    expect(line({}, 'tlh')).toBe(line());
    expect(line({}, 'constructor')).toBe(line());
  });

  it('has its point’s name without what follows it, as the page has', () => {
    const heading = headingOf(alert({ pointName: 'Finish, Boylston Street' }), sayIn('en'));
    expect(heading).toBe('\u2068Loren Zitomersky\u2069 · Finish');
  });

  it('is read aloud as each language writes it', () => {
    const said = (language: string) => saidOf(alert({ rate: undefined, aheadMs: undefined }), sayIn(language));
    const who = '\u2068Loren Zitomersky\u2069 · 5K';
    expect(['en', 'fr', 'ja', 'am'].map(said)).toEqual([
      `${who}: 28:49`,
      `${who} : 28:49`,
      `${who}：28:49`,
      `${who}፦ 28:49`,
    ]);
  });

  it('has names as they are: long, from right to left, or looking like code', () => {
    const heading = (name: string) => headingOf(alert({ name }), sayIn('en'));
    expect(heading('<b onclick="x">O’Neil & "Bob"</b>')).toBe('\u2068<b onclick="x">O’Neil & "Bob"</b>\u2069 · 5K');
    expect(heading('שרה כהן')).toBe('\u2068שרה כהן\u2069 · 5K');
    expect(heading('n'.repeat(200))).toContain('n'.repeat(200));
  });
});

describe('the worker', () => {
  it.each(Object.entries({ am, de, es, fr, ja }))(
    'has the words of the page in %s',
    (_, { alerts, app, card, words }) => {
      expect(alerts).toMatchObject({ behind: card.behind, ahead: card.ahead, level: card.level });
      expect(alerts).toMatchObject({ replay: words.replay, replayAt: words.replayAt, simulated: app.simulated });
    },
  );
});
