// node tests/zzconv.ts scenario : whole games of the equals journal -> laboratory's journal
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conditionsOf, openJournal } from '../src/cli/journal.ts';
import {
  civilPoints,
  decide,
  endingOf,
  isOver,
  mandatePoints,
  play,
  regimePoints,
  resolve,
  SIDES,
  type Side,
} from '../src/engine/game.ts';
import { freshGames } from '../src/session/match.ts';
import { content } from './shelf.ts';

const id = process.argv[2]!;
const c = content(id);
const people = c.scenario.people.default;
const { endings: _e, presets: _p, ...sc } = c.scenario;
const file = path.join(
  '.zheli/equals',
  `${id}-${conditionsOf({ ...c, scenario: { ...sc, endings: [] } } as any, people)}.jsonl`,
);
const journal = openJournal(c, people);
let n = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const one = JSON.parse(line);
  const m = /^(\d+) (\S+) (\S+) history off itu$/.exec(one.name);
  if (!m || one.fault) continue;
  const [, s, regime, civil] = m;
  const seed = Number(s);
  if (journal.games.has(`${regime} ${civil} ${seed}`)) continue;
  const { game } = freshGames(c, { people, seed, supply: 'itu', events: 'history' });
  const course: any[] = [];
  while (!isOver(game)) {
    const turn = one.turns[game.turn - 1];
    for (const side of SIDES)
      for (const move of turn[side]) {
        const r = play(game, move);
        if (r) throw new Error(JSON.stringify(r));
      }
    for (const d of turn.decisions ?? []) {
      const r = decide(game, d);
      if (r) throw new Error(JSON.stringify(r));
    }
    const report = resolve(game, { bare: true });
    course.push([regimePoints(report), civilPoints(game, report)]);
  }
  const played = (side: Side) => game.reports.map((r) => r.moves[side].filter((x) => !x.off).map((x) => x.card));
  const last = game.reports.at(-1) ?? game.start;
  journal.keep({
    regime,
    civil,
    seed,
    points: mandatePoints(game),
    ending: endingOf(game),
    cards: { regime: played('regime'), civil: played('civil') },
    hurt: game.reports.some((r) => (r.indicators.hurt ?? 0) > 0),
    law: (last.indicators['law-severity'] ?? 0) - (game.start.indicators['law-severity'] ?? 0),
    course,
  } as any);
  n++;
}
console.log(id, n, 'converted', journal.file);
