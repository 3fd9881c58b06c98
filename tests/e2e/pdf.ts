// The words of a page printed by Chromium, as a reader who selects them would copy them: glyphs back to letters by each
// font's own table. Enough for what Chromium writes; no general reader of PDF.
import { inflateSync } from 'node:zlib';

type Letters = Map<string, string>; // glyph, two or four hexadecimal digits as its font counts → its letters

const inflated = (head: string, body: Buffer): string => {
  try {
    return (head.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1');
  } catch {
    return '';
  }
};

function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  const found = new Map<string, { head: string; stream: string }>();
  for (const { 1: number = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const from = text.indexOf('stream\n', index);
    const end = text.indexOf('endobj', index);
    const head = text.slice(index, from > 0 && from < end ? from : end);
    const length = Number(/\/Length (\d+)\b(?! 0 R)/.exec(head)?.[1] ?? 0);
    const body = from > 0 && from < end ? pdf.subarray(from + 7, from + 7 + length) : Buffer.alloc(0);
    found.set(number, { head, stream: inflated(head, body) });
  }
  return found;
}

const lettersFrom = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

function tableOf(cmap: string): Letters {
  const letters: Letters = new Map();
  for (const [, part = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(from.toLowerCase(), lettersFrom(to));
  for (const [, part = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w{4})>/g))
      for (let by = 0; by <= Number.parseInt(to, 16) - Number.parseInt(from, 16); by++) {
        const code = (Number.parseInt(from, 16) + by).toString(16).padStart(from.length, '0');
        letters.set(code, String.fromCharCode(Number.parseInt(first, 16) + by));
      }
  return letters;
}

function lettersOfRun(run: string, font: Letters | undefined): string {
  const [one = '0000'] = font?.keys() ?? [];
  const codes = run.match(new RegExp(`.{${one.length}}`, 'g')) ?? [];
  return codes.map((code) => font?.get(code) ?? '\ufffd').join('');
}

/** How many pages it has. */
export const pagesOf = (pdf: Buffer): number =>
  [...objectsOf(pdf).values()].filter(({ head }) => /\/Type \/Page\b/.test(head)).length;

/** All letters of the document in the order they are drawn, without spaces: a printed line knows places, not spaces. */
export function lettersOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Letters>();
  for (const [number, { head }] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (table) fonts.set(number, tableOf(objects.get(table)?.stream ?? ''));
  }
  let told = '';
  for (const { stream } of objects.values()) {
    let font: Letters | undefined;
    for (const [, name, shown = ''] of stream.matchAll(/\/F(\d+) [\d.]+ Tf|((?:<\w+>|\[[^\]]*\])\s*T[jJ])/g)) {
      if (name) font = fonts.get(name);
      else for (const [, run = ''] of shown.matchAll(/<(\w+)>/g)) told += lettersOfRun(run.toLowerCase(), font);
    }
  }
  return told.replace(/\s/g, '');
}
