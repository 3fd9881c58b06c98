// The path for learning: every chapter fits the deck and the scenarios, and has words in every language.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chaptersSchema } from '../../src/content/chapters.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const chapters = chaptersSchema.parse(read('scenarios/learn/chapters.json'));
const ids = (file: string): string[] => read(`scenarios/deck/${file}.json`).map((one: { id: string }) => one.id);

test('chapters name what is there', () => {
  const [levers, indicators, concepts] = [ids('levers'), ids('indicators'), ids('concepts')];
  for (const { id, trial, episode, concepts: terms } of chapters) {
    const { slider, experiment } = trial;
    expect(existsSync(`scenarios/${episode.scenario}/scenario.json`), id).toBe(true);
    if (episode.preset)
      expect(read(`scenarios/${episode.scenario}/scenario.json`).presets, id).toHaveProperty(episode.preset);
    if (slider.kind === 'lever') expect(levers, id).toContain(slider.lever);
    if (slider.kind === 'account') expect(experiment.stories?.[slider.story], id).toBeDefined();
    for (const shown of [...trial.shows, trial.map ?? trial.shows[0]]) expect(indicators, id).toContain(shown);
    for (const term of terms) expect(concepts, id).toContain(term);
    expect(slider.start, id).toBeGreaterThanOrEqual(slider.min);
    expect(slider.start, id).toBeLessThanOrEqual(slider.max);
  }
});

test('every chapter has its words in every language: a question, an experiment, three items with four answers', () => {
  for (const language of readdirSync('locales')) {
    const words = read(`locales/${language}/learn.json`).chapters;
    expect(Object.keys(words)).toEqual(chapters.map((chapter) => chapter.id));
    for (const chapter of chapters) {
      const told = words[chapter.id];
      const { title, question, setting, slider, see, hint } = told;
      for (const text of [title, question, setting, slider, see, hint])
        expect(text, `${language} ${chapter.id}`).toBeTruthy();
      for (const item of chapter.items) {
        const said = told.items[item.id];
        const answers = Object.values<string>(said.answers);
        expect(new Set(answers).size, `${language} ${chapter.id} ${item.id}`).toBe(item.answers);
        expect(said.question && said.why).toBeTruthy();
      }
    }
  }
});
