import { defineConfig } from 'vitest/config';

// Where live-feed serves its page from. The services of `npm run dev` may stand elsewhere.
const server = process.env.BOYLSTON_URL ?? 'http://localhost:8080';

export default defineConfig({
  base: '/',
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    // Other things live in that folder too; what a build leaves behind there goes with `mvn clean`.
    emptyOutDir: false,
    assetsDir: 'assets',
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { '/api': server, '/live': { target: server.replace(/^http/, 'ws'), ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
