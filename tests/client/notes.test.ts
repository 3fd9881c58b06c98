// Sentences and exit tickets: read back, whatever the browser does with them; two tabs do not take each other's answers away.
import { afterEach, expect, test, vi } from 'vitest';
import { keepAnswer, keepNote, readNote, readTicket } from '../../src/client/notes.ts';
import type { Ticket } from '../../src/session/inventory.ts';

afterEach(() => vi.unstubAllGlobals());

type Manner = 'works' | 'is full' | 'is blocked';

function store(manner: Manner = 'works'): Map<string, string> {
  const entries = new Map<string, string>();
  const full = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const api = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => (manner === 'is full' ? full() : void entries.set(key, text)),
    removeItem: (key: string) => void entries.delete(key),
  };
  vi.stubGlobal('localStorage', api);
  if (manner === 'is blocked')
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  return entries;
}

test('a sentence comes back; an empty one leaves nothing behind', () => {
  const entries = store();
  expect(keepNote('place', 'Because.')).toBe(true);
  expect(readNote('place')).toBe('Because.');
  expect(keepNote('place', '')).toBe(true);
  expect([readNote('place'), entries.size]).toEqual(['', 0]);
});

test.each(['is full', 'is blocked'] as const)('where the store %s, nothing breaks and the page is told', (manner) => {
  store(manner);
  expect(readNote('place')).toBe('');
  expect(keepNote('place', 'Because.')).toBe(false);
  const { ticket, kept } = keepAnswer('run', readTicket('run'), 'calm', 2);
  expect(kept).toBe(false);
  expect(ticket.answers).toEqual({ calm: 2 }); // it stays on the page
  expect(keepAnswer('run', ticket, 'limits', 0).ticket.answers).toEqual({ calm: 2, limits: 0 });
});

test('cleared in the middle, the whole ticket is written again with the next answer', () => {
  const entries = store();
  const first = keepAnswer('run', readTicket('run'), 'calm', 2).ticket;
  entries.clear();
  keepAnswer('run', first, 'limits', 1);
  expect(readTicket('run')).toEqual({ form: 'a', answers: { calm: 2, limits: 1 } });
});

test('two tabs answer one ticket: the answers of both stand, the own one where both gave one', () => {
  store();
  const [here, there]: [Ticket, Ticket] = [readTicket('run'), readTicket('run')];
  keepAnswer('run', there, 'calm', 1);
  const { ticket } = keepAnswer('run', here, 'limits', 3);
  expect(ticket.answers).toEqual({ calm: 1, limits: 3 });
  keepAnswer('run', { ...ticket, answers: { ...ticket.answers, calm: 2 } }, 'cause', 0);
  expect(readTicket('run').answers).toEqual({ calm: 2, limits: 3, cause: 0 });
});

test('the next run gets the other form; what was damaged counts as not begun and takes no other ticket along', () => {
  const entries = store();
  keepAnswer('one', readTicket('one'), 'calm', 1);
  expect(readTicket('two').form).toBe('b');
  const kept = JSON.parse(entries.get('zheli.tickets') ?? '');
  entries.set('zheli.tickets', JSON.stringify({ ...kept, two: { form: 'a', answers: { calm: 9 } }, three: 5 }));
  expect(readTicket('two').answers).toEqual({});
  expect(readTicket('three').answers).toEqual({});
  expect(readTicket('one').answers).toEqual({ calm: 1 });
  entries.set('zheli.tickets', '{"one":');
  expect(readTicket('one')).toEqual({ form: 'a', answers: {} });
});
