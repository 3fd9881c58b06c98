// The stylised facts of the literature and the record, as tests of the society: what each says, where it comes from,
// how close the society must come, and how it is measured. A seed gives numbers; a fact holds or not, seed by seed,
// or over all seeds together where the fact itself is about a mean.

import { crowdOf } from '../../src/society/cascade.ts';
import { UNIT } from '../../src/society/columns.ts';
import { costOf } from '../../src/society/cost.ts';
import { E_SERVICES, VPN } from '../../src/society/face.ts';
import { falls } from '../../src/society/fall.ts';
import { neutralLevers } from '../../src/society/levers.ts';
import { runOf } from '../../src/society/rumour.ts';
import type { Society } from '../../src/society/society.ts';
import { lived, mean, series, sum, watched } from './lab.ts';

export type Fact = {
  id: string;
  says: string;
  source: string;
  passes: string; // tolerance
  unit: (values: readonly number[]) => string; // how the numbers are shown
  measure: (seed: number) => number[];
  holds: (values: readonly number[]) => boolean;
  together?: true; // judged on the mean over seeds
  always?: true; // no luck in it: one seed is enough
};

const pct = (value: number | undefined): string => `${(100 * (value ?? 0)).toFixed(1)} %`;
const points = (value: number | undefined): string => `${(100 * (value ?? 0)).toFixed(1)} pp`;
const between = (value: number | undefined, low: number, high: number): boolean =>
  value !== undefined && value >= low && value <= high;
const at = (values: readonly number[], n: number): number => values[n] ?? 0;

const ITU = [2.65, 2.96, 3.27, 4.02, 11, 18.2, 31.6, 50.6, 61.9, 63.3, 66, 70.8, 74.6];
const ARTICLE = [2.65, 2.96, 3.27, 4.02, 9.5, 16, 27, 43, 50, 54, 55.5, 58, 61];

/** Largest distance from a series at the ends of its years. */
function farthest(name: string, target: readonly number[], seed: number): number {
  const online = series(lived(name, seed), 'online-share');
  return Math.max(...target.map((share, year) => Math.abs(at(online, 52 * year + 51) - share / 100)));
}

/** Largest part of the whole rise of speech within eight weeks in which mean grievance moves at most 8 % of its rise. */
function jump(name: string, seed: number): number {
  const one = lived(name, seed);
  const speech = series(one, 'public-criticism');
  const grievance = series(one, 'mean-grievance');
  const rise = (values: readonly number[], from: number, to: number): number => at(values, to) - at(values, from);
  const last = speech.length - 1;
  let most = 0;
  for (let week = 0; week + 8 <= last; week++) {
    const calm = rise(grievance, week, week + 8) <= 0.08 * rise(grievance, 0, last);
    if (calm) most = Math.max(most, rise(speech, week, week + 8) / rise(speech, 0, last));
  }
  return most;
}

/** Hardship at which speech passes half its peak, going up and coming down. */
function thresholds(seed: number): number[] {
  const speech = series(lived('f05-hysteresis', seed), 'public-criticism');
  const half = Math.max(...speech) / 2;
  const hardship = (week: number): number =>
    week < 160 ? 0.25 + (0.25 * week) / 159 : 0.5 - (0.25 * (week - 160)) / 159;
  const up = speech.findIndex((share) => share > half);
  const down = speech.findIndex((share, week) => week >= 160 && share < half);
  return [hardship(up), down < 0 ? 0.25 : hardship(down)];
}

const CUT = [20, 23] as const; // weeks of f06-cut without net
function mobilised(seed: number): number[] {
  const [open, cut] = [lived('f06-connected', seed), lived('f06-cut', seed)];
  const part = (indicator: string, from: number, to: number): number[] =>
    [open, cut].map((one) => mean(series(one, indicator).slice(from, to)));
  const [calm, dark] = part('dispersion', ...CUT);
  const [with_, without] = part('participants', ...CUT);
  const [later, laterCut] = part('participants', CUT[1], CUT[1] + 8);
  const ratio = (a = 0, b = 0): number => (b > 0 ? a / b : 0);
  return [ratio(dark, calm), ratio(without, with_) - 1, ratio(laterCut, later) - 1];
}

