// The line of a lesson that goes dead in the middle of a turn: noticed, told until it is back, and what was chosen meanwhile is sent
// again under its own id, so that it counts once. Against a house of this test behind a socket.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../src/client/i18n.ts', () => ({ bringWords: async () => {} }));
vi.mock('../../src/client/table.ts', () => ({
  contentOf: async () => null,
  forecastHere: async () => [],
  go: () => {},
}));

type Sent = { id?: string; key?: string; message?: { type: string; on?: boolean } };

class Socket {
  static CONNECTING = 0;
  static OPEN = 1;
  static all: Socket[] = [];
  readyState = 1;
  binaryType = '';
  sent: Sent[] = [];
  onopen = (): void => {};
  onmessage = (_: { data: string }): void => {};
  onclose: (() => void) | null = (): void => {};
  constructor() {
    Socket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.readyState = 2; // a dead line does not tell that it is closed
  }
}

const now = () => Socket.all.at(-1) as Socket;
const listeners = new Map<string, () => void>();

async function page() {
  vi.resetModules();
  const { lesson, join, say } = await import('../../src/client/lesson.ts');
  join('ABCDEF');
  const frame = async (told: object): Promise<void> => {
    now().onmessage({ data: JSON.stringify(told) });
    await vi.advanceTimersByTimeAsync(5);
  };
  await frame({ welcome: { code: 'ABCDEF', key: 'k' } });
  return { state: () => lesson.getState().state, say, frame };
}

beforeEach(() => {
  vi.useFakeTimers();
  Socket.all = [];
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('DecompressionStream', undefined);
  vi.stubGlobal('addEventListener', (name: string, hear: () => void) => listeners.set(name, hear));
  vi.stubGlobal('location', { origin: 'http://here', protocol: 'http:', href: 'http://here/', hash: '', search: '' });
});
afterEach(() => vi.useRealTimers());

test('the device leaves its network: told at once, and what was said before and after is sent when it is back, once', async () => {
  const one = await page();
  void one.say({ type: 'ready', on: true });
  const said = now().sent.at(-1);
  listeners.get('offline')?.();
  await vi.advanceTimersByTimeAsync(5);
  expect(one.state()).toBe('broken');
  void one.say({ type: 'ready', on: false });
  await vi.advanceTimersByTimeAsync(1100);
  expect(Socket.all).toHaveLength(2);
  expect(one.state()).toBe('broken'); // a try is not yet a line
  now().onopen();
  expect(now().sent).toEqual([{ key: 'k' }]);
  await one.frame({ welcome: { code: 'ABCDEF', key: 'k' } });
  expect(one.state()).toBe('here');
  expect(
    now()
      .sent.slice(1)
      .map(({ message }) => message?.on),
  ).toEqual([true, false]); // in the order they were said
  expect(now().sent.filter(({ id }) => id === said?.id)).toHaveLength(1);
});

test('a line that only looks open is given up when a letter waits and nothing is heard', async () => {
  const one = await page();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(one.state()).toBe('here'); // nobody spoke: a quiet line is no dead line
  void one.say({ type: 'ready', on: true });
  const [line, said] = [now(), now().sent.at(-1)];
  await vi.advanceTimersByTimeAsync(19_000);
  expect(one.state()).toBe('here');
  await vi.advanceTimersByTimeAsync(1100);
  expect(one.state()).toBe('broken');
  await vi.advanceTimersByTimeAsync(1100);
  expect(now()).not.toBe(line);
  await one.frame({ welcome: { code: 'ABCDEF', key: 'k' } });
  expect(now().sent.at(-1)).toEqual(said);
});

test('a slow house that still speaks is not given up', async () => {
  const one = await page();
  void one.say({ type: 'ready', on: true });
  await vi.advanceTimersByTimeAsync(10_000);
  await one.frame({ parts: {}, now: 1 });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(one.state()).toBe('here');
  expect(Socket.all).toHaveLength(1);
});
