import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/content/schema.ts';
import { play, resolve, setup } from '../../src/engine/game.ts';
import { audience } from '../../src/engine/levers.ts';
import { card, country, event } from './country.ts';

const settings = { people: 300, seed: 7, supply: 'itu', events: 'history' } as const;

/** Law at the end of each of four turns (13 weeks each) after an event of the first week with these effects. */
function lawAfter(effects: Effect[]): number[] {
  const game = setup(country([], [event('shock', '2011-01', { effects })]), settings);
  return [1, 2, 3, 4].map(() => {
    resolve(game);
    return Math.round((game.levers.law[0] ?? 0) * 1000) / 1000;
  });
}
const law = (more: Partial<Extract<Effect, { kind: 'lever' }>>): Effect => ({
  kind: 'lever',
  lever: 'law',
  op: 'add',
  value: 0.2,
  ...more,
});

describe('levers', () => {
  it('last until reversed, or as long as the effect says', () => {
    expect(lawAfter([law({})])).toEqual([0.4, 0.4, 0.4, 0.4]);
    expect(lawAfter([law({ lastsWeeks: 20 })])).toEqual([0.4, 0.2, 0.2, 0.2]);
  });
  it('grow over a ramp and fade by halves', () => {
    expect(lawAfter([law({ rampWeeks: 26 })])).toEqual([0.3, 0.4, 0.4, 0.4]);
    expect(lawAfter([law({ halfLifeWeeks: 12 })])[0]).toBeCloseTo(0.3);
    expect(lawAfter([law({ halfLifeWeeks: 12 })])[1]).toBeCloseTo(0.2 + 0.2 * 0.25 * (1 - 0.5 / 12), 3);
  });
  it('wait for their turn', () => expect(lawAfter([law({ delayTurns: 2 })])).toEqual([0.2, 0.2, 0.4, 0.4]));
  it('set before they multiply before they add, within the range', () => {
    expect(lawAfter([law({}), law({ op: 'multiply', value: 2 }), law({ op: 'set', value: 0.1 })])[0]).toBe(0.4);
    expect(lawAfter([law({ value: 9 })])[0]).toBe(1);
  });
  it('leave no uncertain effect behind that luck refused', () => {
    expect(lawAfter([law({ chance: 0 })])[0]).toBe(0.2);
    expect(lawAfter([law({ chance: 1 })])[0]).toBe(0.4);
  });
  it('hold a condition at the week they start', () => {
    expect(lawAfter([law({ when: { resource: 'cohesion', atLeast: 90 } })])[0]).toBe(0.2);
    expect(lawAfter([law({ when: { resource: 'cohesion', atLeast: 10 } })])[0]).toBe(0.4);
  });

  it('act on the region of the move', () => {
    const cut = card('cut', 'regime', {
      target: 'region',
      effects: [{ kind: 'lever', lever: 'outage', op: 'add', value: 0.9, region: 'target' }],
    });
    const game = setup(country([cut]), settings);
    play(game, { seat: 'administration', card: 'cut', region: 'centre' });
    const report = resolve(game);
    expect(Array.from(game.levers.outage)).toEqual([0, 0.9, 0]);
    expect(report.regions.centre?.['outage-hours']).toBeGreaterThan(0);
    expect(report.regions.west?.['outage-hours']).toBe(0);
  });

  it('weigh blocked platforms by audience, and remember the surprise', () => {
    const block = card('block', 'regime', {
      effects: [{ kind: 'lever', lever: 'platform-blocked', platform: 'facebook', op: 'set', value: 1, lastsWeeks: 1 }],
    });
    const game = setup(country([block]), settings);
    play(game, { seat: 'administration', card: 'block' });
    resolve(game);
    const twitter = audience(game.content, 0, 0);
    expect(twitter).toBeCloseTo(0.3);
    expect(game.levers['social-blocked'][0]).toBe(0);
    expect(game.novelty).toBeCloseTo(0.3 * 0.917 ** 12, 6);
  });

  it('add blocked news to what is out of reach', () => {
    const block = card('block', 'regime', {
      effects: [{ kind: 'lever', lever: 'platform-blocked', platform: 'paper', op: 'set', value: 0.5 }],
    });
    const game = setup(country([block]), settings);
    play(game, { seat: 'administration', card: 'block' });
    resolve(game);
    expect(game.levers['independent-blocked'][0]).toBeCloseTo(0.55);
  });
});