function lastValue(name: string, seed: number, indicator: string): number {
  return series(lived(name, seed), indicator).at(-1) ?? 0;
}

function tense(seed: number): number[] {
  const [free, deleted] = [lived('f10-calls-free', seed), lived('f10-calls-deleted', seed)];
  const change = (indicator: string): number =>
    mean(series(deleted, indicator).slice(20)) / mean(series(free, indicator).slice(20)) - 1;
  return [change('participants'), change('visible-criticism'), change('estimated-discontent')];
}

function seen(name: string, seed: number): number {
  const one = lived(name, seed);
  return mean(series(one, 'estimated-discontent').slice(52)) / mean(series(one, 'discontent').slice(52));
}

/** VPN share of users before and eight weeks after a block at once, and after the first eight weeks of a slow one. */
function gateway(seed: number): number[] {
  const before = 79;
  let newcomers: number[] = [];
  let habit: Uint16Array = new Uint16Array();
  let faces: Uint8Array = new Uint8Array();
  let growth = 0;
  const one = watched('f12-sudden', seed, (society, week) => {
    if (week === before) {
      habit = society.state.habit.slice();
      faces = society.state.face.slice();
    }
    if (week === before + 9)
      newcomers = people(society).filter(
        (n) => (at2(society.state.face, n) & VPN) !== 0 && (at2(faces, n) & VPN) === 0,
      );
    if (week === before + 35)
      growth = mean(newcomers.map((n) => at2(society.state.habit, n))) / mean(newcomers.map((n) => at2(habit, n)));
  });
  const slow = series(lived('f12-gradual', seed), 'vpn-share');
  const none = series(lived('f12-none', seed), 'vpn-share');
  const sudden = series(one, 'vpn-share');
  return [at(none, before + 8), at(sudden, before + 8), at(slow, before + 8), growth];
}

const people = (society: Society): number[] => Array.from({ length: society.makeup.people }, (_, n) => n);
const at2 = (column: Uint8Array | Uint16Array, person: number): number => column[person] ?? 0;
const approves = (society: Society, n: number): boolean =>
  at2(society.state.legitimacy, n) - at2(society.state.grievance, n) > 0.22 * UNIT;

function served(seed: number): number[] {
  const ends: Society[] = [];
  const runs = ['f14-services', 'f14-no-services'].map((name) =>
    watched(name, seed, (society, week) => {
      if (week === 155) ends.push(society);
    }),
  );
  const [given, withheld] = ends;
  if (!given || !withheld) return [];
  const users = people(given).filter((n) => (at2(given.state.face, n) & E_SERVICES) !== 0);
  const part = (society: Society): number => users.filter((n) => approves(society, n)).length / users.length;
  const [a, b] = runs.map((one) => series(one, 'true-approval').at(-1) ?? 0);
  return [part(given) - part(withheld), (a ?? 0) - (b ?? 0)];
}

/** Change of trust in the state's version: those who saw both versions, those who saw the official one alone. */
function doubt(seed: number): number[] {
  let before: Uint16Array = new Uint16Array();
  let result: number[] = [];
  watched('f15-story', seed, (society, week) => {
    if (week === 3) before = society.state.trust.slice();
    if (week !== 29) return;
    const told = society.state.told[0];
    if (!told) return;
    const change = (which: number): number =>
      mean(
        people(society)
          .filter((n) => told[n] === which)
          .map((n) => (at2(society.state.trust, n) - at2(before, n)) / UNIT),
      );
    result = [change(3), change(1)];
  });
  return result;
}

const FORCE = ['000', '015', '030', '060', '100'];
function forced(seed: number): number[] {
  return FORCE.map((name) => sum(series(lived(`f16-force-${name}`, seed), 'participants', 'almaty').slice(12)));
}
const changed = (values: readonly number[]): number[] => values.slice(1).map((value) => value / at(values, 0) - 1);

function downturn(online: number, seed: number): number {
  const all = (size: number): number =>
    sum(series(lived(`f19-online-${online}-downturn-${size}`, seed), 'participants'));
  return all(5) - all(2);
}

