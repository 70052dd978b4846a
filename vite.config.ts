import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { IntlMessageFormat } from 'intl-messageformat';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/**
 * `…/mail.svg?icon` becomes the strokes of the drawing as one path. The package's own wrapper is
 * left out: size, stroke and accessibility belong to <Icon>.
 */
function icons(): Plugin {
  return {
    name: 'baken-icons',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.svg?icon')) return null;
      const svg = await readFile(id.slice(0, -'?icon'.length), 'utf8');
      const strokes = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d);
      if (strokes.length === 0) throw new Error(`${id} has no paths`);
      return { code: `export default ${JSON.stringify(strokes.join(' '))}`, moduleType: 'js' };
    },
  };
}

/**
 * Texts are parsed here and not in the browser, so that the ICU parser stays out of the first load. Those of a refusal
 * stay behind: the server says them, in the viewer's language, and they come with its answer.
 */
function texts(): Plugin {
  return {
    name: 'baken-texts',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    async load(id) {
      if (!/\/texts\/[\w.]+\.json$/.test(id)) return null;
      const given = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>;
      const shown = Object.entries(given).filter(([key]) => !key.startsWith('fout.'));
      const parsed = shown.map(([key, text]) => [key, new IntlMessageFormat(text, 'nl').getAst()]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(parsed))}`, moduleType: 'js' };
    },
  };
}

/**
 * Style sheets are split per chunk and any of them may arrive first; the first one to name a layer
 * fixes the order of all. So each one names them all.
 */
function layers(): Plugin {
  const order = '@layer reset,tokens,base,components,overrides;';
  return {
    name: 'baken-layers',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = order + String(file.source);
      }
    },
  };
}

const server = process.env['BAKEN_SERVER'];

export default defineConfig({
  root: fileURLToPath(new URL('app/web', import.meta.url)),
  plugins: [
    icons(),
    texts(),
    // Without it React Aria brings its own words in thirty languages.
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' } as Plugin,
    react(),
    layers(),
  ],
  server: {
    fs: { allow: [fileURLToPath(new URL('.', import.meta.url))] },
    ...(server ? { proxy: { '/api': server } } : {}),
  },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    // The list of what each screen needs stands in the first load: of scripts the screen itself knows, only styles are listed.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith('.css')),
    },
    // light-dark() must stay: older targets make the style sheet twice as large.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The content security policy allows no data: address.
    assetsInlineLimit: 0,
    manifest: true,
  },
});
