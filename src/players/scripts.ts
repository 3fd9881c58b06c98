// Naive lines of play: one idea, every turn, whatever happens. No opponents for a pupil: the laboratory shows with them
// that no single idea wins. A script finds its cards by the levers they move, so a new card joins by what it does.
import type { Card, Content } from '../content/schema.ts';
import type { Report, Side } from '../engine/game.ts';
import { tellingOffers } from './greedy.ts';
import type { Player } from './player.ts';

type Idea = { side: Side; levers: readonly string[]; down?: true }; // down: the card lowers the lever

const IDEAS = {
  'always-block': {
    side: 'regime',
    levers: ['platform-blocked', 'independent-blocked', 'social-blocked', 'outage'],
  },
  'always-punish': { side: 'regime', levers: ['law', 'prosecution', 'monitoring'] },
  'always-appease': { side: 'regime', levers: ['hardship'], down: true },
  'always-praise': { side: 'regime', levers: ['state-media', 'stability-frame', 'flood'] },
  'always-protest': { side: 'civil', levers: ['call'] },
  'always-report': { side: 'civil', levers: ['independent-reach', 'independent-proof'] },
  'always-ask': { side: 'civil', levers: ['feedback', 'responsiveness'] },
} satisfies Record<string, Idea>;

export type ScriptId = keyof typeof IDEAS;

const SCRIPT_IDS = [
  'always-block',
  'always-punish',
  'always-appease',
  'always-praise',
  'always-protest',
  'always-report',
  'always-ask',
] as const satisfies readonly ScriptId[];

/** Scripts that have a card in this scenario, each with its side. */
export function scriptsOf(content: Content): { id: ScriptId; side: Side }[] {
  return SCRIPT_IDS.map((id) => ({ id, side: IDEAS[id].side })).filter(({ id }) =>
    content.cards.some((card) => serves(card, IDEAS[id])),
  );
}

/** Plays every card of its idea that it can pay, where there is most to see. */
export function scriptPlayer(id: ScriptId, content: Content): Player {
  const idea: Idea = IDEAS[id];
  const cards = content.cards.filter((card) => serves(card, idea)).map((card) => card.id);
  return (view) => {
    const open = tellingOffers(view, null, 1).filter((o) => !o.move.off && cards.includes(o.move.card));
    return open[0]?.move ?? null;
  };
}

/** The one idea that a side kept to: in how many of the turns it played. */
export type Line = { id: ScriptId; turns: number; of: number };
/** Fewest turns, and shares of a side's turns and of its plays, from which an idea is all that it had. */
const FEWEST_TURNS = 3;
const MOST_TURNS = 0.75;
const NEARLY_ALL = 0.9;

/** The idea that nearly all of a side's turns and plays served; null where it had more than one, or none. Switching off is no play. */
export function lineOf(content: Content, lived: readonly Pick<Report, 'moves'>[], side: Side): Line | null {
  const plays = lived.map(({ moves }) => moves[side].filter(({ off }) => !off).map(({ card }) => card));
  const all = plays.flat().length;
  for (const { id } of scriptsOf(content).filter((one) => one.side === side)) {
    const its = new Set(content.cards.filter((card) => serves(card, IDEAS[id])).map((card) => card.id));
    const turns = plays.filter((turn) => turn.some((card) => its.has(card))).length;
    const served = plays.flat().filter((card) => its.has(card)).length;
    if (turns >= Math.max(FEWEST_TURNS, MOST_TURNS * lived.length) && served >= NEARLY_ALL * all)
      return { id, turns, of: lived.length };
  }
  return null;
}

function serves(card: Card, { side, levers, down }: Idea): boolean {
  if (card.side !== side) return false;
  return card.effects.some((effect) => {
    if (effect.kind !== 'lever' || !levers.includes(effect.lever)) return false;
    const raises = effect.op === 'multiply' ? effect.value > 1 : effect.value > 0;
    return raises !== (down === true);
  });
}
