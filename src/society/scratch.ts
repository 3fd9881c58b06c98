// Paper of the week that is being lived: room that is made once and written over in every week. A column of more than 64
// bytes costs the machine a third of a microsecond to make and something to throw away; a small country lives its whole week
// in some tens. Left out: memory. Nothing here outlives the week, so what a week hands out has columns of its own.
import { PLACES } from './people.ts';

export type Scratch = {
  who: Int32Array; // people whose face changed
  was: Uint8Array; // their faces before
  crowd: Int32Array; // people marching this week, region after region
  anger: Float64Array; // the worst that stories of this week would leave, in 65,535ths
  heard: Uint8Array; // which versions of a story everybody had heard before this week
  meets: Uint8Array; // which versions of it reach them this week
  // by region
  online: Int32Array; // people online
  risk: Float64Array; // of speaking, as people see it
  cut: Float64Array; // share of connections down
  force: Float64Array; // used, 0–1
  gathering: Float64Array; // persons at an organised event
  from: Int32Array; // regions + 1: where a region's marchers begin in `crowd`
  places: Int32Array; // PLACES a region: marchers by place
  reach: Float64Array; // four a region: independent news that is within reach, by kind of person (exposure.ts)
  // of one region at a time
  company: Float64Array; // what others who march are worth, by neighbours (protest.ts)
  danger: Float64Array; // what is to be feared, by neighbours
  byTies: Float64Array; // chances of going online by neighbours (adoption.ts)
  kept: Float64Array; // share of trust that is kept: [1] by those who saw both versions of a story (story.ts)
  served: Float64Array; // what services add to legitimacy, by kind of person (opinion.ts)
  annoyed: Float64Array; // what cuts and blocks add to grievance, by kind of person (opinion.ts)
  perTie: Float64Array; // what a neighbour who is heard weighs; this and the next three by kind of person (expression.ts)
  seen: Float64Array; // what the net and the street show
  risks: Float64Array; // of speaking
  habit: Float64Array; // of speaking
};

export function newScratch(people: number, regions: number): Scratch {
  return {
    who: new Int32Array(people),
    was: new Uint8Array(people),
    crowd: new Int32Array(people),
    anger: new Float64Array(people),
    heard: new Uint8Array(people),
    meets: new Uint8Array(people),
    online: new Int32Array(regions),
    risk: new Float64Array(regions),
    cut: new Float64Array(regions),
    force: new Float64Array(regions),
    gathering: new Float64Array(regions),
    from: new Int32Array(regions + 1),
    places: new Int32Array(regions * PLACES),
    reach: new Float64Array(4 * regions),
    company: new Float64Array(256),
    danger: new Float64Array(16),
    byTies: new Float64Array(16),
    kept: new Float64Array(2),
    served: new Float64Array(4),
    annoyed: new Float64Array(4),
    perTie: new Float64Array(8),
    seen: new Float64Array(8),
    risks: new Float64Array(8),
    habit: new Float64Array(8),
  };
}
