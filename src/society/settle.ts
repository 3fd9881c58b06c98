// Turning faces and letting the neighbours see it. All changes of one stage of a week are made together, so that
// nobody reacts to what another did in the same stage, and the order of people does not matter.
import { difference } from './face.ts';
import type { Society } from './society.ts';

/** Turns one face and tells everybody who sees it. */
export function setFace(society: Society, person: number, now: number): void {
  const was = society.state.face[person];
  society.state.face[person] = now;
  tell(society, person, difference(was, now));
}

/** The first `count` people in the scratch list have turned their faces already: tells everybody who sees them. */
export function settle(society: Society, count: number): void {
  const { who, was } = society.scratch;
  const { face } = society.state;
  for (let n = 0; n < count; n++) tell(society, who[n], difference(was[n], face[who[n]]));
}

function tell(society: Society, person: number, change: number): void {
  if (change === 0) return;
  const { watchersFrom, watchers } = society.ties;
  const { around } = society.state;
  const end = watchersFrom[person + 1];
  for (let n = watchersFrom[person]; n < end; n++) around[watchers[n]] += change;
}
