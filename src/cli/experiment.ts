// An experiment file, read strictly: every fault with its place and the allowed range, before anything is allocated.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Baseline, baseline, type Experiment, experiment, type LeverChange } from '../content/experiment.ts';
import type { Fault } from '../content/fault.ts';
import { parseJson } from '../content/json.ts';
import { deckFiles, type IndicatorEntry, type LeverEntry, type RegionEntry } from '../content/schema.ts';
import { shaped } from '../content/shape.ts';
import { HARDSHIP, type Study } from '../society/experiment.ts';
import { BadInput } from './fault.ts';
import { HOUSE, readText } from './files.ts';

const DECK = path.join(HOUSE, 'scenarios', 'deck');
const BASELINES = path.join(HOUSE, 'scenarios', 'experiments', 'baselines');
const MOST_NUMBERS = 20_000_000; // recorded in one experiment: keeps its result in memory

type Deck = { levers: LeverEntry[]; indicators: IndicatorEntry[]; regions: RegionEntry[] };

/** Reads an experiment, or throws BadInput with all that is wrong with it. */
export function readExperiment(file: string): Study {
  const read = shapedFile(experiment, file, file);
  const deck: Deck = {
    levers: shapedFile(deckFiles.levers, path.join(DECK, 'levers.json'), 'deck/levers.json'),
    indicators: shapedFile(deckFiles.indicators, path.join(DECK, 'indicators.json'), 'deck/indicators.json'),
    regions: shapedFile(deckFiles.regions, path.join(DECK, 'regions.json'), 'deck/regions.json'),
  };
  const faults = faultsOf(read, deck).map((fault) => ({ ...fault, file }));
  if (faults.length > 0) throw new BadInput(faults);
  return {
    experiment: read,
    baseline: read.baseline === null ? null : readBaseline(read.baseline),
    country: { ids: deck.regions.map((region) => region.id), regions: deck.regions },
  };
}

type Shape<T> = Parameters<typeof shaped<T>>[0];

function shapedFile<T>(schema: Shape<T>, file: string, name: string): T {
  const parsed = parseJson(readText(file));
  if (!parsed.ok) throw new BadInput([{ ...parsed.fault, file: name }]);
  const { value, faults } = shaped(schema, parsed.value, name);
  if (value === null) throw new BadInput(faults);
  return value;
}

function readBaseline(id: string): Baseline {
  return shapedFile(baseline, path.join(BASELINES, `${id}.json`), `experiments/baselines/${id}.json`);
}

function faultsOf(read: Experiment, deck: Deck): Fault[] {
  const faults = read.levers.flatMap((change, n) => leverFaults(change, `levers[${n}]`, read.weeks, deck));
  read.record.forEach((id, n) => {
    if (!deck.indicators.some((one) => one.id === id))
      faults.push({
        code: 'unknown-indicator',
        path: `record[${n}]`,
        found: id,
        expected: 'an id of deck/indicators.json',
      });
  });
  (read.stories ?? []).forEach((story, n) => {
    faults.push(...weekFault(story.week, `stories[${n}].week`, read.weeks - 1));
    if (story.region !== 'nation') faults.push(...regionFaults(story.region, `stories[${n}].region`, deck));
  });
  (read.set ?? []).forEach((change, n) => {
    faults.push(...weekFault(change.week, `set[${n}].week`, read.weeks - 1));
    if (change.people.region !== undefined)
      faults.push(...regionFaults(change.people.region, `set[${n}].people.region`, deck));
    const flag = ['online', 'vpn', 'e-service-user'].includes(change.state);
    if (flag && change.value !== 0 && change.value !== 1)
      faults.push({ code: 'out-of-range', path: `set[${n}].value`, expected: '0 or 1', found: String(change.value) });
  });
  return [...faults, ...wholeFaults(read, deck)];
}

/** What concerns the experiment as a whole: its baseline, its seeds, the size of its result. */
function wholeFaults(read: Experiment, deck: Deck): Fault[] {
  const faults: Fault[] = [];
  const known = existsSync(BASELINES) ? readdirSync(BASELINES).map((name) => name.replace(/\.json$/, '')) : [];
  if (read.baseline !== null && !known.includes(read.baseline))
    faults.push({
      code: 'wrong-value',
      path: 'baseline',
      expected: `${known.join(' | ')} | null`,
      found: read.baseline,
    });
  read.seeds.forEach((seed, n) => {
    if (read.seeds.indexOf(seed) !== n)
      faults.push({ code: 'seed-twice', path: `seeds[${n}]`, expected: 'every seed once', found: String(seed) });
  });
  const places = read.regions ? deck.regions.length + 1 : 1;
  const numbers = read.seeds.length * (Math.floor((read.weeks - 1) / read.every) + 2) * read.record.length * places;
  if (numbers > MOST_NUMBERS)
    faults.push({
      code: 'too-large',
      path: 'record',
      expected: `≤ ${MOST_NUMBERS} numbers (raise "every")`,
      found: String(numbers),
    });
  return faults;
}

function weekFault(week: number, place: string, last: number): Fault[] {
  return week <= last ? [] : [{ code: 'out-of-range', path: place, expected: `0 to ${last}`, found: String(week) }];
}

function regionFaults(region: string | readonly string[], place: string, deck: Deck): Fault[] {
  const ids = typeof region === 'string' ? [region] : region;
  return ids
    .filter((id) => id !== 'all' && !deck.regions.some((one) => one.id === id))
    .map((found) => ({ code: 'unknown-region', path: place, expected: 'all, or an id of deck/regions.json', found }));
}

function leverFaults(change: LeverChange, place: string, weeks: number, deck: Deck): Fault[] {
  const lever = deck.levers.find((one) => one.id === change.lever);
  if (!lever)
    return [
      { code: 'unknown-lever', path: `${place}.lever`, expected: 'an id of deck/levers.json', found: change.lever },
    ];
  const faults = weekFault(change.from, `${place}.from`, weeks - 1);
  if (change.to !== undefined) {
    faults.push(...weekFault(change.to, `${place}.to`, weeks));
    if (change.to <= change.from)
      faults.push({
        code: 'out-of-range',
        path: `${place}.to`,
        expected: `> ${change.from}`,
        found: String(change.to),
      });
  }
  if (change.region !== undefined) {
    faults.push(...regionFaults(change.region, `${place}.region`, deck));
    if (lever.scope !== 'region' && change.region !== 'all')
      faults.push({
        code: 'wrong-value',
        path: `${place}.region`,
        expected: 'all (a lever of the nation)',
        found: String(change.region),
      });
  }
  const shift = change.lever === 'hardship' ? HARDSHIP : 0; // an experiment gives hardship itself, the deck what is added
  const low = shift > 0 ? Math.max(0, lever.min + shift) : lever.min;
  const high = lever.max + shift;
  const values = 'value' in change ? [change.value] : change.ramp;
  values.forEach((value, n) => {
    if (value < low || value > high)
      faults.push({
        code: 'out-of-range',
        path: `${place}.${'value' in change ? 'value' : `ramp[${n}]`}`,
        expected: `${low} to ${high}`,
        found: String(value),
      });
  });
  return faults;
}