function byYear(indicator: string, seed: number): number[] {
  const values = series(lived('f21-baseline', seed), indicator);
  return ITU.map((_, year) => mean(values.slice(52 * year, 52 * year + 52)));
}

function history(seed: number): number[] {
  const approval = byYear('true-approval', seed);
  const trust = byYear('trust-state-media', seed);
  return [Math.min(...approval), Math.max(...approval), at(approval, 8) - at(approval, 7), at(trust, 8) - at(trust, 7)];
}

function calmCountry(seed: number): number[] {
  let fallen = 0;
  const levers = neutralLevers(16);
  const one = watched('f21-baseline', seed, (society) => {
    if (falls(society, levers, 60)) fallen++;
  });
  return [Math.max(...series(one, 'public-criticism')), fallen];
}

/** February 2014: 63 % online, of them 35 % on the widest messenger (deck/platforms.json). */
const bankRun = { messengers: 0.22, denial: 0.5, denialDay: 1, literacy: 0, start: 0.01, days: 7 };

export const FACTS: readonly Fact[] = [
  {
    id: 'F1',
    says: 'the share online follows the measured series',
    source: 'ITU series; the article (3 % in 2005, 54 % in 2013)',
    passes: 'every year-end within 3 pp, on both paths (N = 16,000)',
    unit: ([itu, article]) => `worst ${points(itu)}, ${points(article)}`,
    measure: (seed) => [farthest('f01-online-itu', ITU, seed), farthest('f01-online-article', ARTICLE, seed)],
    holds: ([itu, article]) => between(itu, 0, 0.03) && between(article, 0, 0.03),
  },
  {
    id: 'F3',
    says: 'one threshold changes all',
    source: 'Granovetter 1978',
    passes: 'thresholds 0–99: 100 join; with one 1 turned into a 2: 1 joins',
    unit: ([all, one]) => `${all} and ${one}`,
    measure: () => {
      const ladder = Array.from({ length: 100 }, (_, n) => n);
      return [crowdOf(ladder), crowdOf(ladder.map((threshold) => (threshold === 1 ? 2 : threshold)))];
    },
    holds: ([all, one]) => all === 100 && one === 1,
    always: true,
  },
  {
    id: 'F4',
    says: 'a cascade of speech is sudden though hardship rises evenly',
    source: 'Kuran 1989, 1991',
    passes: 'within 8 calm weeks ≥ 30 % of the whole rise (law .3), ≥ 18 % (law .6)',
    unit: ([mild, hard]) => `${pct(mild)}, ${pct(hard)}`,
    measure: (seed) => [jump('f04-cascade-mild-law', seed), jump('f04-cascade-hard-law', seed)],
    holds: ([mild, hard]) => between(mild, 0.3, 1) && between(hard, 0.18, 1),
  },
  {
    id: 'F5',
    says: 'silence does not return where it broke',
    source: 'Kuran (hysteresis)',
    passes: 'hardship up − down ≥ .05',
    unit: ([up, down]) => `${up?.toFixed(3)} up, ${down?.toFixed(3)} down`,
    measure: thresholds,
    holds: ([up, down]) => (up ?? 0) - (down ?? 1) >= 0.05,
  },
  {
    id: 'F6',
    says: 'a blackout spreads a mobilisation over more places',
    source: 'Hassanpour 2014',
    passes: 'Neff × 1.5–3.5 while cut',
    unit: ([ratio]) => `× ${ratio?.toFixed(2)}`,
    measure: mobilised,
    holds: ([ratio]) => between(ratio, 1.5, 3.5),
  },
  {
    id: 'F7',
    says: '… fewer march during the cut, more after it',
    source: 'Hassanpour 2014; Rydzak 2019, 2020',
    passes: 'mean −15 to −50 % during; after: more than without a cut in ≥ 75 % of seeds',
    unit: ([, during, after, share]) => `${pct(during)} during, ${pct(after)} after, more in ${pct(share)} of seeds`,
    measure: (seed) => {
      const [ratio = 0, during = 0, after = 0] = mobilised(seed);
      return [ratio, during, after, after > 0 ? 1 : 0];
    },
    holds: ([, during, , share]) => between(during, -0.5, -0.15) && between(share, 0.75, 1),
    together: true,
  },
  {
    id: 'F9',
    says: 'the internet lowers approval only if it is uncensored',
    source: 'Guriev, Melnikov & Zhuravskaya 2021',
    passes: 'free net −3 to −9 pp, censored within 2 pp of none',
    unit: ([free, censored]) => `${points(free)}, ${points(censored)}`,
    measure: (seed) => {
      const approval = (name: string): number => lastValue(name, seed, 'true-approval');
      const none = approval('f09-no-net');
      return [approval('f09-free-net') - none, approval('f09-censored-net') - none];
    },
    holds: ([free, censored]) => between(free, -0.09, -0.03) && between(censored, -0.02, 0.02),
  },
  {
    id: 'F10',
    says: 'deleting calls to gather stops marches and leaves criticism standing',
    source: 'King, Pan & Roberts 2013, 2014',
    passes: 'participants ≤ −40 %; visible criticism and what is seen within 10 %',
    unit: ([marching, visible, estimate]) => `${pct(marching)}; ${pct(visible)}, ${pct(estimate)}`,
    measure: tense,
    holds: ([marching, visible, estimate]) =>
      between(marching, -1, -0.4) && between(visible, -0.1, 0.1) && between(estimate, -0.1, 0.1),
  },
  {
    id: 'F11',
    says: 'a fully censored regime misjudges private discontent',
    source: 'Kuran; Lorentzen 2014; Shadmehr & Bernhardt',
    passes: 'sees ≤ 50 % of it under blanket censorship, 60–100 % under targeted',
    unit: ([blanket, targeted]) => `${pct(blanket)}, ${pct(targeted)}`,
    measure: (seed) => [seen('f11-blanket', seed), seen('f11-targeted', seed)],
    holds: ([blanket, targeted]) => between(blanket, 0, 0.5) && between(targeted, 0.6, 1),
  },
  {
    id: 'F12',
    says: 'a sudden block sends users to VPNs, and from there to other banned news',
    source: 'Hobbs & Roberts 2018; Chang et al. 2022',
    passes: 'VPN share × 5 after 8 weeks; in small steps less than half of that; habit of news × 2 in 26 weeks',
    unit: ([none, sudden, slow, habit]) =>
      `${pct(none)} → ${pct(sudden)}, in steps ${pct(slow)}, habit × ${habit?.toFixed(2)}`,
    measure: gateway,
    holds: ([none = 0, sudden = 0, slow = 0, habit = 0]) => sudden >= 5 * none && slow < sudden / 2 && habit >= 2,
  },
  {
    id: 'F13',
    says: 'without a sudden block hardly anybody uses a VPN',
    source: 'the article; Chen & Yang 2019 (under 5 %)',
    passes: '< 3 % of users in every week of 2004–2016',
    unit: ([most]) => `at most ${pct(most)}`,
    measure: (seed) => [Math.max(...series(lived('f21-baseline', seed), 'vpn-share'))],
    holds: ([most]) => between(most, 0, 0.03),
  },
  {
    id: 'F14',
    says: 'e-government raises approval of its users, and of the nation a little',
    source: 'Welch et al. 2005; Tolbert & Mossberger 2006; the article',
    passes: 'users +4 to +12 pp against the same people without; nation +2 to +6 pp',
    unit: ([users, nation]) => `${points(users)}, ${points(nation)}`,
    measure: served,
    holds: ([users, nation]) => between(users, 0.04, 0.12) && between(nation, 0.02, 0.06),
  },
  {
    id: 'F15',
    says: 'contradictory casualty figures cost trust only among those who see both',
    source: 'the article (16 / 73); Glaessel & Paula 2020',
    passes: 'trust −.05 to −.20 with both; less than .01 with the official one alone',
    unit: ([both, one]) => `${both?.toFixed(3)}, ${one?.toFixed(3)}`,
    measure: doubt,
    holds: ([both, one]) => between(both, -0.2, -0.05) && between(one, -0.01, 0.01),
  },
  {
    id: 'F16',
    says: 'high force ends protest, low force may raise it',
    source: 'Muller 1985; Francisco; Davenport (mixed)',
    passes: 'mean over seeds: V = 1 ≤ −60 %; the best of V = .15, .3 between −5 and +30 %',
    unit: (values) => `${changed(values).map(pct).join(', ')} at V = .15, .3, .6, 1`,
    measure: forced,
    holds: (values) => {
      const [low = 0, mild = 0, , full = 0] = changed(values);
      return full <= -0.6 && between(Math.max(low, mild), -0.05, 0.3);
    },
    together: true,
  },
  {
    id: 'F19',
    says: 'downturns raise protest more where people are connected',
    source: 'Manacorda & Tesei 2020',
    passes: 'more participants added by a larger downturn with 70 % online than with 10 %',
    unit: ([, , ratio]) => `× ${ratio?.toFixed(1)}`,
    measure: (seed) => {
      const [few, many] = [downturn(10, seed), downturn(70, seed)];
      return [few, many, many / Math.max(1, few)];
    },
    holds: ([few, many]) => (many ?? 0) > (few ?? 0),
  },
  {
    id: 'F21a',
    says: 'high approval with one dip after Zhanaozen; trust falls',
    source: 'polls of 2011 (government 61, PM 66, president 89 %)',
    passes: 'approval .60–.92 every year; 2012 −.02 to −.12; trust −.03 to −.10',
    unit: ([low, high, dip, trust]) =>
      `${low?.toFixed(2)}–${high?.toFixed(2)}; ${dip?.toFixed(3)}; ${trust?.toFixed(3)}`,
    measure: history,
    holds: ([low, high, dip, trust]) =>
      between(low, 0.6, 0.92) && between(high, 0.6, 0.92) && between(dip, -0.12, -0.02) && between(trust, -0.1, -0.03),
  },
  {
    id: 'F21b',
    says: 'self-censorship rises',
    source: 'V-Dem v2meslfcen: −.23 (2009) to −.69 (2013)',
    passes: '2013–15 above 2004–08 by .03 or more, mean over seeds (few people are that aggrieved)',
    unit: ([before, after]) => `${before?.toFixed(2)} → ${after?.toFixed(2)}`,
    measure: (seed) => {
      const silence = byYear('self-censorship', seed);
      return [mean(silence.slice(0, 5)), mean(silence.slice(9, 12))];
    },
    holds: ([before = 0, after = 0]) => after - before >= 0.03,
    together: true,
  },
  {
    id: 'F23',
    says: 'Zhanaozen and 2016 stay regional; the regime does not fall',
    source: 'the record',
    passes: 'speech < 8 % in every week, no fall at cohesion 60',
    unit: ([most, fallen]) => `speech at most ${pct(most)}, ${fallen} falls`,
    measure: calmCountry,
    holds: ([most, fallen]) => between(most, 0, 0.08) && fallen === 0,
  },
  {
    id: 'F24',
    says: 'cost of a national blackout',
    source: 'NetBlocks / Adyrna 2022 (USD 410 m for 144 h)',
    passes: 'USD 410 m ± 15 % (GDP 2022 about USD 225 bn, 92 % online)',
    unit: ([cost]) => `USD ${((cost ?? 0) / 1e6).toFixed(0)} m`,
    measure: () => [costOf(0.92, 1, 0, (225e9 * 6) / 365)],
    holds: ([cost]) => between(cost, 410e6 * 0.85, 410e6 * 1.15),
    always: true,
  },
  {
    id: 'F25',
    says: 'a rumour run by messengers lives about two days',
    source: 'bank run of 18–19 February 2014',
    passes: 'peak within 24 h, below 10 % of it after 72 h',
    unit: ([hours, left, reached]) => `peak at ${hours} h, ${pct(left)} left; it reached ${pct(reached)} of the people`,
    measure: () => {
      const { spreading, reached } = runOf(bankRun);
      const peak = Math.max(...spreading);
      return [4 * spreading.indexOf(peak), (spreading[18] ?? 0) / peak, reached];
    },
    holds: ([hours, left]) => between(hours, 0, 24) && between(left, 0, 0.1),
    always: true,
  },
];
