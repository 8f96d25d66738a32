import { defineConfig } from 'vite';

// The service worker in one file of its own: not every browser runs one that imports others. It serves the paths below its own.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: false,
    lib: { entry: 'src/worker/service-worker.ts', formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
  },
});
