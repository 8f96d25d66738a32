import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.doUnmock('./texts');
});

it('whose file does not come is not waited for without end', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { search: '?lang=fr' });
  vi.stubGlobal('navigator', { languages: ['fr'] });
  vi.doMock('./texts', async (actual) => ({
    ...(await actual<typeof import('./texts')>()),
    speak: () => new Promise(() => undefined),
  }));
  const { speakPreferred } = await import('./language');

  const begun = vi.fn();
  void speakPreferred().then(begun);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toHaveBeenCalled();
});
