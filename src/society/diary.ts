// A diary of one person: a week as it was lived, from the society before it and after it. It says what person() says, and
// how each story reached them and what made them speak or keep silent, from the very draws and motives of the week.
// Writing it changes nothing. Left out: people as themselves; a person of the model is nobody who lives.
import { HEARD_RUMOUR } from './columns.ts';
import { type Motives, motivesOf } from './expression.ts';
import { ONLINE } from './face.ts';
import type { Levers } from './levers.ts';
import { type Person, person } from './person.ts';
import { copySociety } from './snapshot.ts';
import type { Society, Story, World } from './society.ts';
import { type Hearing, hearingOf } from './story.ts';
import { openWeek } from './week.ts';

export type Heard = Hearing & { slot: number; message: boolean }; // of one story; message: without a source, this week (rumour.ts)
export type Entry = {
  week: number; // that was lived
  person: Person; // at its end
  heard: Heard[]; // every story told this week
  motives: Motives; // add up to more than 0: speaks critically, unless in detention
};

/** What the week was made of: levers and stories as the step had them. */
export type LivedWeek = { levers: Levers; world: World; stories: readonly Story[] };

/** The entry of a week. Throws a RangeError for an index that is nobody's. */
export function entryOf(before: Society, after: Society, lived: LivedWeek, index: number): Entry {
  const now = person(after, index);
  const then = copySociety(before); // opening a week writes down what is visible at its start
  const week = openWeek(then, lived.levers, lived.world, lived.stories);
  const { state } = then;
  state.face[index] = (state.face[index] & ~ONLINE) | (after.state.face[index] & ONLINE); // people go online first
  state.grievance[index] = after.state.grievance[index]; // and judge before they dare
  state.climate[index] = after.state.climate[index];
  const { region } = now;
  const told = lived.stories.filter((story) => story.salience > 0 && story.slot < state.told.length);
  return {
    week: week.number,
    person: now,
    heard: told.map((story) => ({
      slot: story.slot,
      ...hearingOf(then, week, { story, region, person: index }),
      message: gotMessage(before, after, story.slot, index),
    })),
    motives: motivesOf(then, week, { region, person: index }),
  };
}

/** A rumour run reached the person between the two moments. */
function gotMessage(before: Society, after: Society, slot: number, index: number): boolean {
  const [was, now] = [before.state.told[slot][index], after.state.told[slot][index]];
  return (now & ~was & HEARD_RUMOUR) !== 0;
}
