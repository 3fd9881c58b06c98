// A shared device on its page: whatever order things come in, and whether or not the line holds, nobody sees the seat of the
// one before, and nothing is said in another's name. Against a house of this test behind a socket.
import { beforeEach, expect, test, vi } from 'vitest';
import type { RefusalCode } from '../../src/session/lesson/messages.ts';

vi.mock('../../src/client/i18n.ts', () => ({ bringWords: async () => {} }));
vi.mock('../../src/client/table.ts', () => ({
  contentOf: async () => null,
  forecastHere: async () => [],
  go: () => {},
}));

type Sent = { id: string; as?: string; message: { type: string; to?: string | null } };

class Socket {
  static CONNECTING = 0;
  static OPEN = 1;
  static last: Socket;
  readyState = 1;
  binaryType = '';
  sent: Sent[] = [];
  onopen = (): void => {};
  onmessage = (_: { data: string }): void => {};
  onclose = (): void => {};
  constructor() {
    Socket.last = this;
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.readyState = 3;
  }
}

const people = ['p2', 'p3'].map((id, name) => ({ id, name, role: 'office', seat: `seat of ${id}`, waiting: true }));
const device = (holder: string | null) => ({ holder, people });
const parts = (holder: string | null) => ({
  room: { scenario: 'nothing-like-it', turn: 1, phase: 'choosing' },
  device: device(holder),
  you: holder && { id: holder, role: 'office' },
});
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

async function page() {
  vi.resetModules();
  const { lesson, join, say } = await import('../../src/client/lesson.ts');
  const { isCovered } = await import('../../src/client/device.ts');
  const passing = await import('../../src/client/passing.ts');
  join('ABCDEF');
  const frame = async (told: object): Promise<void> => {
    Socket.last.onmessage({ data: JSON.stringify(told) });
    await settled();
  };
  await frame({ welcome: { code: 'ABCDEF', key: 'k' } });
  const holds = (holder: string | null) => frame({ parts: parts(holder), now: 1 });
  const letter = (): Sent => Socket.last.sent.at(-1) ?? { id: '', message: { type: '' } };
  const reply = (code?: RefusalCode) =>
    frame({ reply: { id: letter().id, ...(code ? { ok: false, code } : { ok: true, seq: 1 }) } });
  const covered = (): boolean => isCovered(lesson.getState());
  return { lesson, say, holds, letter, reply, covered, frame, ...passing };
}

beforeEach(() => {
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('DecompressionStream', undefined);
  vi.stubGlobal('location', { origin: 'http://here', protocol: 'http:', href: 'http://here/', hash: '', search: '' });
});

test('is covered at once, before the house has heard of it, and until it shows who asked', async () => {
  const one = await page();
  await one.holds('p2');
  expect(one.covered()).toBe(false);
  one.coverDevice();
  expect(one.covered()).toBe(true);
  await one.frame({ parts: { table: { lead: 'late' } }, now: 2 }); // on its way when it was covered
  expect(one.covered()).toBe(true);
  void one.takeDevice('p3');
  await one.frame({ parts: { table: { lead: 'later' } }, now: 3 }); // still of p2
  expect(one.covered()).toBe(true);
  await one.reply();
  expect(one.covered()).toBe(true);
  await one.holds('p3');
  expect(one.covered()).toBe(false);
  expect(one.lesson.getState().parts.you?.id).toBe('p3');
});

test('nothing that one pupil pointed at or was told is left for the next', async () => {
  const one = await page();
  const { store, show } = await import('../../src/client/store.ts');
  await one.holds('p2');
  show({
    ...{ selectedRegion: 'almaty', announcement: 'told to p2', aim: { card: 'a', regions: [] }, notes: ['event'] },
    trouble: { kind: 'refusal', refusal: { code: 'no-plays-left' } },
  });
  one.coverDevice();
  const { selectedRegion, announcement, aim, notes, trouble, stages } = store.getState();
  expect([selectedRegion, announcement, aim, notes, trouble, stages]).toEqual([null, '', null, [], null, {}]);
});

test('covered and taken again by the same pupil, the house has nothing new to tell, and it is uncovered all the same', async () => {
  const one = await page();
  await one.holds('p2');
  one.coverDevice();
  await one.reply();
  void one.takeDevice('p2');
  expect(one.covered()).toBe(true);
  await one.reply();
  expect(one.covered()).toBe(false);
});

test('while the line is broken a pressed seat uncovers nothing, and what one said waits for that one', async () => {
  const one = await page();
  await one.holds('p2');
  Socket.last.readyState = 3;
  void one.say({ type: 'ready', on: true }); // p2, into the broken line
  one.coverDevice();
  void one.takeDevice('p3');
  await settled();
  expect(one.covered()).toBe(true);
  Socket.last.readyState = 1;
  await one.frame({ welcome: { code: 'ABCDEF', key: 'k' } });
  expect(Socket.last.sent.map((l) => l.message?.type)).toEqual(['hand-over', 'hand-over']);
  await one.holds('p3');
  expect(one.covered()).toBe(false);
  expect(Socket.last.sent.some((l) => l.message?.type === 'ready')).toBe(false);
  one.coverDevice();
  await one.holds(null);
  void one.takeDevice('p2');
  await one.holds('p2');
  expect(one.letter()).toMatchObject({ as: 'p2', message: { type: 'ready' } });
});

test('speaks in the name of who holds it; covered, or for itself, in nobody’s', async () => {
  const one = await page();
  await one.holds('p3');
  void one.say({ type: 'ready', on: true });
  expect(one.letter().as).toBe('p3');
  void one.say({ type: 'share', role: 'citizen' });
  expect(one.letter().as).toBeUndefined();
  await one.frame({ parts: { device: device(null), you: null }, now: 4 });
  void one.say({ type: 'help', phrase: 'stuck' });
  expect(one.letter().as).toBeUndefined();
});

test('a seat that is gone by the time it is pressed leaves the screen covered, and says so', async () => {
  const one = await page();
  await one.holds('p2');
  one.coverDevice();
  await one.reply();
  void one.takeDevice('p3');
  await one.reply('nothing-there');
  expect(one.covered()).toBe(true);
  expect(one.lesson.getState().refused).toBe('nothing-there');
});
