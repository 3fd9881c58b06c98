// Every historical statement says where it stands written, of when it is and whether it is disputed; what is known from
// memory alone is shown as such or not at all. A better source changes no history.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ground, isPartRemembered, standing, written } from '../../src/content/ground.ts';
import { load } from '../../src/content/load.ts';
import { TOLD_OF } from '../../src/session/inventory.ts';
import { ids, shelf } from '../shelf.ts';

type Entry = {
  id: string;
  sources: string[];
  date?: string;
  grounds?: { source: string; date: string; about?: string; disputed?: boolean }[];
};
type Words = { [key: string]: string | Words };
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const own = (name: string): Entry[] =>
  ids().flatMap((id) => (existsSync(`scenarios/${id}/${name}.json`) ? read(`scenarios/${id}/${name}.json`) : []));
const events: Entry[] = [...read('scenarios/deck/events.json'), ...own('events')];
const claims: { id: string; sources: { address: string }[] }[] = read('scenarios/deck/claims.json');
const cards: Entry[] = [...read('scenarios/deck/cards.json'), ...own('cards')];
const concepts: Entry[] = read('scenarios/deck/concepts.json');
const chapters: Entry[] = read('scenarios/learn/chapters.json');
const article: (Entry & { kind: string; source?: string })[] = read('scenarios/deck/article.json');
const words = (language: string, book: string): Words => read(`locales/${language}/${book}.json`);

const grounded = (list: readonly Entry[], id: string | undefined): boolean =>
  (list.find((one) => one.id === id)?.grounds?.length ?? 0) > 0;

test('every event has a source in writing, not memory alone', () => {
  expect(events.filter(({ sources }) => written(sources).length === 0).map(({ id }) => id)).toEqual([]);
});

test('only the day of the address of 2004 is from memory, and the page says so', () => {
  expect(events.filter(({ sources }) => isPartRemembered(sources)).map(({ id }) => id)).toEqual(['address-2004']);
  expect(standing(['memory: the day'], false)).toBe('sought');
  expect(standing(['memory: the day', 'a book'], false)).toBe('found');
  expect(standing(['a book'], true)).toBe('disputed');
  expect(ground.safeParse({ source: 'memory: a thing I know', date: '2004' }).success).toBe(false);
});

test('every claim has a source, or says that it is a thing of this game', () => {
  const told = words('en', 'deck').claims as Record<string, { about: string }>;
  for (const { id, sources } of claims) if (sources.length === 0) expect(told[id]?.about, id).toMatch(/^In this game /);
});

test('every scenario says in all three languages where its statements come from', () => {
  for (const id of ids())
    for (const language of ['kk', 'ru', 'en'])
      expect(words(language, id).sources, `${language} ${id}`).toMatch(/\p{L}{4}/u);
});

test('what a briefing rests on is an event of the deck or a measured series, with the event’s own source', () => {
  const series = Object.keys(words('en', 'ui').origins as Words);
  for (const id of ids()) {
    const { grounds = [] }: Entry = read(`scenarios/${id}/scenario.json`);
    expect(grounds.length, id).toBeGreaterThan(0);
    for (const { about = '', source, date } of grounds) {
      const event = events.find((one) => one.id === about);
      if (!event) expect(series, `${id}: ${about}`).toContain(about);
      else {
        expect(event.sources, `${id}: ${about}`).toContain(source);
        expect(event.date, `${id}: ${about}`).toBe(date);
      }
    }
  }
});

// ------------------------------------------------------------ every text that dates or names something real
const REAL =
  /\b(19|20)\d\d\b|\b(Zhanaozen|Almaty|Aktobe|Semey|Atyrau|Shetpe|Mangystau|Egypt|Uzbekistan|Massimov|Beijing)\b|million hectares|tenge has fallen|\beconomy grows with oil\b/;
/** Texts that date or name something real and yet need no source of their own, with the reason. */
const NEED_NONE: [RegExp, string][] = [
  [/^[a-z]+(-[a-z]+)*-?(\d{4}-?)*\.(title|tagline|sources)$/, 'the name or list of sources of a scenario'],
  [/\.briefing\.question$/, 'a question'],
  [/^board\.|\.regions\./, 'the name of a region'],
  [/^invented\./, 'names and their invented stand-ins'],
  [/^ui\.cited\./, 'the name of a source'],
  [/^debrief\.real\.read$/, 'says of the model how far it lies from what was measured'],
  [/^deck\.platforms\./, 'the name of a platform'],
  [/^deck\.claims\..*\.name$/, 'the title of a claim, whose sources stand below it'],
  [/^ui\.home\.about$/, 'the span of the game'],
  [/^ui\.setup\.supply/, 'names its source itself'],
  [/^debrief\.assumptions\..*\.known$/, 'names its sources itself, author and year'],
  [/^debrief\.assumptions\.fear-keeps\.known$/, 'says of the model what was tuned'],
  [/^learn\.chapters\.law-of-2014\.(title|hint)$/, 'the title of a chapter, the span of a game'],
  [/^learn\.chapters\.first-light\.setting$/, 'the span of the experiment'],
  [/^learn\.chapters\.square-and-square-less\.hint$/, 'the span of a game'],
];

