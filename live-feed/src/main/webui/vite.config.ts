import { rmSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

// Where live-feed serves its page from. The services of `npm run dev` may stand elsewhere.
const server = process.env.BOYLSTON_URL ?? 'http://localhost:8080';

const outDir = '../../../target/classes/META-INF/resources';

/** Scripts that articles name: their names stay. */
const named = { 'src/widget/widget.ts': 'widget.js', 'src/widget/frames.ts': 'frames.js' };

const parts = new Map<string, Set<string>>();

/** Whether a module is fetched with another, without being asked for. */
function isPartOf(source: string, id: string, modules: Rolldown.ChunkingContext): boolean {
  const entry = new URL(source, import.meta.url).pathname;
  if (!parts.has(entry)) {
    const all = new Set([entry]);
    for (const each of all) modules.getModuleInfo(each)?.importedIds.forEach((found) => all.add(found));
    parts.set(entry, all);
  }
  return parts.get(entry)!.has(id);
}

/** What two of them both begin with, as one file. */
const common = (name: string, one: string, other: string) => (id: string, modules: Rolldown.ChunkingContext) =>
  isPartOf(one, id, modules) && isPartOf(other, id, modules) ? name : null;

const WIDGET_VIEWS = ['card', 'leaders', 'map'];

/** What the page begins with, apart by the widget's views that begin with it too. */
function viewed(id: string, modules: Rolldown.ChunkingContext): string | null {
  if (!isPartOf('src/app/boylston-app.ts', id, modules)) return null;
  const views = WIDGET_VIEWS.filter((view) => isPartOf(`src/widget/${view}-view.ts`, id, modules));
  return views.join('-') || 'page';
}

/** Many small files zip badly. How a race is heard, kept and told is one, for the page and the widget; so is what comes before. */
const groups = [
  // By itself, so that it stays in caches when our own code has changed.
  { name: 'maplibre', test: /node_modules.maplibre-gl/ },
  { name: common('start', 'src/widget/race-tracker.ts', 'src/main.ts'), priority: 2 },
  // Without the entry itself: it is what the manifest knows the page by.
  {
    name: (id: string, modules: Rolldown.ChunkingContext) =>
      isPartOf('src/main.ts', id, modules) && !id.endsWith('/src/main.ts') ? 'begin' : null,
    priority: 1.5,
  },
  { name: common('race', 'src/widget/race-tracker.ts', 'src/app/boylston-app.ts'), priority: 1 },
  // The page's own parts, by what of them a widget may ask for: a card brings no map.
  { name: viewed },
  { name: 'tracker', test: /src.(widget.(race-tracker|strip-view)|texts.en.widget)/ },
];

/** Links to all that a module is fetched with. */
function preloads(bundle: (Rolldown.OutputAsset | Rolldown.OutputChunk)[], module: string) {
  const chunks = bundle.filter((each) => each.type === 'chunk');
  const files = new Set(chunks.filter((each) => each.facadeModuleId?.endsWith(module)).map((each) => each.fileName));
  for (const file of files) chunks.find((each) => each.fileName === file)?.imports.forEach((each) => files.add(each));
  return [...files].map((file) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
    injectTo: 'head' as const,
  }));
}

export default defineConfig({
  base: '/',
  // Scripts run in pages of others too, and find what they need where they are from themselves.
  experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
  plugins: [
    {
      // The page's first script asks for the rest by itself, a way to the server and back later than it could.
      name: 'preload-page',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (page, { bundle, filename }) =>
          filename.endsWith('/index.html')
            ? preloads(Object.values(bundle ?? {}), 'src/app/boylston-app.ts').filter(
                ({ attrs }) => !page.includes(attrs.href),
              )
            : [],
      },
    },
    {
      // Names in there carry hashes: without this every build would leave the last one's files behind.
      name: 'sweep-assets',
      apply: 'build',
      // Not where a test builds in memory.
      configResolved: ({ build }) => {
        if (build.write) rmSync(new URL(`${outDir}/assets`, import.meta.url), { recursive: true, force: true });
      },
    },
  ],
  build: {
    outDir,
    // Other things may live in that folder too.
    emptyOutDir: false,
    assetsDir: 'assets',
    // Which script needs which: what a view needs is measured by it.
    manifest: true,
    rolldownOptions: {
      input: ['index.html', 'embed.html', ...Object.keys(named)],
      output: {
        codeSplitting: { groups },
        entryFileNames: ({ facadeModuleId }) =>
          Object.entries(named).find(([source]) => facadeModuleId?.endsWith(source))?.[1] ?? 'assets/[name]-[hash].js',
        // MapLibre's worker comes as .mjs, which not every server knows to be JavaScript.
        assetFileNames: ({ names }) => `assets/[name]-[hash]${names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}`,
      },
    },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { '/api': server, '/oembed': server, '/embed/': server, '/live': { target: server, ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node', css: { include: /theme\.css/ } },
});
