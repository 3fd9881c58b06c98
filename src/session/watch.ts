// Watching one person through a record: where they live, whom they know, what they believe, say and fear, and from whom
// they heard it, week by week. Every week is also said as lines: ids of sentences (locales: watch.lines) with their values,
// so that a page and the command line tell the same. Only for a record: in play nobody sees into a person.
import type { Content } from '../content/schema.ts';
import { copy, type Game, monthOf, resolve, SIDES } from '../engine/game.ts';
import { type Entry, entryOf } from '../society/diary.ts';
import { copySociety } from '../society/snapshot.ts';
import { livedTurns, momentOf, type Past } from './past.ts';

export type WatchedStory = {
  claim: string;
  official: boolean; // heard the official version this week
  independent: 'news' | 'ties' | null; // how the independent version came this week
  tellers: { person: number; region: string }[]; // ties who knew it as the week began
  message: boolean; // a message without a source reached the person this week
  belief: number; // size believed, 0–1 of the story scale
  versions: { official: number; independent: number }; // sizes told, same scale
};

/** One week of one person. Shares 0–1 unless said. */
export type WatchedWeek = {
  turn: number;
  week: number; // from the start of the game, 0
  month: string; // YYYY-MM
  region: string; // id
  age: number; // class 0–3: 15–24, 25–34, 35–54, 55+
  online: boolean;
  vpn: boolean;
  services: boolean; // uses the state's services online
  says: 'criticism' | 'praise' | 'nothing'; // in public
  marches: boolean;
  detained: number; // weeks left in detention
  thinks: Record<'legitimacy' | 'grievance' | 'trustState' | 'trustIndependent' | 'outrage', number>;
  climate: number; // share of others believed to speak critically
  fear: number; // of the region
  ties: { known: number; online: number; speak: number; march: number }; // people
  stories: WatchedStory[]; // being told this week
  motives: Entry['motives']; // add up to more than 0: speaks critically
  lines: Line[];
};

/** A sentence by its id under watch.lines, with what it names: ids of region or claim, numbers of people. */
export type Line = { id: string; region?: string; claim?: string; count?: number };

export type Span = { from: number; to: number }; // turns, inclusive

/** Weeks of a person in these turns (absent = all that were lived). Throws a RangeError for an index that is nobody's. */
export function watch(past: Past, index: number, span?: Span): WatchedWeek[] {
  const rows: WatchedWeek[] = [];
  const last = Math.min(span?.to ?? Number.POSITIVE_INFINITY, livedTurns(past));
  for (let turn = Math.max(1, span?.from ?? 1); turn <= last; turn++) rows.push(...watchTurn(past, turn, index));
  return rows;
}

/** The weeks of one turn: it is lived again with the same moves, and looked at. */
export function watchTurn(past: Past, turn: number, index: number): WatchedWeek[] {
  const moment = momentOf(past, turn);
  if (!moment) return [];
  const game = copy(moment.before);
  for (const side of SIDES) game.chosen[side] = [...moment.report.moves[side]];
  game.decided = [...moment.report.decisions];
  const rows: WatchedWeek[] = [];
  let before = copySociety(game.society);
  resolve(game, {
    bare: true,
    onWeek: (now, lived) => {
      rows.push(rowOf(now, entryOf(before, now.society, lived, index)));
      before = copySociety(now.society);
    },
  });
  return rows;
}

function rowOf(game: Game, entry: Entry): WatchedWeek {
  const { content } = game;
  const { person, week } = entry;
  const { does, thinks, ties } = person;
  const row = {
    turn: game.turn,
    week,
    month: monthOf(content, week),
    region: content.regions[person.region]?.id ?? '',
    age: person.age,
    online: does.online,
    vpn: does.vpn,
    services: does.services,
    says: does.speaks ? ('criticism' as const) : does.praises ? ('praise' as const) : ('nothing' as const),
    marches: does.marches,
    detained: person.jailWeeks,
    thinks,
    climate: person.climate,
    fear: person.fear,
    ties: {
      known: ties.length,
      online: ties.filter((tie) => tie.online).length,
      speak: ties.filter((tie) => tie.speaks).length,
      march: ties.filter((tie) => tie.marches).length,
    },
    stories: storiesOf(content, entry),
    motives: entry.motives,
  };
  return { ...row, lines: linesOf(row) };
}

function storiesOf(content: Content, { heard, person }: Entry): WatchedStory[] {
  const regionOf = new Map(person.ties.map((tie) => [tie.person, content.regions[tie.region]?.id ?? '']));
  return heard.flatMap(({ slot, official, independent, tellers, message }) => {
    const claim = content.claims[slot];
    if (!claim) return [];
    return [
      {
        claim: claim.id,
        official,
        independent,
        tellers: tellers.map((other) => ({ person: other, region: regionOf.get(other) ?? '' })),
        message,
        belief: person.stories[slot]?.belief ?? 0,
        versions: { official: claim.official, independent: claim.independent },
      },
    ];
  });
}

/** G above which a person is discontented (society.md, section 5). */
export const DISCONTENTED = 0.35;

/** The week in words, by ids: what reached them, what they think, what they say and why, what they do. */
function linesOf(row: Omit<WatchedWeek, 'lines'>): Line[] {
  const lines: Line[] = [{ id: row.vpn ? 'online-vpn' : row.online ? 'online' : 'offline', region: row.region }];
  for (const story of row.stories) lines.push(...storyLines(story));
  const discontented = row.thinks.grievance > DISCONTENTED;
  lines.push({ id: discontented ? 'discontented' : 'content' });
  if (row.detained > 0) lines.push({ id: 'detained', count: row.detained });
  else if (row.says === 'criticism') lines.push({ id: row.motives.alone > 0 ? 'speaks-with-others' : 'speaks' });
  else if (row.says === 'praise') lines.push({ id: 'praises' });
  else if (discontented) lines.push({ id: reasonOfSilence(row.motives) });
  if (row.ties.speak > 0) lines.push({ id: 'ties-speak', count: row.ties.speak });
  if (row.marches) lines.push({ id: 'marches' });
  return lines;
}

function storyLines({ claim, official, independent, tellers, message }: WatchedStory): Line[] {
  const lines: Line[] = [];
  if (message) lines.push({ id: 'heard-message', claim });
  if (official) lines.push({ id: 'heard-official', claim });
  if (independent === 'news') lines.push({ id: 'heard-news', claim });
  if (independent === 'ties') lines.push({ id: 'heard-ties', claim, count: tellers.length });
  return lines;
}

/** What weighs most against speaking: danger, or standing alone; neither: little need to say it. */
function reasonOfSilence({ alone, danger, threshold }: Entry['motives']): string {
  if (danger < alone && danger < threshold / 3) return 'silent-danger';
  return alone < threshold / 3 ? 'silent-alone' : 'silent-quiet';
}
