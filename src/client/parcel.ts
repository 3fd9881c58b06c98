// A scenario from a file on its way through the class: the teacher's page hands it to the house before the lesson opens, and
// every page of the lesson fetches it from there and checks it like any other file.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import { broughtText, welcomeGuest } from './brought.ts';
import { bringWords } from './i18n.ts';
import { unbundleHere } from './table.ts';

export type Sent = { brought: string } | { faults: Fault[] };

/** Hands a scenario of this browser to the house: the name under which it keeps it, or what is wrong with it there. */
export async function sendScenario(id: string): Promise<Sent> {
  const text = await broughtText(id);
  if (text === null) return { faults: [{ code: 'unknown-scenario', found: id }] };
  try {
    const answer: unknown = await (await fetch('./scenario', { method: 'POST', body: text })).json();
    if (isSent(answer)) return answer;
  } catch {
    // Nobody there, or no house of ours.
  }
  return { faults: [{ code: 'network' }] };
}

function isSent(answer: unknown): answer is Sent {
  if (typeof answer !== 'object' || answer === null) return false;
  return (
    ('brought' in answer && typeof answer.brought === 'string') || ('faults' in answer && Array.isArray(answer.faults))
  );
}

const fetched = new Map<string, Promise<Content | null>>(); // by the name under which the house keeps it

/** The scenario of a lesson, with its words; null where it cannot be had now. */
export function fetchScenario(id: string, brought: string): Promise<Content | null> {
  const known = fetched.get(brought);
  if (known) return known;
  const coming = bringHere(id, brought).catch(() => null);
  fetched.set(brought, coming);
  void coming.then((content) => content || fetched.delete(brought)); // another time it may be
  return coming;
}

async function bringHere(id: string, brought: string): Promise<Content | null> {
  const answer = await fetch(`./scenario/${brought}`);
  if (!answer.ok) return null;
  const opened = await unbundleHere({ text: await answer.text(), name: id });
  if (!opened.ok || opened.id !== id) return null;
  await welcomeGuest(opened);
  await Promise.all([bringWords('deck'), bringWords(id)]);
  return opened.content;
}
