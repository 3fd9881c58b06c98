// npm run words (--write): mends the spaces of the three languages and writes src/client/words.d.ts from the English words.
// Without --write: says whether that file is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES, wordFiles } from './words/entries.ts';
import { declaration } from './words/types.ts';
import { mended } from './words/typography.ts';

const FILE = 'src/client/words.d.ts';
const wanted = declaration(JSON.parse(readFileSync('locales/en/ui.json', 'utf8')));
const found = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';

if (process.argv.includes('--write')) {
  if (wanted !== found) writeFileSync(FILE, wanted);
  for (const language of LANGUAGES)
    for (const name of wordFiles(language)) {
      const file = `locales/${language}/${name}`;
      const before = readFileSync(file, 'utf8');
      const after = mended(language, before);
      if (after !== before) {
        writeFileSync(file, after);
        console.log(`${file}: spaces mended`);
      }
    }
  console.log(`${FILE}: ${wanted === found ? 'unchanged' : 'written'}`);
} else if (wanted === found) {
  console.log(`${FILE} holds the keys of locales/en/ui.json`);
} else {
  console.error(`${FILE} is not what locales/en/ui.json gives. Run: npm run words`);
  process.exitCode = 1;
}
