// Words of a scenario from a file are text: they run nothing, and name no other words.
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { standInForPage, wordsIn } from './page.ts';

beforeAll(standInForPage);

test('words that name each other in a circle are shown as they stand', async () => {
  const words = await wordsIn('en');
  i18next.addResourceBundle('en', 'mine', {
    one: '$t(mine:two)',
    two: '$t(mine:three)',
    three: '$t(mine:one)',
    deck: '$t(ui:home.play)',
    proto: '{{__proto__.x}} {{constructor}}',
    tag: '<img src=x onerror=alert(1)>',
  });
  expect(words.say('mine', 'one')).toBe('$t(mine:two)');
  expect(words.say('mine', 'deck')).toBe('$t(ui:home.play)');
  expect(words.say('mine', 'proto')).not.toContain('function');
  expect(words.say('mine', 'tag')).toBe('<img src=x onerror=alert(1)>');
});
