// The whole game as one page that a double click opens: no server, no network, nothing to install. Browsers fetch no
// module, worker or font from a neighbouring file of a disk, so here everything stands inside the page.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export const ONE_FILE = 'zheli.html';

/** `new Worker(new URL('./x.ts', import.meta.url), { type: 'module', name: 'y' })` → a worker made of text that the page carries. */
function workersInside(): Plugin {
  const made = /new Worker\(new URL\('(\.[^']+)', import\.meta\.url\), \{ type: 'module', name: '(\w+)' \}\)/g;
  return {
    name: 'workers-inside',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/client\/.+\.tsx?$/.test(id)) return null;
      const imports: string[] = [];
      const carried = code.replace(made, (_, file: string, trade: string) => {
        const name = `CarriedWorker${imports.length}`;
        imports.push(`import ${name} from '${file}?worker&inline';\n`);
        return `new ${name}({ name: '${trade}' })`;
      });
      return imports.length === 0 ? null : { code: imports.join('') + carried, map: null };
    },
  };
}

/** Text inside <script> may not hold what would end it. */
const scriptText = (code: string): string => code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

const dataOf = (svg: string | Uint8Array): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** Puts the one script and the one style sheet into the page. */
function inOnePage(): Plugin {
  let folder = '';
  let page = '';
  return {
    name: 'in-one-page',
    enforce: 'post',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
        const html = files.find((file) => file.fileName === 'index.html');
        const [script] = chunks;
        if (html?.type !== 'asset' || !script || chunks.length > 1)
          this.error(`one page needs one script, not ${chunks.map((chunk) => chunk.fileName).join(', ')}`);
        const css = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
        const drawn = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.svg'));
        const icon = drawn?.type === 'asset' ? `<link rel="icon" href="${dataOf(drawn.source)}">` : '';
        const own = String(html.source).replaceAll(
          /<(?:script[^>]*><\/script>|link[^>]*(?:stylesheet|modulepreload|icon)[^>]*>)\n?/g,
          '',
        );
        page = own
          .replace('</head>', () => `${icon}<style>${css}</style></head>`)
          .replace('</body>', () => `<script type="module">${scriptText(script.code)}</script></body>`);
        for (const name of Object.keys(bundle)) delete bundle[name];
      },
    },
    closeBundle() {
      if (page !== '') writeFileSync(path.join(folder, ONE_FILE), page);
    },
  };
}

/** The site's own page, opened from a disk by mistake, leads to the one that works there. A file of its own: the server allows no script inside a page. */
export function fromDisk(): Plugin {
  const source = `if (location.protocol === 'file:') location.replace('${ONE_FILE}' + location.search + location.hash);\n`;
  return {
    name: 'from-disk',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'from-disk.js', source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: './from-disk.js', async: true }, injectTo: 'head' }],
  };
}

export const oneFile = (): Plugin[] => [workersInside(), inOnePage()];
