import { build, type Rolldown } from 'vite';
import { beforeAll, expect, it, vi } from 'vitest';

const MOST_KB = 35;
const root = new URL('../..', import.meta.url).pathname;

let output: Rolldown.OutputChunk[];
let manifest: Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

beforeAll(async () => {
  // As it is built for readers: tests run with another Lit.
  vi.stubEnv('NODE_ENV', 'production');
  const built = (await build({ root, logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput;
  output = built.output.filter((each) => each.type === 'chunk');
  const written = built.output.find((each) => each.fileName === '.vite/manifest.json') as Rolldown.OutputAsset;
  manifest = JSON.parse(String(written.source));
}, 120_000);

/** All that is fetched where these are run, by what they import without being asked. */
function needed(keys: string[]): Set<string> {
  const all = new Set<string>();
  const add = (key: string) => {
    if (all.has(key)) return;
    all.add(key);
    manifest[key].imports?.forEach(add);
  };
  keys.forEach(add);
  return all;
}

const chunks = (keys: Set<string>) =>
  [...keys].map((key) => output.find((chunk) => chunk.fileName === manifest[key].file)!);

async function zippedKb(keys: Set<string>): Promise<number> {
  const sizes = chunks(keys).map(async ({ code }) => {
    const zipped = new Blob([code]).stream().pipeThrough(new CompressionStream('gzip'));
    return (await new Response(zipped).arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}

const script = 'src/widget/widget.ts';
const firstView = () => needed([script, ...manifest[script].dynamicImports!]);

it('shows its first view with at most 35 KB of script', async () => {
  const kb = await zippedKb(firstView());
  expect(kb).toBeLessThanOrEqual(MOST_KB);
  expect(kb).toBeGreaterThan(10);
});

it('has no map in it before one is shown', () => {
  const isMap = (id: string) => /maplibre|\/src\/map\//.test(id);
  const modules = chunks(firstView()).flatMap((chunk) => chunk.moduleIds);
  expect(modules.filter(isMap)).toEqual([]);
  expect(modules.some((id) => id.endsWith('/strip/elevation-strip.ts'))).toBe(true);
  const withMap = chunks(needed(Object.keys(manifest).filter((key) => key.includes('map-view'))));
  expect(withMap.flatMap((chunk) => chunk.moduleIds).some(isMap)).toBe(true);
});

it('is found where articles name it', async () => {
  expect(manifest[script].file).toBe('widget.js');
  expect(manifest['src/widget/frames.ts'].file).toBe('frames.js');
  expect(await zippedKb(needed(['src/widget/frames.ts']))).toBeLessThan(1);
});
