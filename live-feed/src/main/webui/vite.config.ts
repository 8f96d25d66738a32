import { rmSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Where live-feed serves its page from. The services of `npm run dev` may stand elsewhere.
const server = process.env.BOYLSTON_URL ?? 'http://localhost:8080';

const outDir = '../../../target/classes/META-INF/resources';

export default defineConfig({
  base: '/',
  plugins: [
    {
      // Names in there carry hashes: without this every build would leave the last one's files behind.
      name: 'sweep-assets',
      apply: 'build',
      buildStart: () => rmSync(new URL(`${outDir}/assets`, import.meta.url), { recursive: true, force: true }),
    },
  ],
  build: {
    outDir,
    // Other things may live in that folder too.
    emptyOutDir: false,
    assetsDir: 'assets',
    rolldownOptions: {
      output: {
        // MapLibre's worker comes as .mjs, which not every server knows to be JavaScript.
        assetFileNames: ({ names }) => `assets/[name]-[hash]${names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}`,
      },
    },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { '/api': server, '/live': { target: server, ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
