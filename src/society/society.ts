// The people: one row each, kept as columns. This file says what every column means; populate() fills them,
// step() moves them a week, measure() looks at them. Static traits are drawn once from the seed and never change.
// Left out: births, deaths and moves between regions; the population keeps its 2009 census shares.

import type { AssumptionId } from './assumptions.ts';
import type { State } from './columns.ts';
import type { Levers } from './levers.ts';
import type { Ties } from './network.ts';
import type { Traits } from './people.ts';
import type { Scratch } from './scratch.ts';

/** What a society is made of. Everything in it is a function of these values. */
export type Makeup = {
  people: number; // agents, each standing for population / people persons
  seed: number; // 32-bit
  regions: readonly { population: number; urban: number; ages: readonly number[]; wealth: number }[]; // persons, shares
  stories: number; // how many claims can become stories (a column of belief per story)
  startOnline: number; // share online before week 0
  police?: number; // police as a share of a region's people; absent = .004 (tuned)
  before?: Before; // absent = as in January 2004
  assumed?: Partial<Record<AssumptionId, number>> | undefined; // in place of the usual values; absent = none
};

/** What people bring along from the years before week 0. */
export type Before = {
  services?: number | undefined; // share of people who use state services online; absent = nobody
  trust?: number | undefined; // mean trust in state media; absent = .62
  usualGrowth?: number | undefined; // GDP growth per head they are used to, %; absent = that of the warm-up
  fear?: readonly number[] | undefined; // F by region; absent = none
};

/** A society: who its people are, whom they know, and everything about them that changes. */
export type Society = {
  makeup: Makeup;
  weight: number; // persons one agent stands for
  traits: Traits; // drawn once, shared by every copy
  ties: Ties; // drawn once, shared by every copy
  state: State; // all that changes, views on one buffer
  scratch: Scratch; // paper of the week being lived, no memory; shared by copies (one week is lived at a time)
};

/** What the world outside brings this week, the same for all. */
export type World = {
  supply: number; // supply index x(y) of the year
  growth: number; // GDP growth per head, % a year, before the lever `growth`
  gdpWeek: number; // GDP of one week, tenge
};

/** A story with two versions (claims.json), told from the week it starts until its salience fades. */
export type Story = {
  slot: number; // index of the claim, its column of belief
  official: number; // size of the official version, 0–1
  independent: number; // size of the independent version, 0–1
  region: number; // where it happened; -1 = the nation
  blocked?: number; // share of those who would read the independent version in the news and cannot; absent = 0
  salience: number; // 1 when new, × .92 a week, gone below .03
};

/** What a week did, counted while it was lived. One row per region. */
export type WeekCounts = {
  marching: Float64Array; // persons marching
  places: Float64Array; // Neff: how many places the marchers are spread over, 0 without a march
  dispersion: number; // the same in the nation, over the regions that march
  detained: Float64Array; // persons detained this week
  hurt: Float64Array; // persons hurt by force this week (expected number)
  calls: Float64Array; // calls to gather that went out
  outageHours: Float64Array; // hours × persons cut off
  outageCost: number; // tenge lost to cuts and social-media blocks, nation
};

/** Values by indicator id: the nation, and each region in order where the indicator is regional. */
export type Measured = { nation: Record<string, number>; regions: Record<string, Float64Array> };

/** Faces for the map, per region: shares of the region's people. */
export type Faces = { online: Float64Array; critical: Float64Array; praise: Float64Array; marching: Float64Array };

/** What a measurement needs beside the people: what the week counted and what stands outside the society. */
export type MeasureInput = {
  levers: Levers;
  world: World;
  counts: WeekCounts; // of the week just lived
};
