// What the map may show of a week: shares of each region's people who are online, criticise, praise or march.
import { MARCHES, ONLINE, PRAISES, SPEAKS } from './face.ts';
import type { Faces, Society } from './society.ts';

export function faces(society: Society): Faces {
  const { start } = society.traits;
  const regions = start.length - 1;
  const shares = (): Float64Array => new Float64Array(regions);
  const shown: Faces = { online: shares(), critical: shares(), praise: shares(), marching: shares() };
  for (let region = 0; region < regions; region++) {
    let online = 0;
    let critical = 0;
    let praise = 0;
    let marching = 0;
    for (let person = start[region]; person < start[region + 1]; person++) {
      const face = society.state.face[person];
      online += face & ONLINE;
      critical += (face & SPEAKS) / SPEAKS;
      praise += (face & PRAISES) / PRAISES;
      marching += (face & MARCHES) / MARCHES;
    }
    const people = Math.max(1, start[region + 1] - start[region]);
    shown.online[region] = online / people;
    shown.critical[region] = critical / people;
    shown.praise[region] = praise / people;
    shown.marching[region] = marching / people;
  }
  return shown;
}
