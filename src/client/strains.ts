// Which cards wear a purse of the other side: a line of income names the card, or the crowd that it calls. Read from the
// deck, so that a card says it if and only if the rules do it.
import type { Card, Content, Requirement } from '../content/schema.ts';

const CROWD = { lever: 'call', indicator: 'protesters' };

/** Ids of the purses that the other side may see fall after this card. */
export function strainedBy(content: Pick<Content, 'income' | 'resources'>, card: Card): string[] {
  const calls = card.effects.some((effect) => effect.kind === 'lever' && effect.lever === CROWD.lever);
  const meant = (asked: Requirement): boolean => {
    if ('all' in asked) return asked.all.some(meant);
    if ('any' in asked) return asked.any.some(meant);
    if ('played' in asked) return asked.played === card.id && asked.side === card.side;
    return 'indicator' in asked && calls && asked.indicator === CROWD.indicator;
  };
  const others = content.resources.filter(({ side }) => side !== null && side !== card.side).map(({ id }) => id);
  const lines = content.income.filter((line) => line.worth < 0 && others.includes(line.resource));
  return [...new Set(lines.filter((line) => line.when && meant(line.when)).map((line) => line.resource))];
}
