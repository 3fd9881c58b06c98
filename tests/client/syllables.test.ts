// What is too long for its line is parted between syllables, in Kazakh and in Russian; the parts are the word, and none lacks a vowel.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parted } from '../../src/client/syllables.ts';

const SOFT = '\u00ad';
const shown = (word: string) => parted(word).replaceAll(SOFT, '-');

describe('a long word is parted between its syllables', () => {
  test.each([
    ['қорқыныш', 'қор-қы-ныш'],
    ['Компьютерлер', 'Компь-ю-тер-лер'],
    ['карта', 'кар-та'],
    ['Жаңаөзен', 'Жа-ңа-ө-зен'],
    ['сауалнама', 'са-уал-на-ма'],
    ['пайдаланушылары', 'пай-да-ла-ну-шы-ла-ры'],
    ['Шенеуніктерге', 'Ше-неу-нік-тер-ге'],
    ['дереккөздері', 'де-рек-көз-де-рі'],
    ['Байланыстағы', 'Бай-ла-ныс-та-ғы'],
    ['қиындайды', 'қи-ын-дай-ды'],
  ])('in Kazakh: %s', (word, parts) => expect(shown(word)).toBe(parts));

  test.each([
    ['независимым', 'не-за-ви-си-мым'],
    ['Разрешённый', 'Раз-ре-шён-ный'],
    ['объяснениями', 'объ-яс-не-ни-я-ми'],
    ['солидарности', 'со-ли-дар-нос-ти'],
    ['война', 'вой-на'],
    ['открывают', 'от-кры-ва-ют'],
    ['блокировки', 'бло-ки-ров-ки'],
    ['меньше', 'мень-ше'],
  ])('in Russian: %s', (word, parts) => expect(shown(word)).toBe(parts));

  test.each(['жел', 'ел', 'ITU', 'online', 'M-23', 'БАҚ'])('short and foreign ones stay whole: %s', (word) =>
    expect(parted(word)).toBe(word),
  );

  test.each(['kk', 'ru'])(
    'every word of the interface stays what it is, and no part is without a vowel, in %s',
    (language) => {
      const words = readFileSync(`locales/${language}/ui.json`, 'utf8').match(/[а-яёәғқңөұүһі]{5,}/giu) ?? [];
      expect(words.length).toBeGreaterThan(1000);
      for (const word of words) {
        const parts = parted(word).split(SOFT);
        expect(parts.join('')).toBe(word);
        if (parts.length > 1)
          for (const part of parts) expect([word, part, /[аәеёиоөуұүыіэюя]/iu.test(part)]).toEqual([word, part, true]);
        expect([word, (parts[0] ?? '').length > 1 && (parts.at(-1) ?? '').length > 1]).toEqual([word, true]);
      }
    },
  );
});
