// Going round a block: who starts to use a VPN, and who drops it. Only a sudden loss of a habit moves many people
// (gateway effect: Hobbs & Roberts 2018; Chang et al. 2022); without one hardly anybody bothers (Chen & Yang 2019).
// Left out: VPN blocking, prices, trust in tools.
import { ONLINE, VPN } from './face.ts';
import { drawsBelow, keyed, keyedBits, luckKey, STREAM } from './luck.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const KEEP = 0.985; // a week; tuned
const SUDDEN = 0.035; // weekly chance at full novelty, before age and education; tuned
const SELDOM = 0.00008 * 2; // v0 before interest in news; tuned
const TAUGHT = 10; // v0 grows to eleven times at `safety-skills` 1: about one user in twenty in the long run; assumed (Chen & Yang: under 5 % even when free)

export function evade(society: Society, week: Week): void {
  const { face } = society.state;
  const { interest, age, educated } = society.traits;
  const seldom = SELDOM * (1 + TAUGHT * reading(week.levers, 'safety-skills'));
  const sudden = SUDDEN * week.novelty;
  const start = luckKey(week.seed, week.number, STREAM.vpn);
  const drop = luckKey(week.seed, week.number, STREAM.vpnDrop);
  const most = drawsBelow(seldom * 1.3 + sudden);
  for (let person = 0; person < face.length; person++) {
    const now = face[person];
    if (now & VPN) {
      if (now & ONLINE && keyed(drop, person) > KEEP) face[person] = now & ~VPN;
      continue;
    }
    if (keyedBits(start, person) > most || (now & ONLINE) === 0) continue;
    const able = (0.25 + 0.75 * (age[person] < 2 ? 1 : 0.3)) * (0.4 + 0.6 * educated[person]);
    const chance = seldom * (0.3 + interest[person]) + sudden * able;
    if (keyed(start, person) < chance) face[person] = now | VPN;
  }
}
