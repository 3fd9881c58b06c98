// The glossary of concepts as the screen reads it: brought when it is first asked for, with its words.
import { useCallback, useEffect, useState } from 'react';
import type { Concept } from '../content/concepts.ts';
import { bringWords, say } from './i18n.ts';

let concepts: Promise<Concept[]> | null = null;

async function bring(): Promise<Concept[]> {
  concepts ??= import('../../scenarios/deck/concepts.json').then((file) => file.default);
  concepts.catch(() => {
    concepts = null; // the next wish tries again
  });
  const [list] = await Promise.all([concepts, bringWords('glossary')]);
  return list;
}

export const conceptName = (id: string): string => say('glossary', `concepts.${id}.name`) || id;
export const conceptAbout = (id: string): string => say('glossary', `concepts.${id}.about`);
export const conceptExample = (id: string): string => say('glossary', `concepts.${id}.example`);

type Brought = { list: readonly Concept[]; failed: boolean; again: () => void };

/** All concepts; empty until they are there. `failed` when they cannot be fetched; `again` tries once more. */
export function useConcepts(language: string): Brought {
  const [list, setList] = useState<readonly Concept[]>([]);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of another language have to be brought as well
  useEffect(() => {
    let on = true;
    bring().then(
      (found) => {
        if (!on) return;
        setList(found);
        setFailed(false);
      },
      () => on && setFailed(true),
    );
    return () => {
      on = false;
    };
  }, [language, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return { list, failed, again };
}

/** What is looked for stands in the name first, then in the text. Case does not matter. */
export function found(list: readonly Concept[], wanted: string, language: string): Concept[] {
  const low = (text: string) => text.toLocaleLowerCase(language);
  const words = low(wanted).split(/\s+/).filter(Boolean);
  const rank = (id: string): number => {
    const name = low(conceptName(id));
    const text = `${name} ${low(conceptAbout(id))} ${low(conceptExample(id))}`;
    if (!words.every((word) => text.includes(word))) return 2;
    return words.every((word) => name.includes(word)) ? 0 : 1;
  };
  return list
    .map((concept) => ({ concept, rank: rank(concept.id) }))
    .filter((one) => one.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.concept);
}