function historical(node: Words | string, path: string): [string, string][] {
  if (typeof node === 'string') return REAL.test(node) ? [[path, node]] : [];
  return Object.entries(node).flatMap(([key, inner]) => historical(inner, `${path}.${key}`));
}

function isSourced(path: string): boolean {
  const [book = '', kind = '', id = ''] = path.split('.');
  if (book === 'deck' && kind === 'events')
    return written(events.find((one) => one.id === id)?.sources ?? []).length > 0;
  if (book === 'deck' && kind === 'claims') return (claims.find((one) => one.id === id)?.sources.length ?? 0) > 0;
  if (book === 'deck' && kind === 'cards') return grounded(cards, id);
  if (book === 'glossary') return grounded(concepts, id);
  if (book === 'learn') return grounded(chapters, id);
  if (book === 'inventory') return grounded(concepts, TOLD_OF[id as keyof typeof TOLD_OF]);
  if (book === 'article' && kind === 'claims') return article.some((one) => one.kind === 'origin' && one.source);
  if (book === 'article') return (article.find((one) => one.id === id)?.sources?.length ?? 0) > 0;
  if (kind === 'briefing' || kind === 'discuss')
    return (read(`scenarios/${book}/scenario.json`).grounds?.length ?? 0) > 0;
  return false;
}

const BOOKS = [
  'article',
  'board',
  'class',
  'debrief',
  'deck',
  'glossary',
  'invented',
  'inventory',
  'lab',
  'learn',
  'paper',
  'terminal',
];

test('every text that dates or names something real opens its source, or stands in the list with a reason', () => {
  const all = [...BOOKS, 'ui', 'watch', ...ids()].flatMap((book) => historical(words('en', book), book));
  expect(all.length).toBeGreaterThan(100);
  const without = all.filter(([path]) => !isSourced(path) && !NEED_NONE.some(([rule]) => rule.test(path)));
  expect(without.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
});

test('the list would not let a new statement through', () => {
  expect(isSourced('glossary.concepts.threshold.example')).toBe(false);
  expect(isSourced('deck.cards.festival.about')).toBe(false);
  expect(historical({ cards: { x: 'In 2011 this happened.' } }, 'deck')).toEqual([
    ['deck.cards.x', 'In 2011 this happened.'],
  ]);
});

test('a par measured anew is the same history: old records stay true', () => {
  const house = shelf();
  const before = load(house, 'land-2016');
  const file = 'land-2016/scenario.json';
  const other = JSON.parse(house[file] ?? '');
  other.par.regime.mean += 1;
  for (const preset of Object.values<{ par?: { civil: { deviation: number } } }>(other.presets))
    if (preset.par) preset.par.civil.deviation += 1;
  const after = load({ ...house, [file]: JSON.stringify(other) }, 'land-2016');
  other.people.default -= 1000;
  const smaller = load({ ...house, [file]: JSON.stringify(other) }, 'land-2016');
  if (!before.ok || !after.ok || !smaller.ok) throw new Error('the scenario does not load');
  expect(after.content.scenario.par).not.toEqual(before.content.scenario.par);
  expect(after.content.scenario.presets).not.toEqual(before.content.scenario.presets);
  expect(after.content.hash).toBe(before.content.hash);
  expect(smaller.content.hash).not.toBe(before.content.hash);
});

test('another source is the same history: old records stay true', () => {
  const house = shelf();
  const before = load(house, 'first-steps');
  const file = 'first-steps/scenario.json';
  const other = JSON.parse(house[file] ?? '');
  other.grounds[0].source = 'another source';
  const events = house['deck/events.json']?.replaceAll('https://', 'http://') ?? '';
  const after = load({ ...house, 'deck/events.json': events, [file]: JSON.stringify(other) }, 'first-steps');
  if (!before.ok || !after.ok) throw new Error('the scenario does not load');
  expect(after.content.events).not.toEqual(before.content.events);
  expect(after.content.scenario.grounds).not.toEqual(before.content.scenario.grounds);
  expect(after.content.hash).toBe(before.content.hash);
});
