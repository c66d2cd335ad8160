import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAhead } from './app/web/build/compress-ahead.ts'
import { drawFirstPage } from './app/web/build/draw-first-page.ts'
import { preloadFirstScreen } from './app/web/build/preload-first-screen.ts'
import { slimContracts } from './app/web/build/slim-contracts.ts'
import { storeForOffline } from './app/web/build/store-for-offline.ts'

export default defineConfig({
  publicDir: 'app/web/public',
  plugins: [
    react(),
    slimContracts(),
    preloadFirstScreen(),
    drawFirstPage(),
    storeForOffline(),
    compressAhead(),
  ],
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What a screen needs is listed in the first script: for phones, where each round trip is dear, and for no desk.
      resolveDependencies: (file, needed) => (/\/(?:resident|field)-/.test(file) ? needed : []),
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        page: 'index.html',
        'service-worker': 'app/web/service-worker.ts',
        'early-taps': 'app/web/early-taps.ts',
      },
      output: {
        codeSplitting: {
          // The first screen and the frame around it in one file: each more is a round trip, and packs worse.
          groups: [{ name: 'first', test: /\/app\/web\/app\.tsx$|\/resident-home\.tsx$/ }],
        },
        entryFileNames: (chunk) =>
          chunk.name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/openapi.json': 'http://127.0.0.1:8080' } },
})
