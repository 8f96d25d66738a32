import { describe, expect, it } from 'vitest';
import { authorization, withToken } from './address';
import { Backoff } from './backoff';
import { ServerClock } from './server-clock';

describe('backoff', () => {
  it('doubles to a ceiling, jittered, and begins again after a success', () => {
    const most = new Backoff(() => 1);
    expect([most.nextMs(), most.nextMs(), most.nextMs()]).toEqual([500, 1000, 2000]);
    for (let i = 0; i < 20; i++) expect(most.nextMs()).toBeLessThanOrEqual(30_000);
    most.succeeded();
    expect(most.nextMs()).toBe(500);
    expect(new Backoff(() => 0).nextMs()).toBe(250);
  });
});

describe('server clock', () => {
  it('believes the message that travelled fastest', () => {
    const clock = new ServerClock(() => 1000);
    clock.heard(new Date(5000).toISOString());
    clock.heard(new Date(5400).toISOString());
    clock.heard(new Date(5100).toISOString());
    expect(clock.now()).toBe(5400);
  });
});

describe('addresses', () => {
  it('carry the key that the page was opened with, and none without one', () => {
    expect(withToken('/races/x', 'id.se+cret')).toBe('/races/x?token=id.se%2Bcret');
    expect(withToken('/x?a=b', 'k')).toBe('/x?a=b&token=k');
    expect(withToken('/races/x')).toBe('/races/x');
    expect(authorization('id.secret')).toEqual({ Authorization: 'Bearer id.secret' });
    expect(authorization()).toEqual({});
  });
});
