// Runs the command line as a person does, in a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../src/cli/zheli.ts';

export const SHIM = fileURLToPath(new URL('../../src/cli/zheli.js', import.meta.url));
export type Ended = { code: number | null; out: string; err: string };

export function zheli(args: readonly string[], node: string = process.execPath): Promise<Ended> {
  return new Promise((done, fail) => {
    const { ZHELI_STARTED: _, ...env } = process.env;
    const child = spawn(node, [SHIM, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    const ended = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...ended }));
  });
}

/** The same without a process of its own, for what ends before anything is run. */
export async function inside(args: readonly string[]): Promise<Ended> {
  const ended: Ended = { code: null, out: '', err: '' };
  const take = (into: 'out' | 'err') => (text: unknown) => {
    ended[into] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(take('err')),
    vi.spyOn(console, 'log').mockImplementation(take('out')),
    vi.spyOn(console, 'error').mockImplementation(take('err')),
  ];
  try {
    ended.code = await run(args);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return ended;
}
