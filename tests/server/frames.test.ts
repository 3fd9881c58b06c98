// What a line is sent: only what changed, and large parts in a frame of their own, packed once for all who get the same.
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Frame, framesOf, type Sent } from '../../src/server/frames.ts';
import { choosing, seated } from '../session/lesson/classes.ts';

const told = { seq: 1, now: 2 };
const opened = (frames: Frame[]): Record<string, unknown>[] =>
  frames.map((one) => JSON.parse(typeof one === 'string' ? one : String(gunzipSync(one))));

test('nothing is sent twice, what went away is said, and the client has what the look is', () => {
  const one = choosing(seated({}, 3));
  const sent: Sent = new Map();
  let has: Record<string, unknown> = {};
  const take = (): number => {
    const frames = framesOf(one.look('p4'), sent, told, true);
    for (const { parts } of opened(frames)) has = { ...has, ...(parts as object) };
    for (const name of Object.keys(has)) if (has[name] === null) delete has[name];
    return frames.length;
  };
  expect(take()).toBe(2); // the public part alone, then the rest
  expect(has).toEqual(JSON.parse(JSON.stringify(one.look('p4'))));
  expect(take()).toBe(0);
  one.can('p4', { type: 'post', tone: 'complain' });
  expect(take()).toBe(1);
  expect(has).toEqual(JSON.parse(JSON.stringify(one.look('p4'))));
  one.can('p1', { type: 'go-on' });
  expect(take()).toBe(2);
  one.can('p4', { type: 'sit', role: 'guest' });
  take();
  expect(has).toEqual(JSON.parse(JSON.stringify(one.look('p4'))));
  expect(Object.keys(has).sort()).toEqual(['room', 'you']);
});

test('a new line takes away what one before it may have brought', () => {
  const one = choosing(seated({}, 1));
  const [frame] = opened(framesOf(one.look('p1'), new Map(), told, true)).slice(-1);
  expect(frame?.parts).toMatchObject({ stage: null, table: null, citizen: null, device: null });
});

test('two citizens of a class get the very same packed bytes; a line that cannot unpack gets text', () => {
  const one = choosing(seated({}, 3));
  const first = framesOf(one.look('p4'), new Map(), told, true);
  const second = framesOf(one.look('p5'), new Map(), told, true);
  expect(first[0] === second[0]).toBe(true);
  const plain = framesOf(one.look('p6'), new Map(), told, false);
  expect(typeof plain[0]).toBe('string');
  expect(opened([plain[0] ?? ''])).toEqual(opened([first[0] ?? '']));
});
