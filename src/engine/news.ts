// The two front pages of a turn: which outlet tells what. The words stand in locales under the same ids; here is decided
// only what each outlet picks up, and which figure it gives. Left out: tone, headlines, layout.
import type { Card, Event } from '../content/schema.ts';
import { foundOut, versionsOf } from './claims.ts';
import type { Game, NewsItem, Report } from './state.ts';
import { SIDES } from './state.ts';
import { RUMOUR_REACH } from './tally.ts';

const OUTLETS = ['state', 'independent'] as const;
/** Crowds below this are no news, persons. */
const SMALL_CROWD = 50;

/** Ways an outlet has of telling the same thing: its own sentence first, then so many with another opening. */
const OPENINGS = 5;

export function newsOf(game: Game, report: Report): NewsItem[] {
  const told = [
    ...eventItems(game, report),
    ...claimItems(game),
    ...cardItems(game, report),
    ...countItems(report),
    ...rumourItems(game, report),
  ];
  const bare = OUTLETS.filter((outlet) => !told.some((item) => item.outlet === outlet));
  return reworded(game, [...told, ...bare.map((outlet) => filler(outlet, report))]);
}

/**
 * No outlet prints the same sentence in two turns running, and none opens two lines of a page alike: what was told before takes
 * the next way that is free. Only where more is told again than there are ways is one of them seen twice.
 */
function reworded(game: Game, items: readonly NewsItem[]): NewsItem[] {
  const past = game.reports.flatMap((report) => report.news);
  const before = game.reports[game.reports.length - 1]?.news ?? [];
  const retold = items.filter((item) => past.some((other) => isAlike(other, item)));
  const page: NewsItem[] = [];
  for (const item of items) {
    const times = [...past, ...page].filter((other) => isAlike(other, item)).length;
    const isCrowded = retold.filter((other) => isBeside(other, item)).length > OPENINGS;
    const turned = Array.from({ length: OPENINGS + 1 }, (_, n) => (times + n) % (OPENINGS + 1));
    const ways = isCrowded ? [0, ...turned.filter((way) => way !== 0)] : turned; // openings are for those that need one
    const fresh = ways.filter((way) => ![...before, ...page].some((o) => isAlike(o, item) && wayOf(o) === way));
    const free = fresh.filter((way) => way === 0 || !page.some((o) => isBeside(o, item) && wayOf(o) === way));
    const way = times === 0 ? 0 : (free[0] ?? fresh[0] ?? ways[0] ?? 0);
    page.push(way === 0 ? item : { ...item, way });
  }
  return page;
}

const wayOf = ({ way = 0 }: NewsItem): number => way;
const isBeside = (a: NewsItem, b: NewsItem): boolean => a.outlet === b.outlet && a.kind === b.kind;
/** The same sentence, but for its opening; another version of a claim is another sentence. */
const isAlike = (a: NewsItem, b: NewsItem): boolean =>
  isBeside(a, b) && a.id === b.id && (a.kind !== 'claim' || (a.figure === b.figure && a.found === b.found));

/** A page with nothing of its own to tell gives a public count. */
function filler(outlet: NewsItem['outlet'], report: Report): NewsItem {
  const share = report.indicators['online-share'] ?? 0;
  return { outlet, kind: 'count', id: 'online-share', figure: Math.floor(100 * share + 0.5) };
}

/** What stood on one front page and not on the other, by the outlet that kept silent. For the debrief. */
export function omittedOf(news: readonly NewsItem[]): NewsItem[] {
  return OUTLETS.flatMap((outlet) =>
    news
      .filter((item) => item.outlet !== outlet && !(item.kind === 'count' && item.id === 'online-share'))
      .filter((item) => !news.some((n) => n.outlet === outlet && n.kind === item.kind && n.id === item.id))
      .map(({ way: _way, ...item }) => ({ ...item, outlet })),
  );
}

function eventItems(game: Game, report: Report): NewsItem[] {
  return report.events.flatMap((h) => {
    const event = game.content.events.find((e) => e.id === h.event);
    return event ? itemsOf('event', event) : [];
  });
}

function itemsOf(kind: 'event' | 'card', entry: Event | Card): NewsItem[] {
  return (entry.coverage ?? []).map((outlet) => ({ outlet, kind, id: entry.id }));
}

function cardItems(game: Game, report: Report): NewsItem[] {
  return SIDES.flatMap((side) =>
    report.moves[side].flatMap((move) => {
      const card = game.content.cards.find((c) => c.id === move.card);
      if (!card?.public || move.off) return [];
      return itemsOf('card', card).map((item) => ({
        ...item,
        side,
        ...(move.region === undefined ? {} : { region: move.region }),
      }));
    }),
  );
}

/** Each outlet gives its own figure of a story that is being told. */
function claimItems(game: Game): NewsItem[] {
  return game.stories.flatMap((s) => {
    const claim = game.content.claims[s.slot];
    if (!claim) return [];
    const now = versionsOf(game, claim.id);
    const proved = foundOut(game, claim.id);
    return OUTLETS.map((outlet) => {
      const figure = outlet === 'state' ? now.officialFigure : now.independentFigure;
      const held = outlet === 'independent' ? proved : null;
      return {
        outlet,
        kind: 'claim' as const,
        id: claim.id,
        ...(figure === null ? {} : { figure }),
        ...(held === null ? {} : { found: held }),
      };
    });
  });
}

/** The independent outlet counts the largest crowd; the state outlet tells of detentions, if at all. */
function countItems(report: Report): NewsItem[] {
  const items: NewsItem[] = [];
  let top = { region: '', persons: 0 };
  for (const [region, values] of Object.entries(report.regions))
    if ((values.protesters ?? 0) > top.persons) top = { region, persons: values.protesters ?? 0 };
  if (top.persons >= SMALL_CROWD)
    items.push({
      outlet: 'independent',
      kind: 'count',
      id: 'protesters',
      region: top.region,
      figure: rounded(top.persons),
    });
  const detained = report.indicators.detained ?? 0;
  if (detained >= SMALL_CROWD)
    items.push({ outlet: 'state', kind: 'count', id: 'detained', figure: rounded(detained) });
  return items;
}

/** A rumour that reached one in a hundred is news to both papers. */
function rumourItems(game: Game, report: Report): NewsItem[] {
  const reach = report.indicators[RUMOUR_REACH] ?? 0;
  if (reach < 0.01) return [];
  const population = game.content.regions.reduce((sum, region) => sum + region.population, 0);
  return OUTLETS.map((outlet) => ({ outlet, kind: 'count', id: RUMOUR_REACH, figure: rounded(reach * population) }));
}

/** Crowd counts are never exact: two digits. */
function rounded(persons: number): number {
  let unit = 1;
  while (persons / unit >= 100) unit *= 10;
  return Math.floor(persons / unit + 0.5) * unit;
}
