import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { fromDisk, ONE_FILE, oneFile } from './vite.onefile.ts';
import { slimPhaser } from './vite.phaser.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Scenario files travel as text, to be checked where they arrive; their spaces stay at home. */
function tightScenarios(): Plugin {
  return {
    name: 'tight-scenarios',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const file = /^(.*\/scenarios\/.+\.json)\?raw$/.exec(id)?.[1];
      if (!file) return null;
      const tight = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      return `export default ${JSON.stringify(tight)}`;
    },
  };
}

const TEXT = /\.(?:html|js|css|json|svg|webmanifest|txt)$/;
const WORTH_IT = 1024; // bytes; smaller files do not shrink

async function squeeze(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [small, older] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, small);
  writeFileSync(`${file}.gz`, older);
}

/** Leaves a .br and a .gz beside every text file of the build: the server sends them as they are. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      if (!existsSync(folder)) return; // the build failed; its own reason is told
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((entry) => path.join(folder, entry))
        .filter((file) => TEXT.test(file) && statSync(file).size >= WORTH_IT);
      await Promise.all(files.map(squeeze));
    },
  };
}

/** Icons keep their names, for the web app's manifest. */
function icons(): Plugin {
  return {
    name: 'icons',
    apply: 'build',
    generateBundle() {
      const emit = (fileName: string, file: string) =>
        this.emitFile({ type: 'asset', fileName, source: readFileSync(here(file)) });
      emit('icon.svg', './src/client/icon.svg');
      for (const size of [180, 192, 512]) emit(`icon-${size}.png`, `./assets/icons/icon-${size}.png`);
    },
  };
}

/** After the first visit everything but the class room works without a network. A new version waits until the player asks for it. */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  strategies: 'generateSW',
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,json,woff2}', 'icon-192.png'],
    globIgnores: ['**/*-vietnamese-*', '**/*-greek-*', '**/literata-latin-ext-*'], // of a headline only rare letters
    maximumFileSizeToCacheInBytes: 1_500_000,
    navigateFallback: 'index.html',
    clientsClaim: true, // the first visit too goes on when the network goes
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
  manifest: {
    id: './',
    name: 'Желі',
    short_name: 'Желі',
    description: JSON.parse(readFileSync(here('./locales/kk/ui.json'), 'utf8')).home.title,
    lang: 'kk',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#0E1B2A',
    theme_color: '#0E1B2A',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  },
});

// The slim entry is for the build alone: the development server takes the whole of Phaser, made ready once.
const slim = {
  phaser: here('./src/client/scenes/phaser.js'),
  'phaser-source': here('./node_modules/phaser/src'),
};

// `vite build --mode file` adds the one page for a USB stick to a site that has been built.
export default defineConfig(({ command, mode }) => {
  const built = command === 'build';
  const inOne = built && mode === 'file';
  return {
    base: './',
    plugins: [
      react(),
      ...(built ? [slimPhaser(), tightScenarios()] : []),
      ...(inOne ? oneFile() : [offline]),
      ...(built && !inOne ? [icons(), fromDisk(), compressed()] : []),
    ],
    define: { global: 'globalThis', 'import.meta.env.ONE_FILE': JSON.stringify(ONE_FILE) },
    resolve: { alias: built ? slim : {} },
    worker: {
      plugins: () => (built ? [tightScenarios()] : []),
      ...(inOne
        ? { format: 'iife' as const, rolldownOptions: { output: { codeSplitting: false } } }
        : { format: 'es' as const }),
    },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: !inOne,
      copyPublicDir: !inOne,
      chunkSizeWarningLimit: inOne ? 20_000 : 1500,
      ...(inOne && {
        assetsInlineLimit: 10_000_000,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
      }),
    },
  };
});
