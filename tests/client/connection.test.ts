// The line to the worker: answers find their question, pushes reach every listener, a dead worker is told and not waited for.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { type Call, Crash, connect, type Reply } from '../../src/client/connection.ts';

class FakeWorker extends EventTarget {
  sent: Call[] = [];
  ended = false;
  postMessage(call: Call): void {
    this.sent.push(call);
  }
  terminate(): void {
    this.ended = true;
  }
  reply(reply: Reply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

function line() {
  const worker = new FakeWorker();
  const crashed = vi.fn();
  return { worker, crashed, connection: connect(worker as unknown as Worker, crashed) };
}

test('answers find their question, in whatever order they come', async () => {
  const { worker, connection } = line();
  const first = connection.ask({ type: 'debrief' });
  const second = connection.ask({ type: 'ready', side: 'civil' });
  const [a, b] = worker.sent;
  worker.reply({ id: b?.id ?? 0, answer: { ok: false, refusal: { code: 'game-over' } } });
  worker.reply({ id: a?.id ?? 0, answer: { ok: false, faults: [{ code: 'not-over' }] } });
  expect(await first).toEqual({ ok: false, faults: [{ code: 'not-over' }] });
  expect(await second).toEqual({ ok: false, refusal: { code: 'game-over' } });
});

test('pushes reach listeners until they leave', () => {
  const { worker, connection } = line();
  const heard = vi.fn();
  const leave = connection.onPush(heard);
  worker.reply({ push: { type: 'progress', done: 1, of: 2, what: 'setup' } });
  leave();
  worker.reply({ push: { type: 'progress', done: 2, of: 2, what: 'setup' } });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a worker that dies ends every question and is told once', async () => {
  const { worker, connection, crashed } = line();
  const asked = connection.ask({ type: 'debrief' });
  const listed = connection.catalogue();
  worker.dispatchEvent(new Event('error'));
  worker.dispatchEvent(new Event('error'));
  await expect(asked).rejects.toBeInstanceOf(Crash);
  await expect(listed).rejects.toBeInstanceOf(Crash);
  await expect(connection.ask({ type: 'debrief' })).rejects.toBeInstanceOf(Crash);
  expect(crashed).toHaveBeenCalledTimes(1);
  expect(worker.ended).toBe(true);
});

test('every worker says its trade: one without a name would never answer', () => {
  for (const file of ['table.ts', 'futures.ts', 'trials.ts']) {
    const made = readFileSync(`src/client/${file}`, 'utf8').match(/new Worker\([^;]*?\}\)/g) ?? [];
    expect(made.length, file).toBeGreaterThan(0);
    for (const one of made) expect(one, file).toMatch(/'\.\/worker\.ts'.*name: '(session|oracle|trial)'/);
  }
});
