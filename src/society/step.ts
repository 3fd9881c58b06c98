// One week of everybody's life, on one page: people go online, hear and read, judge, dare to speak, march; the state
// answers and looks. All act at once in each stage: nobody sees what another did in the same stage.
import { adopt } from './adoption.ts';
import { outageHours, weekCost } from './cost.ts';
import { evade } from './evasion.ts';
import { read, takeUpServices } from './exposure.ts';
import { dare } from './expression.ts';
import { answerMarch } from './fear.ts';
import { callOut } from './gathering.ts';
import { estimate } from './knowledge.ts';
import type { Levers } from './levers.ts';
import { judge, recover } from './opinion.ts';
import { dispersion, type Marchers, march } from './protest.ts';
import type { Society, Story, WeekCounts, World } from './society.ts';
import { hearStories, trustAgain } from './story.ts';
import { openWeek, type Week } from './week.ts';

/** Lives one week. Levers and stories are read, never changed; every number out of range is taken to its nearest end. */
export function step(society: Society, levers: Levers, world: World, stories: readonly Story[]): WeekCounts {
  const week = openWeek(society, levers, world, stories);
  adopt(society, week);
  hear(society, week);
  judge(society, week);
  const candour = dare(society, week);
  callOut(society, week, candour.speaking);
  const marchers = march(society, week);
  const hurt = answerMarch(society, week, marchers);
  estimate(society, candour);
  remember(society, marchers);
  return counts(society, week, { marchers, hurt });
}

function hear(society: Society, week: Week): void {
  read(society, week);
  hearStories(society, week);
  trustAgain(society, week);
  takeUpServices(society, week);
  evade(society, week);
  recover(society);
}

/** The week is over: participants of the last four weeks, and the clock. */
function remember(society: Society, marchers: Marchers): void {
  const { participants, week } = society.state;
  participants.copyWithin(1, 0);
  participants[0] = marchers.from[marchers.from.length - 1] / society.makeup.people;
  week[0]++;
}

function counts(society: Society, week: Week, lived: { marchers: Marchers; hurt: Float64Array }): WeekCounts {
  const { from } = lived.marchers;
  const { gathering } = week;
  const { regions: places, nation } = dispersion(lived.marchers);
  const marching = new Float64Array(places.length);
  let met = 0; // 1 where anybody met
  for (let region = 0; region < places.length; region++) {
    marching[region] = Math.max(gathering[region], (from[region + 1] - from[region]) * society.weight);
    if (!(gathering[region] > 0)) continue;
    met = 1;
    places[region] = Math.max(1, places[region]);
  }
  return {
    marching,
    places,
    dispersion: Math.max(met, nation),
    detained: week.detained,
    hurt: lived.hurt,
    calls: week.calls,
    outageHours: outageHours(society, week),
    outageCost: weekCost(society, week),
  };
}
