import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const MOST_KB = 7;

it('wakes with at most 7 KB of script, which speaks every language of alerts and carries no other text', async () => {
  const root = new URL('../..', import.meta.url).pathname;
  const configFile = `${root}/vite.worker.config.ts`;
  const built = await build({ root, configFile, logLevel: 'silent', build: { write: false } });
  const [{ output }] = built as Rolldown.RolldownOutput[];
  expect(output).toHaveLength(1);
  const { code } = output[0];
  const zipped = new Blob([code]).stream().pipeThrough(new CompressionStream('gzip'));
  expect((await new Response(zipped).arrayBuffer()).byteLength / 1024).toBeLessThanOrEqual(MOST_KB);
  expect(code).toContain('Rückstand');
  expect(code).not.toContain('Urkunde');
});
