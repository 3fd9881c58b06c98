// The article against a run: every claim of the deck can be supported, and contradicted where it says how, by a report made
// by hand for it; and a whole game played by history comes out as the article says, where the model says so too.
import { expect, test } from 'vitest';
import type { ArticleCause, Finding } from '../../src/content/article.ts';
import type { Content } from '../../src/content/schema.ts';
import { type Game, judgeArticle, type Report, setup, silencesOf } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const campaign = content('kazakhstan-2004-2016');

/** A run that shows a finding: its reports are written so that every part of it holds. */
type Shaping = { reports: Report[]; idle: Report[]; start: Report; ending: string | null };

function blank(turn: number): Report {
  return {
    turn,
    moves: { regime: [], civil: [] },
    events: [],
    indicators: Object.fromEntries(campaign.indicators.map((i) => [i.id, 0.1])),
    regions: {},
    resources: {},
    regionResources: {},
    receipts: [],
    news: [],
    weeks: [],
    outages: [],
    decisions: [],
    hash: '',
  } as unknown as Report;
}

/** Half a year a turn from January 2004. */
const turnsIn = ({ from, to }: { from?: string | undefined; to?: string | undefined }): number[] =>
  Array.from({ length: campaign.scenario.turns }, (_, i) => i + 1).filter((turn) => {
    const month = `${2004 + Math.floor((turn - 1) / 2)}-${turn % 2 === 1 ? '06' : '12'}`;
    return (from === undefined || month >= from) && (to === undefined || month <= to);
  });

function bring(run: Shaping, cause: ArticleCause): number {
  const turn = turnsIn(cause)[0] ?? 1;
  const report = run.reports[turn - 1];
  const card = campaign.cards.find((c) => cause.played?.includes(c.id));
  if (card) report?.moves[card.side].push({ seat: 'journalist', card: card.id });
  else if (cause.happened?.[0]) report?.events.push({ event: cause.happened[0], turn, week: 0 });
  else report?.news.push({ outlet: 'independent', kind: 'claim', id: cause.told?.[0] ?? '' });
  return turn;
}

function make(run: Shaping, asked: Finding): void {
  if ('all' in asked) for (const part of asked.all) make(run, part);
  else if ('any' in asked) make(run, asked.any[0] as Finding);
  else if ('occurs' in asked) bring(run, asked.occurs);
  else if ('ending' in asked) run.ending = asked.ending[0] ?? null;
  else if ('at' in asked)
    for (const turn of turnsIn(asked)) {
      const report = run.reports[turn - 1];
      if (report) report.indicators[asked.indicator] = asked.atLeast ?? asked.atMost ?? 0;
    }
  else if ('since' in asked) {
    const by = asked.atLeast !== undefined ? asked.atLeast + 0.01 : (asked.atMost ?? 0) - 0.01;
    const turn = asked.since === 'start' ? 1 : bring(run, asked.since);
    for (const report of run.reports) if (report.turn >= turn) report.indicators[asked.indicator] = 0.1 + by;
  }
}

function runOf(from: Content, finding: Finding | null): Shaping {
  const reports = Array.from({ length: from.scenario.turns }, (_, i) => blank(i + 1));
  const idle = reports.map((report) => blank(report.turn));
  const run: Shaping = { reports, idle, start: blank(0), ending: null };
  if (finding) make(run, finding);
  return run;
}

const base = setup(campaign, settings(1, 200));
function verdictOf(claim: string, finding: Finding | null): string {
  const run = runOf(campaign, finding);
  const endings = run.ending === null ? campaign.scenario.endings : [{ id: run.ending, when: null }];
  const game: Game = {
    ...base,
    content: { ...campaign, scenario: { ...campaign.scenario, endings } },
    turn: campaign.scenario.turns + 1,
    start: run.start,
    reports: run.reports,
  };
  return judgeArticle(game, run.idle).find((one) => one.claim === claim)?.verdict ?? '';
}

const claims = campaign.article.flatMap((entry) => (entry.kind === 'claim' ? [entry] : []));

test('there are thirty claims', () => {
  expect(claims.map((claim) => claim.id)).toEqual(Array.from({ length: 30 }, (_, i) => `A${i + 1}`));
});

test.each(claims.map((claim) => [claim.id, claim] as const))('%s can be supported, and told apart', (id, claim) => {
  expect(verdictOf(id, claim.supported)).toBe('supported');
  if (claim.contradicted) expect(verdictOf(id, claim.contradicted)).toBe('contradicted');
});

test('before anything was played nothing is judged but what the start shows', () => {
  const judged = judgeArticle({ ...base, reports: [] });
  expect(judged.filter((one) => one.verdict !== 'not-tested')).toEqual([]);
  expect(silencesOf(base).every((one) => one.seen === null)).toBe(true);
});

test('silence is not judged where hardly anybody is discontented', () => {
  const of = (silence: number, discontent: number) => {
    const run = runOf(campaign, null);
    for (const { indicators } of run.reports)
      Object.assign(indicators, { 'self-censorship': silence, discontent, 'protest-share': 0 });
    const game: Game = { ...base, turn: campaign.scenario.turns + 1, start: run.start, reports: run.reports };
    return judgeArticle(game, run.idle).find((one) => one.claim === 'A27')?.verdict;
  };
  expect([of(0, 0.02), of(0.9, 0.02)]).toEqual(['contradicted', 'supported']);
  expect([of(0, 0.019), of(0.9, 0.019)]).toEqual(['not-tested', 'not-tested']); // a share of a handful says nothing
});

test('a claim about what a card brought needs the twin with nobody playing', () => {
  const a26 = claims.find((claim) => claim.id === 'A26');
  if (!a26) throw new Error('A26 is missing');
  const run = runOf(campaign, a26.supported);
  const game: Game = { ...base, turn: campaign.scenario.turns + 1, start: run.start, reports: run.reports };
  const of = (idle: Report[]) => judgeArticle(game, idle).find((one) => one.claim === 'A26');
  expect(of([])?.verdict).toBe('not-tested');
  expect(of(run.idle)).toMatchObject({
    verdict: 'supported',
    indicator: 'true-approval',
    change: true,
    beside: 'idle',
  });
  expect(of(run.reports)?.verdict).toBe('not-tested'); // the same rise without anybody playing is no evidence
});

test('where two things had to hold together, both are shown', () => {
  const a7 = claims.find((claim) => claim.id === 'A7');
  if (!a7) throw new Error('A7 is missing');
  const run = runOf(campaign, a7.supported);
  const game: Game = { ...base, turn: campaign.scenario.turns + 1, start: run.start, reports: run.reports };
  const judged = judgeArticle(game, run.idle).find((one) => one.claim === 'A7');
  expect([judged?.indicator, ...(judged?.also ?? []).map((one) => one.indicator)]).toEqual([
    'online-share',
    'trust-state-media',
  ]);
  expect(judged?.also?.every((one) => one.also === undefined)).toBe(true);
});
