// The words of the three languages, held together and held clean. Each check is first shown to catch a fault.
// A finding that is right after all goes into tests/words/allow.json: check → place or word → why.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../src/session/lesson/messages.ts';
import { isNode, sources, walk } from './source.ts';
import { type Entry, type Fault, type Language, read } from './words/entries.ts';
import { clash, cyrillicInEnglish, disharmony, kazakhElsewhere, mixed, russianInKazakh } from './words/letters.ts';
import { untimely } from './words/times.ts';
import { empty, missing, placeholders, plurals, unused } from './words/together.ts';
import { declaration } from './words/types.ts';
import { forbidden, longSentences, mended, typography } from './words/typography.ts';

const allow: Record<string, Record<string, string>> = JSON.parse(readFileSync('tests/words/allow.json', 'utf8'));

/** An allowance names a place (kk/deck.json events.x.name) or the word that is right after all. */
const meets = (fault: Fault, allowed: string): boolean =>
  fault.startsWith(`${allowed}: `) || fault.includes(`: "${allowed}"`);

/** Faults without those allowed for a reason. An allowance that no longer meets a fault is itself a fault. */
function without(check: string, faults: Fault[]): Fault[] {
  const allowed = Object.keys(allow[check] ?? {});
  const idle = allowed.filter((one) => !faults.some((fault) => meets(fault, one)));
  return [
    ...faults.filter((fault) => !allowed.some((one) => meets(fault, one))),
    ...idle.map((one) => `tests/words/allow.json ${check} ${one}: nothing to allow any more`),
  ];
}

