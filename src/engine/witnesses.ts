// Three witnesses: people of the model, of three regions, drawn by lot as the game begins and followed to its end. A player
// reads what they said and did, as their neighbours saw it; what they thought is opened in the debrief.
// Left out: names, and any choice by what they believe. They are nobody who lives.
import { MARCHES, PRAISES, SPEAKS } from '../society/face.ts';
import { luck } from '../society/luck.ts';
import { person, regionOf } from '../society/person.ts';
import type { Game, Witness } from './state.ts';

const WITNESSES = 3;
const LOT = 401; // stream of luck: who is drawn

/** Draws three people, each of another region where there are three, by the game's luck alone. */
export function drawWitnesses({ content, settings, society }: Game): number[] {
  const drawn: number[] = [];
  const regions = content.regions.map((_, index) => index);
  const { start } = society.traits;
  for (let n = 0; n < WITNESSES; n++) {
    const at = Math.floor(luck(settings.seed, n, LOT, 0) * regions.length);
    const region = regions.length > 1 ? (regions.splice(at, 1)[0] ?? 0) : (regions[0] ?? 0);
    const [from = 0, to = society.makeup.people] = [start[region], start[region + 1]];
    drawn.push(Math.min(to - 1, from + Math.floor(luck(settings.seed, n, LOT, 1) * (to - from))));
  }
  return drawn;
}

/** What their neighbours have seen of each this turn: faces of all weeks put together, and detention. */
export type Seen = { face: number; detained: boolean }[];

export const unseen = ({ witnesses }: Game): Seen => witnesses.map(() => ({ face: 0, detained: false }));

/** Takes a week in. */
export function seeWeek({ witnesses, society }: Game, seen: Seen): void {
  witnesses.forEach((index, n) => {
    const one = seen[n];
    if (!one) return;
    one.face |= society.state.face[index] ?? 0;
    one.detained ||= (society.state.jail[index] ?? 0) > 0;
  });
}

/** The turn as each of them lived it. */
export function tellWitnesses({ content, society, witnesses }: Game, seen: Seen): Witness[] {
  return witnesses.map((index, n) => {
    const { face, detained } = seen[n] ?? { face: 0, detained: false };
    const { thinks, fear, age, does } = person(society, index);
    return {
      person: index,
      region: content.regions[regionOf(society, index)]?.id ?? '',
      age,
      online: does.online,
      criticised: (face & SPEAKS) !== 0,
      praised: (face & PRAISES) !== 0,
      marched: (face & MARCHES) !== 0,
      detained,
      thought: { grievance: thinks.grievance, legitimacy: thinks.legitimacy, fear },
    };
  });
}
