// News as the two papers print it: which words belong to an item, and which paper kept silent on what.
import type { NewsItem } from '../engine/state.ts';
import { formatNumber } from './format.ts';
import { deck, say } from './i18n.ts';
import { cardName, eventName, indicatorName, regionName } from './names.ts';
import { store } from './store.ts';

export const OUTLETS = ['state', 'independent'] as const satisfies readonly NewsItem['outlet'][];
export type Outlet = NewsItem['outlet'];

export const keyOf = (item: NewsItem): string => `${item.kind} ${item.id} ${item.region ?? ''} ${item.side ?? ''}`;

const FOLDER = { card: 'cards', event: 'events', claim: 'claims' } as const;

/** The paper's sentence on an item, opened in another way where it told it before; empty where it wrote none. */
export function lineOf(item: NewsItem): string {
  const line = sentenceOf(item);
  if (item.way === undefined || line === '') return line;
  return say('ui', `paper.again.${item.outlet}.${item.kind}.${item.way}`, { line });
}

function sentenceOf(item: NewsItem): string {
  const values = {
    region: item.region ? regionName(item.region) : '',
    figure:
      typeof item.figure === 'number' ? formatNumber(store.getState().language, item.figure) : (item.figure ?? ''),
    count: typeof item.figure === 'number' ? item.figure : 0,
  };
  if (item.kind === 'count') return say('ui', `paper.counts.${item.id}.${item.outlet}`, values);
  const voice = item.kind === 'claim' && item.outlet === 'state' ? 'official' : (item.found ?? item.outlet);
  const line = deck(`${FOLDER[item.kind]}.${item.id}.${voice}`, values);
  return item.found === undefined ? line : say('ui', 'paper.found', { line });
}

/** What an item is about, bare of any paper's colour. */
export function subjectOf(item: NewsItem): string {
  if (item.kind === 'card') return cardName(item.id);
  if (item.kind === 'event') return eventName(item.id);
  if (item.kind === 'count') return indicatorName(item.id);
  return deck(`claims.${item.id}.name`) || item.id;
}

/** The items of one paper, the weightiest first: events, then claims, counts and cards. */
export function paperOf(news: NewsItem[], outlet: Outlet): NewsItem[] {
  const weight = { event: 0, claim: 1, count: 2, card: 3 } as const;
  return news
    .filter((item) => item.outlet === outlet)
    .map((item, index) => ({ item, index }))
    .sort((a, b) => weight[a.item.kind] - weight[b.item.kind] || a.index - b.index)
    .map(({ item }) => item);
}

/** A sentence as a headline: without its full stop. */
export const headline = (sentence: string): string => sentence.replace(/(?<!\.)\.$/, '');

/** A figure as the language writes numbers; one that is no plain number ("500–2000") stays as it was reported. */
export function figureText(language: string, figure: string | number | undefined): string | undefined {
  if (figure === undefined || typeof figure === 'number')
    return figure === undefined ? figure : formatNumber(language, figure);
  return figure.replace(/\d[\d,]*/g, (digits) => formatNumber(language, Number(digits.replaceAll(',', ''))));
}

/** The figure below an item's sentence, with its unit where the deck's figure counts no people. */
export function figureOf(language: string, { id, figure }: Pick<NewsItem, 'id' | 'figure'>): string | undefined {
  const text = figureText(language, figure);
  return text === undefined ? undefined : say('ui', `paper.figures.${id}`, { figure: text }) || text;
}
