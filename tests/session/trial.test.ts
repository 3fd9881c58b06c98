// The experiments of the learning path show what their chapters say, on the society itself.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chaptersSchema } from '../../src/content/chapters.ts';
import { setTo, tryOut } from '../../src/session/trial.ts';

const read = (file: string) => JSON.parse(readFileSync(`scenarios/${file}`, 'utf8'));
const chapters = chaptersSchema.parse(read('learn/chapters.json'));
const regions: { id: string; population: number }[] = read('deck/regions.json');
const country = { ids: regions.map((region) => region.id), regions: read('deck/regions.json') };

function ends(id: string, value: number): Record<string, number> {
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) throw new Error(`no chapter ${id}`);
  const { baseline } = chapter.trial.experiment;
  const tried = tryOut(
    chapter.trial,
    value,
    country,
    baseline === null ? null : read(`experiments/baselines/${baseline}.json`),
  );
  return Object.fromEntries(Object.entries(tried.nation).map(([shown, line]) => [shown, line.at(-1) ?? 0]));
}

/** First and last setting of the slider. */
function across(id: string, shown: string): [low: number, high: number] {
  const slider = chapters.find((one) => one.id === id)?.trial.slider;
  if (!slider) throw new Error(`no chapter ${id}`);
  return [ends(id, slider.min)[shown] ?? 0, ends(id, slider.max)[shown] ?? 0];
}

test('more access brings more people online', () => {
  const [low, high] = across('first-light', 'online-share');
  expect(high).toBeGreaterThan(low + 0.3);
});

test('services bring users, and a few points of approval', () => {
  const [none, many] = across('portal', 'true-approval');
  expect(many - none).toBeGreaterThan(0.02);
  expect(many - none).toBeLessThan(0.08);
  expect(across('portal', 'e-service-users')[1]).toBeGreaterThan(0.3);
});

test('two accounts far apart cost the state media trust', () => {
  const [near, far] = across('two-front-pages', 'trust-state-media');
  expect(far).toBeLessThan(near - 0.05);
});

test('criticism stays low for most of the slider and then fills the country', () => {
  const said = [0.26, 0.32, 0.42].map((value) => ends('who-dares-first', value)['public-criticism'] ?? 0);
  expect((said[1] ?? 0) - (said[0] ?? 0)).toBeLessThan(0.06);
  expect((said[2] ?? 0) - (said[1] ?? 0)).toBeGreaterThan(0.3);
});

test('a harder law moves what is heard and not what is felt', () => {
  const [felt, heard] = [
    across('censor-stops-knowing', 'discontent'),
    across('censor-stops-knowing', 'estimated-discontent'),
  ];
  expect(felt[0]).toBeCloseTo(felt[1], 3);
  expect(heard[1]).toBeLessThan(heard[0] / 2);
});

test('a sudden block teaches many to go round it', () => {
  const [none, large] = across('law-of-2014', 'vpn-share');
  expect(large).toBeGreaterThan(none + 0.05);
});

test('a cut net does not empty the squares', () => {
  const chapter = chapters.find((one) => one.id === 'square-and-square-less');
  if (!chapter) throw new Error('no chapter');
  const most = (value: number) => Math.max(...(tryOut(chapter.trial, value, country, null).nation.participants ?? []));
  expect(most(1)).toBeGreaterThan(0.8 * most(0));
});

test('more people online: a little less approval, a little more criticism', () => {
  const [few, all] = across('on-trial', 'true-approval');
  expect(few - all).toBeGreaterThan(0.01);
  expect(few - all).toBeLessThan(0.1);
  const [quiet, loud] = across('on-trial', 'public-criticism');
  expect(loud).toBeGreaterThan(quiet);
});

test('the slider changes one thing and leaves the chapter as it was', () => {
  for (const { trial } of chapters) {
    const before = JSON.stringify(trial.experiment);
    expect(setTo(trial.experiment, trial.slider, trial.slider.max)).not.toEqual(trial.experiment);
    expect(JSON.stringify(trial.experiment)).toBe(before);
  }
});
