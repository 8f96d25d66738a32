import { type Rolldown, build } from 'vite';
import { beforeAll, expect, it } from 'vitest';

const MOST_KB = 80;
const isLibrary = ({ moduleIds }: Rolldown.OutputChunk) => moduleIds.some((id) => id.includes('maplibre-gl'));

let chunks: Rolldown.OutputChunk[];
let page: string;

beforeAll(async () => {
  const built = (await build({ logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput;
  chunks = built.output.filter((each) => each.type === 'chunk');
  page = String((built.output.find(({ fileName }) => fileName === 'index.html') as Rolldown.OutputAsset).source);
}, 120_000);

/** A module's chunk and all that is fetched with it. */
function withImports(module: string): Rolldown.OutputChunk[] {
  const files = [chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))!.fileName];
  for (const file of files) {
    const { imports } = chunks.find(({ fileName }) => fileName === file)!;
    files.push(...imports.filter((each) => !files.includes(each)));
  }
  return files.map((file) => chunks.find(({ fileName }) => fileName === file)!);
}

const live = () => new Set(['/src/main.ts', '/app/boylston-app.ts', '/map/maplibre-scene.ts'].flatMap(withImports));

async function gzippedKb({ code }: Rolldown.OutputChunk): Promise<number> {
  const gzipped = new Blob([code]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(gzipped).arrayBuffer()).byteLength / 1024;
}

it('draws the live map with at most 80 KB of script beside MapLibre', async () => {
  const own = [...live()].filter((chunk) => !isLibrary(chunk));
  const kb = (await Promise.all(own.map(gzippedKb))).reduce((sum, each) => sum + each, 0);
  expect(own.flatMap(({ moduleIds }) => moduleIds).some((id) => id.endsWith('/map/dots-layer.ts'))).toBe(true);
  expect(kb).toBeGreaterThan(20);
  expect(kb).toBeLessThanOrEqual(MOST_KB);
});

it('fetches MapLibre only with a map', () => {
  expect([...live()].filter(isLibrary)).toHaveLength(1);
  expect(withImports('/app/boylston-app.ts').filter(isLibrary)).toEqual([]);
});

it('names in the page all that shows it, so that it comes at once', () => {
  const named = ['/src/main.ts', '/app/boylston-app.ts'].flatMap(withImports).map(({ fileName }) => fileName);
  expect(named.filter((each) => !page.includes(`/${each}"`))).toEqual([]);
  expect(new Set(named).size).toBeLessThan(12);
  expect(page).not.toContain('maplibre');
});
