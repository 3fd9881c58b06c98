// A house of its own for a spec: the real server on a port and a folder of its own, which may be killed and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';

export class House {
  readonly address: string;
  readonly data: string;
  readonly port: number;
  private server: ChildProcess | null = null;

  /** `away`: how far its port lies from the one that all specs share. */
  constructor(away: number) {
    this.port = Number(process.env.E2E_PORT ?? 4811) + away;
    this.address = `http://127.0.0.1:${this.port}/`;
    this.data = mkdtempSync(path.join(tmpdir(), 'zheli-house-'));
  }

  async start(): Promise<void> {
    const args = ['serve', '--port', String(this.port), '--host', '127.0.0.1', '--data', this.data];
    this.server = spawn(process.execPath, ['src/cli/zheli.js', ...args], { stdio: 'ignore', detached: true });
    const up = (): Promise<boolean> =>
      fetch(`${this.address}healthz`).then(
        (answer) => answer.ok,
        () => false,
      );
    await expect.poll(up, { timeout: 120_000 }).toBe(true);
  }

  /** As if the plug were pulled: the process and what it started. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server?.pid) return;
    const ended = new Promise((done) => server.once('exit', done));
    process.kill(-server.pid, 'SIGKILL');
    await ended;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}
