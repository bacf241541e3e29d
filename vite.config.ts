import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { guide } from './scripts/vite-guide.ts';
import { scenarios } from './scripts/vite-scenarios.ts';

export default defineConfig({
  // Relative addresses, so that the built folder can stand anywhere on a site.
  base: './',
  plugins: [react(), scenarios(), guide()],
  build: {
    target: 'es2023',
    // Of the packages in it; served beside the app, as those licences ask.
    license: { fileName: 'licenses.md' },
    // Phaser is one lazily loaded file of its own: only the stage asks for it.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
  worker: { format: 'es' },
});
