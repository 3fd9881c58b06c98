// Baseline or moves, never both: from their values of January 2004, the documented moves and the dated events alone
// must lead the levers along the yearly path of the society's baseline, within ±.05 of each year's mean over weeks.
import { expect, test } from 'vitest';
import type { Content, Effect } from '../../src/content/schema.ts';
import { weekOf, weekOfTurn } from '../../src/engine/calendar.ts';
import { audience, strength } from '../../src/engine/levers.ts';
import type { Active } from '../../src/engine/state.ts';
import { played, settings } from '../played.ts';
import { content } from '../shelf.ts';

const campaign = content('kazakhstan-2004-2016');
const BLOCKED = [0.05, 0.05, 0.05, 0.1, 0.2, 0.25, 0.25, 0.3, 0.45, 0.45, 0.55, 0.55, 0.6];
const TABLE: Record<string, number[]> = {
  law: [0.2, 0.28, 0.28, 0.3, 0.32, 0.38, 0.4, 0.42, 0.5, 0.5, 0.58, 0.6, 0.62],
  'independent-blocked': BLOCKED,
  'social-blocked': BLOCKED.map((share) => 0.15 * share),
  'e-services': [0, 0, 0.15, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.72, 0.75, 0.76, 0.77],
  'access-supply': BLOCKED.map(() => 1),
};
const CLOSE = 0.05;

type Working = Active & { effect: Extract<Effect, { kind: 'lever' }> };

/** What documented moves and dated events do to levers, with their weeks; worked out here apart from the rules. */
function working({ scenario, cards, events }: Content): Working[] {
  const all: Working[] = [];
  const add = (effects: readonly Effect[], turn: number, week: number, off = Number.POSITIVE_INFINITY): void => {
    for (const effect of effects) {
      if (effect.kind !== 'lever' || effect.chance !== undefined) continue;
      const start =
        (effect.delayTurns ? weekOfTurn(campaign, turn + effect.delayTurns) : week) + (effect.delayWeeks ?? 0);
      const end = Math.min(off, start + (effect.lastsWeeks ?? Number.POSITIVE_INFINITY));
      all.push({ effect, cause: '', side: null, turn, start, end, places: [], region: null });
    }
  };
  for (const move of scenario.history.filter((m) => !m.off)) {
    const off = scenario.history.find((m) => m.off && m.card === move.card && m.turn > move.turn);
    const card = cards.find((c) => c.id === move.card);
    add(card?.effects ?? [], move.turn, weekOfTurn(campaign, move.turn), off && weekOfTurn(campaign, off.turn));
  }
  for (const event of events)
    if (event.date !== null)
      add(
        event.effects,
        1 + Math.floor(weekOf(campaign, event.date) / scenario.weeksPerTurn),
        weekOf(campaign, event.date),
      );
  return all;
}

const effects = working(campaign);

function leverIn(week: number, id: string, platform?: string): number {
  let value = campaign.levers.find((l) => l.id === id)?.start ?? 0;
  for (const op of ['set', 'multiply', 'add'])
    for (const active of effects) {
      if (active.effect.lever !== id || active.effect.op !== op || active.effect.platform !== platform) continue;
      const s = strength(active, week);
      if (op === 'add') value += active.effect.value * s;
      else if (op === 'set') value += (active.effect.value - value) * s;
      else value *= 1 + (active.effect.value - 1) * s;
    }
  return value;
}

/** Social platforms out of reach: single pages, and whole platforms by their audience. */
function socialIn(week: number): number {
  let all = 0;
  let out = 0;
  campaign.platforms.forEach((platform, index) => {
    all += audience(campaign, index, week);
    out += audience(campaign, index, week) * leverIn(week, 'platform-blocked', platform.id);
  });
  return leverIn(week, 'social-blocked') + out / all;
}

test.each(Object.entries(TABLE))('%s follows its yearly path', (id, path) => {
  const means = path.map((_, year) => {
    let sum = 0;
    for (let week = year * 52; week < year * 52 + 52; week++)
      sum += id === 'social-blocked' ? socialIn(week) : leverIn(week, id);
    return sum / 52;
  });
  const off = means.flatMap((mean, i) =>
    Math.abs(mean - (path[i] ?? 0)) > CLOSE ? [`${2004 + i}: ${mean.toFixed(3)}, table ${path[i]}`] : [],
  );
  expect(off).toEqual([]);
});

test('hardship rises in Mangystau from May 2011 and in four regions in April and May 2016', () => {
  const rises = effects.filter((a) => a.effect.lever === 'hardship' && a.effect.value >= 0.1);
  expect(rises.map((a) => [a.effect.region, a.effect.value])).toEqual([
    ['mangystau', 0.14],
    [['atyrau', 'aktobe', 'east-kazakhstan', 'kyzylorda'], 0.1],
  ]);
});

test('every documented move is legal when its turn comes, and is played', () => {
  const game = played(campaign, settings(1), { regime: 'history', civil: 'history' });
  const done = game.reports.flatMap((r) =>
    [...r.moves.regime, ...r.moves.civil].map((m) => `${r.turn} ${m.card}${m.off ? ' off' : ''}`),
  );
  expect(done.sort()).toEqual(campaign.scenario.history.map((m) => `${m.turn} ${m.card}${m.off ? ' off' : ''}`).sort());
  expect(game.happened.map((h) => h.event)).toEqual(
    expect.arrayContaining(campaign.events.filter((e) => e.date).map((e) => e.id)),
  );
}, 60_000);
