// npm run words (--write): writes src/client/words.d.ts from the English words. Without --write: says whether it is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { declaration } from './words/types.ts';

const FILE = 'src/client/words.d.ts';
const wanted = declaration(JSON.parse(readFileSync('locales/en/ui.json', 'utf8')));
const found = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';

if (process.argv.includes('--write')) {
  if (wanted !== found) writeFileSync(FILE, wanted);
  console.log(`${FILE}: ${wanted === found ? 'unchanged' : 'written'}`);
} else if (wanted === found) {
  console.log(`${FILE} holds the keys of locales/en/ui.json`);
} else {
  console.error(`${FILE} is not what locales/en/ui.json gives. Run: npm run words`);
  process.exitCode = 1;
}
