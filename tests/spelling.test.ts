// Every word of the three languages is spelled right, or is a known name. A new Kazakh stem goes into tests/words/stems.txt
// (a verb as its infinitive), a name or loan of the other languages into tests/words/known.json, after it was looked up; what no
// dictionary has gets its reason in tests/words/reasons.json.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Entry, type Language, read } from './words/entries.ts';
import { foreign } from './words/foreign.ts';
import { Kazakh } from './words/kazakh.ts';
import { prose } from './words/letters.ts';
import { idle, type Known, misspelled, spellers, stems } from './words/spelling.ts';

const known: Known = JSON.parse(readFileSync('tests/words/known.json', 'utf8'));
const entries = read();
const by = await spellers(known);
const one = (language: Language, text: string): Entry => ({ language, file: 'ui.json', key: 'a.b', text });

describe('the spellers catch a fault', () => {
  test.each<[Language, string]>([
    ['en', 'The goverment answers'],
    ['en', 'Many pepole gather'],
    ['ru', 'Нефть дёшева'],
    ['ru', 'Чиновники отвичают'],
    ['kk', 'Шенеуніктер жаап берді'],
    ['kk', 'Адамдар кошеге шықты'],
    ['kk', 'Билікке сенім тусті'],
    ['kk', 'жаңалыктар'],
    ['kk', 'қалаларга'],
  ])('%s: %s', (language, text) => expect(misspelled([one(language, text)], by)).toHaveLength(1));
  test.each<[Language, string]>([
    ['en', 'Officials don’t answer the VPN question'],
    ['ru', 'Кое-где чиновники отвечают'],
    ['kk', 'Шенеуніктер жауап берді, БҰҰ-ның сөзі, {{n}}-ға дейін, 54%-ы'],
  ])('right in %s: %s', (language, text) => expect(misspelled([one(language, text)], by)).toEqual([]));
  test('a known word that nobody uses', () =>
    expect(idle([one('en', 'word')], { en: ['Zheli'], ru: [], kk: [] })).toHaveLength(1));
});

describe('a page in one language', () => {
  test.each<[Language, string, string[]]>([
    ['kk', 'Желі: Выберите роль, save your game', ['Выберите', 'save', 'your', 'game']],
    ['ru', 'Ход завершён, жүріс аяқталды, done', ['done', 'жүріс', 'аяқталды']],
    ['en', 'The turn is over, ход завершён', ['ход', 'завершён']],
    ['kk', 'Мекенжай: http://127.0.0.1:8080/?join=ABC, кілт: JBCM-7Q2X-ABCD, VPN, akorda.kz', []],
  ])('%s: %s', (language, text, met) => {
    expect(
      foreign(text, by[language], language)
        .filter((word) => word !== 'роль')
        .sort(),
    ).toEqual([...met].sort());
  });
});

describe('Kazakh endings', () => {
  const kazakh = new Kazakh(['бару', 'оқу', 'шығу', 'жою', 'есту', 'сөйлеу', 'сену', 'мектеп', 'орын', 'адал', 'блог']);
  test.each(
    'барды бармады барғандар барамыз оқыған оқымайды шықпайды шыққан жояды естиді сөйлесті сенбейді мектебі мектептер орны орнынан адалдығы блогқа блогтан'.split(
      ' ',
    ),
  )('%s', (word) => expect(kazakh.right(word)).toBe(true));
  test.each(
    'барді бармеді оқыйған шыгды жойады естійді сенмейді мектепі мектеплер адалдыгы блогға блогдан кеше'.split(' '),
  )('not %s', (word) => expect(kazakh.right(word)).toBe(false));

  // Every place of every tenth word, one letter wrong: what share is seen as wrong? (The whole: 95–98 %, letters lost 86 %.)
  const wrong: [string, number, (word: string, at: number) => string][] = [
    ['ы for і', 0.9, (word, at) => (word[at] === 'і' ? `${word.slice(0, at)}ы${word.slice(at + 1)}` : word)],
    ['к for қ', 0.9, (word, at) => (word[at] === 'қ' ? `${word.slice(0, at)}к${word.slice(at + 1)}` : word)],
    ['н for ң', 0.85, (word, at) => (word[at] === 'ң' ? `${word.slice(0, at)}н${word.slice(at + 1)}` : word)],
    ['a letter lost', 0.75, (word, at) => word.slice(0, at) + word.slice(at + 1)],
  ];
  test.each(wrong)('%s is seen', (_, least, spoil) => {
    const all = new Kazakh(stems());
    const words = entries
      .filter((entry) => entry.language === 'kk' && /^(deck|ui)/.test(entry.file))
      .flatMap((entry) => prose(entry.text).match(/[а-яёәғқңөұүһі]{5,}/g) ?? [])
      .filter((word, at) => at % 10 === 0 && all.right(word));
    const spoilt = words.flatMap((word) =>
      [...word].map((_letter, at) => spoil(word, at)).filter((now) => now !== word),
    );
    expect(spoilt.length).toBeGreaterThan(20);
    expect(spoilt.filter((word) => !all.right(word)).length / spoilt.length).toBeGreaterThan(least);
  });
});

describe('the words', () => {
  test('no word is misspelled', () => expect(misspelled(entries, by)).toEqual([]));
  test('every known word is used', () => expect(idle(entries, known)).toEqual([]));
});

describe('every word that no dictionary has is listed for a reason', () => {
  type Reasons = Record<string, string[]>; // reason → words
  const reasons: Record<Language | 'stems', Reasons> = JSON.parse(readFileSync('tests/words/reasons.json', 'utf8'));
  const given = (list: Language | 'stems') => Object.values(reasons[list]).flat();
  test.each<Language>(['en', 'ru', 'kk'])(
    '%s: each known word has one reason in reasons.json, and no reason is left over',
    (language) => {
      expect([...given(language)].sort()).toEqual([...known[language]].sort());
    },
  );
  test('each Kazakh stem is in the word list of hunspell-kk or has one reason', () => {
    const all = new Set(stems());
    expect(given('stems').filter((stem) => !all.has(stem))).toEqual([]);
    expect(given('stems').length).toBe(new Set(given('stems')).size);
    const list = '/usr/share/hunspell/kk_KZ.dic'; // of the system's package hunspell-kk; where it is not there, nothing is asked of the rest
    if (!existsSync(list)) return;
    const words = new Set(
      readFileSync(list, 'utf8')
        .split(/\r?\n/)
        .map((line) => line.split('/')[0]?.trim().toLowerCase()),
    );
    const listed = new Set(given('stems'));
    expect([...all].filter((stem) => !words.has(stem.toLowerCase()) && !listed.has(stem))).toEqual([]);
  });
  test('every reason says something', () => {
    for (const list of Object.values(reasons))
      for (const reason of Object.keys(list)) expect(reason).toMatch(/^an? |^the /);
  });
});
