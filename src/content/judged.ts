// Cross checks of the article's claims: every card, event, claim, indicator and ending a finding names exists in the deck.
// Scenarios share the article, so what one of them lacks is no fault: there a claim is simply not tested.
import type { ArticleCause, Finding } from './article.ts';
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { nearest } from './references.ts';

const FILE = 'deck/article.json';
/** Events and cards may also be a scenario's own; their ids are read from the deck that was put together. */
export function checkArticle(deck: Deck): Fault[] {
  return deck.article.flatMap((entry) => {
    if (entry.kind === 'differs' || entry.kind === 'origin') return [];
    if (entry.kind === 'silent') return findingFaults(entry.seen, `${entry.id}.seen`, deck);
    return [
      ...findingFaults(entry.supported, `${entry.id}.supported`, deck),
      ...(entry.contradicted ? findingFaults(entry.contradicted, `${entry.id}.contradicted`, deck) : []),
    ];
  });
}

function findingFaults(asked: Finding, path: string, deck: Deck): Fault[] {
  if ('all' in asked) return asked.all.flatMap((part, i) => findingFaults(part, `${path}.all[${i}]`, deck));
  if ('any' in asked) return asked.any.flatMap((part, i) => findingFaults(part, `${path}.any[${i}]`, deck));
  if ('occurs' in asked) return causeFaults(asked.occurs, `${path}.occurs`, deck);
  if ('absent' in asked) return causeFaults(asked.absent, `${path}.absent`, deck);
  if ('ending' in asked) return [];
  return [
    ...unknown([asked.indicator], deck.indicators, `${path}.indicator`),
    ...('since' in asked && asked.since !== 'start' ? causeFaults(asked.since, `${path}.since`, deck) : []),
  ];
}

function causeFaults(cause: ArticleCause, path: string, deck: Deck): Fault[] {
  return [
    ...unknown(cause.played ?? [], deck.cards, `${path}.played`),
    ...unknown(cause.happened ?? [], deck.events, `${path}.happened`),
    ...unknown(cause.told ?? [], deck.claims, `${path}.told`),
  ];
}

function unknown(ids: readonly string[], list: readonly { id: string }[], path: string): Fault[] {
  return ids
    .filter((id) => !list.some((entry) => entry.id === id))
    .map((found) => ({
      code: 'unknown-id',
      file: FILE,
      path,
      expected: nearest(list, found),
      found,
    }));
}