/** Names of words in the code: texts that are a key, and templates that build one (`faults.${code}`). */
function named(): { names: Set<string>; patterns: RegExp[] } {
  const names = new Set<string>();
  const patterns: RegExp[] = [];
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const source of sources().filter((one) => /^src\/(client|cli|server)\//.test(one.path)))
    walk(source.program, (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') names.add(node.value);
      if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return;
      const quasis = node.quasis.filter(isNode).map((one) => (one.value as { cooked: string }).cooked);
      if (quasis.length === 1) names.add(quasis[0] ?? '');
      else if (/^[a-z][\w-]*\./i.test(quasis[0] ?? ''))
        patterns.push(new RegExp(`^${quasis.map(literal).join('[\\w.-]+')}$`));
    });
  return { names, patterns };
}

const one = (language: Language, text: string, key = 'a.b'): Entry => ({ language, file: 'ui.json', key, text });

describe('each check catches a fault', () => {
  test('a language without the key', () => {
    expect(missing([one('en', 'Yes'), one('kk', 'Иә')])).toEqual([
      'ru/ui.json a.b: no words, though en and kk has some',
    ]);
    expect(missing([one('en', 'a', 'n_one'), one('ru', 'a', 'n_few'), one('kk', 'a', 'n_other')])).toEqual([]);
  });
  test('plural forms', () => {
    expect(plurals([one('ru', 'a', 'n_one'), one('ru', 'b', 'n_many'), one('ru', 'c', 'n_other')])).toHaveLength(1);
    expect(plurals([one('en', 'a', 'n_one'), one('kk', 'a', 'n')])).toHaveLength(2);
    expect(plurals([one('kk', 'a', 'n_one'), one('kk', 'a', 'n_other')])).toEqual([]);
  });
  test('variables and tags', () => {
    expect(placeholders([one('en', 'at {{place}}'), one('ru', 'в {{city}}')])).toHaveLength(1);
    expect(placeholders([one('en', '<b>at</b>'), one('ru', 'в')])).toHaveLength(1);
    expect(
      placeholders([one('en', 'one', 'n_one'), one('en', '{{count}}', 'n_other'), one('ru', '{{count}}', 'n_one')]),
    ).toEqual([]);
  });
  test('empty and unused', () => {
    expect(empty([one('en', ' ')])).toHaveLength(1);
    expect(
      unused([one('en', 'x', 'a.b_one'), one('en', 'x', 'c.d')], { names: new Set(['a.b']), patterns: [] }),
    ).toHaveLength(1);
    expect(unused([one('en', 'x', 'a.b')], { names: new Set(), patterns: [/^a\..+$/] })).toEqual([]);
  });
  test('alphabets', () => {
    expect(mixed([one('kk', 'қауiпсiздiк')])).not.toEqual([]);
    expect(mixed([one('kk', 'жəне')])).not.toEqual([]);
    expect(mixed([one('ru', 'її')])).not.toEqual([]);
    expect(mixed([one('kk', 'Facebook желісі, VPN-ді {{count}}')])).toEqual([]);
    expect(russianInKazakh([one('kk', 'Выберите роль в игре сейчас')])).toHaveLength(1);
    expect(russianInKazakh([one('kk', 'Рөлді таңдаңыз да бастаңыз')])).toEqual([]);
    expect(kazakhElsewhere([one('ru', 'Жаңаөзен')])).toHaveLength(1);
    expect(cyrillicInEnglish([one('en', 'Sаve')])).toHaveLength(1);
  });
  test.each(['қалалер', 'адамге', 'үйлердан', 'мектептың', 'балалер', 'көшеға', 'сенімды'])('harmony: %s', (word) =>
    expect(clash(word)).not.toBeNull(),
  );
  test.each([
    'қалалар',
    'адамға',
    'үйден',
    'мектептің',
    'балаларға',
    'митингіге',
    'банкке',
    'фактіге',
    'билік',
    'серверге',
    'Астанада',
    'тәртіпті',
    'кітапта',
  ])('harmony holds: %s', (word) => expect(clash(word)).toBeNull());
  test('harmony is looked for in Kazakh alone', () => {
    expect(disharmony([one('kk', 'бұл қалалер')])).toHaveLength(1);
    expect(disharmony([one('ru', 'бұл қалалер')])).toEqual([]);
  });
  test.each<[Language, string]>([
    ['en', 'He said "no"'],
    ['en', "don't"],
    ['en', 'Wait...'],
    ['en', 'one - two'],
    ['en', 'one — two'],
    ['en', '54 %'],
    ['en', '2004-2016'],
    ['en', '10 000 people'],
    ['en', 'a  b'],
    ['ru', 'один — два'],
    ['ru', 'один\u00a0–\u00a0два'],
    ['ru', '54%'],
    ['ru', '54 %'],
    ['ru', '10 000 человек'],
    ['ru', '10,000'],
    ['ru', '3.5 процента'],
    ['ru', '“цитата”'],
    ['ru', 'еще раз'],
    ['ru', 'на твой ход'],
    ['ru', '№ 5'],
    ['ru', 'через 13 лет'],
    ['ru', 'протесты на Украине'],
    ['kk', '54 %'],
    ['kk', '16-желтоқсан'],
    ['kk', '2011-жылы'],
    ['kk', '5-ші кезең'],
    ['kk', '{{n}}-ға жетті'],
    ['kk', 'сенің кезегің'],
    ['kk', '10,000 адам'],
  ])('typography: %s %s', (language, text) => expect(typography([one(language, text)])).toHaveLength(1));
  test.each<[Language, string]>([
    ['en', '“Yes”, she said – 54% of 1,234 people, 2004–2016, don’t wait…'],
    ['ru', '«Да»\u00a0— 54\u00a0% из 1\u00a0234 человек, 3,5 процента, 16.12.2011, ещё, №\u00a05, 2004–2016 годы'],
    ['kk', '«Иә»\u00a0— 54%, 1\u00a0234 адам, 3,5 пайыз, 2011\u00a0жылғы 16\u00a0желтоқсан, 2016-да, 9-сынып'],
  ])('typography holds: %s', (language, text) => expect(typography([one(language, text)])).toEqual([]));
  test.each<[Language, string, string]>([
    ['ru', 'вот — 10 000 000 из 54% № 5...', 'вот\u00a0— 10\u00a0000\u00a0000 из 54\u00a0% №\u00a05…'],
    ['kk', 'бір — 10 000, 5 млн', 'бір\u00a0— 10\u00a0000, 5\u00a0млн'],
    ['en', 'No 5 – 10...', 'No 5 – 10…'],
  ])('mending: %s', (language, before, after) => expect(mended(language, before)).toBe(after));
  test('forbidden words', () => {
    expect(forbidden([one('en', 'The regime answered')])).toHaveLength(1);
    expect(forbidden([one('en', 'a political regime')])).toEqual([]);
    expect(forbidden([one('en', 'the massacre', 'events.x.quote.one')])).toEqual([]);
    expect(forbidden([one('kk', 'Жаңаөзен қырғыны')])).toHaveLength(1);
    expect(forbidden([one('ru', 'массовые беспорядки')])).toHaveLength(1);
    expect(forbidden([one('ru', 'авторитарный режим')])).toHaveLength(1);
    expect(forbidden([one('ru', 'режим показа')])).toEqual([]);
  });
  test('names of another time', () => {
    expect(untimely([one('kk', 'Нұр-Сұлтанда өтті')])).toHaveLength(1);
    expect(untimely([one('ru', 'в Туркестанской области')])).toHaveLength(1);
    expect(untimely([one('en', 'in Abai Region')])).toHaveLength(1);
    expect(untimely([one('ru', 'Астана, Акмолинская область, Семей')])).toEqual([]);
  });
  test('long sentences', () => expect(longSentences([one('kk', 'сөз '.repeat(19))])).toHaveLength(1));
  test('typed keys', () =>
    expect(declaration({ a: { 'b-c': 'x {{n}}' } })).toContain('a: {\n          \'b-c\': "x {{n}}";'));
});

describe('the words', () => {
  const entries = read();
  const used = named();
  const checks: [string, (all: Entry[]) => Fault[]][] = [
    ['missing', missing],
    ['plurals', plurals],
    ['placeholders', placeholders],
    ['empty', empty],
    ['mixed', mixed],
    ['russianInKazakh', russianInKazakh],
    ['kazakhElsewhere', kazakhElsewhere],
    ['cyrillicInEnglish', cyrillicInEnglish],
    ['disharmony', disharmony],
    ['typography', typography],
    ['forbidden', forbidden],
    ['untimely', untimely],
    [
      'unused',
      (all) =>
        unused(
          all.filter((entry) => entry.file === 'ui.json'),
          used,
        ),
    ],
  ];
  test('there are words', () => expect(entries.length).toBeGreaterThan(100));
  test.each(checks)('%s', (name, check) => expect(without(name, check(entries))).toEqual([]));
  test('allowances name a check', () => {
    expect(Object.keys(allow).filter((name) => !checks.some(([check]) => check === name))).toEqual([]);
  });
  test('long sentences are few', () => {
    const long = longSentences(entries);
    if (long.length > 0) console.warn(`${long.length} long sentences, for example:\n${long.slice(0, 5).join('\n')}`);
    expect(long.length / entries.length).toBeLessThan(0.05);
  });
});

/** Values of `code: '…'` in the rooms whose faults and refusals reach a screen. */
function codes(): Set<string> {
  const found = new Set<string>();
  for (const source of sources().filter((one) => /^src\/(content|session|client)\//.test(one.path)))
    walk(source.program, (node) => {
      if (node.type !== 'Property' || !isNode(node.key) || node.key.name !== 'code' || !isNode(node.value)) return;
      if (node.value.type === 'Literal' && typeof node.value.value === 'string') found.add(node.value.value);
    });
  return found;
}

test('every fault and refusal has words', () => {
  const told = new Set(read().map((entry) => `${entry.file} ${entry.key}`));
  const silent = [...codes()].filter(
    (code) => !told.has(`ui.json faults.${code}`) && !told.has(`ui.json refusals.${code}`),
  );
  expect(codes().size).toBeGreaterThan(20);
  expect(silent).toEqual([]);
});

test('a lesson says why it refuses, for each reason, and for none that it no longer has', () => {
  for (const language of ['kk', 'ru', 'en']) {
    const said = read()
      .filter((entry) => entry.language === language && entry.file === 'class.json')
      .flatMap((entry) => (entry.key.startsWith('refusals.') ? [entry.key.slice('refusals.'.length)] : []));
    expect(said.sort()).toEqual([...REFUSALS].sort());
  }
});
