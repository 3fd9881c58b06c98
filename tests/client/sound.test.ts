// Sound is off until wanted, tells each turn once, falls silent in an outage, and is made of numbers alone.
import { expect, test } from 'vitest';
import { follow, netShown } from '../../src/client/sound.ts';
import { show, store } from '../../src/client/store.ts';
import { hum, pluck } from '../../src/client/tones.ts';

const RATE = 8000;
const power = (samples: Float32Array) => samples.reduce((sum, one) => sum + one * one, 0) / samples.length;

test('the string is struck at once, stays within its bounds and dies away into silence', () => {
  const samples = pluck(RATE);
  expect(samples.every((one) => Number.isFinite(one) && Math.abs(one) <= 1)).toBe(true);
  expect(power(samples.subarray(0, 800))).toBeGreaterThan(0.01);
  expect(power(samples.subarray(-800))).toBeLessThan(power(samples.subarray(0, 800)) / 100);
  expect(samples.at(-1)).toBeCloseTo(0);
});

test('the string has its pitch: two turns of the loop later it is nearly the same, one and a half turns later not', () => {
  const samples = pluck(44_100, 200, 0.5); // 220.5 samples a turn
  const alike = (lag: number) => {
    let same = 0;
    let all = 0;
    for (let i = 2205; i < 9000; i++) {
      same += (samples[i] ?? 0) * (samples[i + lag] ?? 0);
      all += (samples[i] ?? 0) ** 2;
    }
    return same / all;
  };
  expect(alike(441)).toBeGreaterThan(0.8);
  expect(alike(331)).toBeLessThan(0.3);
});

test('the hum closes upon itself without a seam and stays within its bounds', () => {
  const samples = hum(RATE);
  expect(samples).toHaveLength(RATE);
  expect(samples.every((one) => Math.abs(one) <= 1)).toBe(true);
  const steps = [...samples].map((one, i) => Math.abs(one - (samples[i - 1] ?? samples.at(-1) ?? 0)));
  expect(steps[0]).toBeLessThanOrEqual(Math.max(...steps.slice(1)));
});

/** A screen on which it is somebody's turn, or weeks pass. */
function screen(turn: number, online: number, outage: number): void {
  const view = { side: 'civil', turn, seen: [], weeks: [{ online: [online, online], outage: [outage, 0] }] };
  const content = { regions: [{ population: 300 }, { population: 100 }] };
  show({ content, side: 'civil', saveId: 'a', stages: { civil: { phase: 'choosing', view } } } as never);
}

function listen() {
  const heard: (string | number)[] = [];
  const stop = follow({ pluck: () => heard.push('pluck'), hum: (loudness) => heard.push(loudness) });
  return { heard, stop };
}

test('off by default: nothing sounds; switched on, each turn sounds once and not behind the curtain', () => {
  expect(store.getState().sound).toBe(false);
  const { heard, stop } = listen();
  screen(1, 0.5, 0);
  show({ page: 'briefing' });
  expect(heard).toEqual([]);
  show({ sound: true });
  expect(heard).toEqual(['pluck']);
  show({ page: 'game' });
  show({ curtain: 'civil' });
  screen(2, 0.5, 0);
  expect(heard).toEqual(['pluck']);
  show({ curtain: null });
  expect(heard).toEqual(['pluck', 'pluck']);
  show({ page: 'home' });
  stop();
});

test('the net hums while weeks pass, softer where a region is cut off, and not at all under stillness', () => {
  show({ sound: true, stillness: false });
  screen(2, 0.5, 0);
  const { heard, stop } = listen();
  show({ page: 'weeks', playback: { week: 0, of: 1 } });
  const whole = heard.at(-1);
  screen(2, 0.5, 1);
  expect(heard.at(-1)).toBeCloseTo(Number(whole) / 4); // three quarters of the people live where it is down
  show({ stillness: true });
  expect(heard.at(-1)).toBe(0);
  show({ stillness: false });
  show({ page: 'report', playback: null });
  expect(netShown(store.getState())).toBe(0);
  expect(heard.filter((one) => one !== 'pluck').at(-1)).toBe(0);
  stop();
});
