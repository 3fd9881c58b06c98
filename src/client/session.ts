// In the worker: the session of this device, and the reading of scenarios. Everything heavy happens here, so that the screen
// never freezes.
import { openBundle } from '../content/bundle.ts';
import { load } from '../content/load.ts';
import { type Foresight, forecast, openForesight } from '../session/forecast.ts';
import type { Forecast } from '../session/messages.ts';
import { cleaned } from '../session/replay.ts';
import { openSession } from '../session/session.ts';
import { broughtIds } from './brought.ts';
import type { Call, Foreseen, Listed, Reply } from './connection.ts';
import { readFiles, scenarioIds } from './files.ts';

const reply = (message: Reply) => postMessage(message);

const session = openSession({
  files: readFiles,
  push: (push) => reply({ push }),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
});

async function list(scenario: string): Promise<Listed> {
  const loaded = load(await readFiles(scenario), scenario);
  return loaded.ok
    ? { id: scenario, scenario: loaded.content.scenario, faults: [] }
    : { id: scenario, scenario: null, faults: loaded.faults };
}

/** Those of the house, then those that were brought from files. */
async function catalogue(): Promise<Listed[]> {
  const own = scenarioIds();
  const brought = (await broughtIds()).filter((id) => !own.includes(id));
  const marked = brought.map(async (id): Promise<Listed> => ({ ...(await list(id)), brought: true }));
  return Promise.all([...own.map(list), ...marked]);
}

/** Kept from question to question of one game: what would come without the move is asked again and again. */
let foresight: { scenario: string; kept: Foresight } | null = null;

async function foresee({ view, move }: Foreseen): Promise<Forecast[]> {
  if (foresight?.scenario !== view.scenario) {
    const loaded = load(await readFiles(view.scenario), view.scenario);
    if (!loaded.ok) return [];
    foresight = { scenario: view.scenario, kept: openForesight(loaded.content) };
  }
  return forecast(foresight.kept, view, cleaned(move));
}

async function answer(call: Call): Promise<void> {
  const { id } = call;
  if ('ask' in call) return reply({ id, answer: await session.ask(call.ask) });
  if ('catalogue' in call) return reply({ id, listed: await catalogue() });
  if ('unbundle' in call) {
    const { text, name } = call.unbundle;
    return reply({ id, opened: openBundle(text, name, { deck: await readFiles('deck'), taken: scenarioIds() }) });
  }
  if ('foresee' in call) return reply({ id, forecast: await foresee(call.foresee) });
  const loaded = load(await readFiles(call.content), call.content);
  reply({ id, content: loaded.ok ? loaded.content : loaded.faults });
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).catch((error: unknown) => {
    // A promise that fails here would hang the screen: break loudly instead, the screen offers to go on from the record.
    setTimeout(() => {
      throw error;
    });
  });
});
