import { openJournal } from '../src/cli/journal.ts';
import { fight } from '../src/session/lab/duel.ts';
import { content } from './shelf.ts';

const id = process.argv[2]!;
const c = content(id);
const j = openJournal(c, c.scenario.people.default);
for (const n of ['good good 2', 'random random 3', 'elite elite 1']) {
  const k = j.games.get(n);
  if (!k) {
    console.log(n, 'absent');
    continue;
  }
  const { stumbles: _, ...f } = fight(c, c.scenario.people.default, {
    regime: k.regime,
    civil: k.civil,
    seed: k.seed,
  }) as any;
  console.log(
    n,
    JSON.stringify(f) === JSON.stringify(k) ||
      JSON.stringify(Object.entries(f).sort()) === JSON.stringify(Object.entries(k).sort()),
  );
}
