// A server of its own process, and pupils and teachers that speak its protocol.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { PollLine } from '../../src/client/poll.ts';
import { GZIP } from '../../src/server/frames.ts';
import type { Asked } from '../../src/session/lesson/inquiry.ts';
import type { Reply, Spoken } from '../../src/session/lesson/messages.ts';
import type { Shown } from '../../src/session/lesson/shown.ts';

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : 0));
    });
  });

export class House {
  readonly data = mkdtempSync(path.join(tmpdir(), 'zheli-class-'));
  port = 0;
  private child: ChildProcess | null = null;

  /** `die`: the point where it will die by itself. */
  async start(die = ''): Promise<void> {
    this.port ||= await freePort();
    const args = ['tests/server/house.ts', String(this.port), this.data];
    this.child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DIE: die },
    });
    await new Promise<void>((done, fail) => {
      this.child?.stdout?.once('data', () => done());
      this.child?.once('exit', (code) => fail(new Error(`the house ended with ${code}`)));
    });
  }

  get isAlive(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** As if the plug were pulled. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = null;
    await new Promise<void>((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) {
        done();
        return;
      }
      child.removeAllListeners('exit');
      child.once('exit', () => done());
      child.kill('SIGKILL');
    });
  }
}

const WAIT_MS = Number(process.env.WAIT_MS ?? 8000); // a long run on a busy machine waits longer

type Frame = {
  welcome?: { code: string; key: string; recovery?: string };
  no?: string;
  reply?: Reply;
  asked?: Asked;
  seq?: number;
  parts?: Shown;
};

export class Pupil {
  parts: Shown = {};
  key = '';
  code = '';
  recovery = '';
  no = '';
  readonly sent: string[] = [];
  readonly faults: string[] = [];
  private readonly letters = new Map<string, { as?: string; message: Spoken }>();
  readonly told = new Map<string, Reply>();
  readonly heard: number[] = [];
  readonly wire: string[] = []; // every frame that came, as text
  packs = true; // takes packed frames, as a page does
  private socket: WebSocket | PollLine | null = null;
  polls = false; // over requests that are held open, as where no socket comes through
  as: string | undefined; // who speaks, at a device that is shared
  private nth = 0;
  private readonly ends = new Set<() => void>();
  private readonly asking = new Map<string, (told: Asked) => void>();
  private readonly waiting = new Map<string, (reply: Reply) => void>();
  private readonly house: { port: number };
  private readonly name: string;

  constructor(house: { port: number }, name: string) {
    this.house = house;
    this.name = name;
  }

  /** Comes in; true when welcomed. */
  come(hello: object, headers: Record<string, string> = {}): Promise<boolean> {
    const address = `://127.0.0.1:${this.house.port}/class`;
    return new Promise((done) => {
      const ended = (): void => {
        done(false);
        for (const end of [...this.ends]) end();
        this.ends.clear();
      };
      const hear = (text: string): void => this.hear(text, done);
      if (this.polls) {
        const line = new PollLine(`http${address}`);
        this.socket = line;
        line.onopen = () => line.send(JSON.stringify(hello));
        line.onmessage = ({ data }) => hear(data);
        line.onclose = () => this.socket === line && ended();
        return;
      }
      const socket = new WebSocket(`ws${address}`, this.packs ? [GZIP] : [], { headers });
      this.socket = socket;
      socket.on('error', () => done(false));
      socket.on('open', () => socket.send(JSON.stringify(hello)));
      socket.on('close', () => this.socket === socket && ended());
      socket.on('message', (data: Buffer, binary) => hear(String(binary ? gunzipSync(data) : data)));
    });
  }

  /** Why something changed. */
  ask(question: { indicator: string; region?: string }): Promise<Asked> {
    const id = `question-${this.nth++}`;
    this.socket?.send(JSON.stringify({ why: { id, ...question } }));
    return new Promise((done) => this.asking.set(id, done));
  }

  private hear(text: string, done: (welcome: boolean) => void): void {
    this.wire.push(text);
    const frame: Frame = JSON.parse(text);
    if (frame.no) this.no = frame.no;
    if (frame.welcome) {
      Object.assign(this, frame.welcome);
      done(true);
    }
    if (frame.parts) {
      this.parts = { ...this.parts, ...frame.parts };
      for (const [name, part] of Object.entries(frame.parts)) if (part === null) delete this.parts[name as keyof Shown];
      if (frame.seq !== undefined) this.heard.push(frame.seq);
    }
    if (frame.asked) this.asking.get(frame.asked.id)?.(frame.asked);
    if (!frame.reply) return;
    this.note(frame.reply);
    this.waiting.get(frame.reply.id)?.(frame.reply);
  }

  back(): Promise<boolean> {
    return this.come({ key: this.key });
  }

  /** Null when the line broke before an answer came. */
  say(message: Spoken, id = `${this.name}-letter-${this.nth++}`): Promise<Reply | null> {
    if (!this.letters.has(id)) this.sent.push(id);
    const letter = this.letters.get(id) ?? { ...(this.as && { as: this.as }), message };
    this.letters.set(id, letter);
    return new Promise((done) => {
      this.waiting.set(id, done);
      this.ends.add(() => done(null));
      if (this.socket?.readyState !== WebSocket.OPEN) done(null);
      else this.socket.send(JSON.stringify({ id, ...letter }));
    });
  }

  /** What was sent and never answered is sent again, as the page does. */
  async again(): Promise<void> {
    const open = [...this.letters].filter(([id]) => !this.told.has(id));
    await Promise.all(open.map(([id, { message }]) => this.say(message, id)));
  }

  private note(reply: Reply): void {
    const first = this.told.get(reply.id);
    if (first && JSON.stringify(first) !== JSON.stringify(reply))
      this.faults.push(`${reply.id}: told ${JSON.stringify(first)}, then ${JSON.stringify(reply)}`);
    this.told.set(reply.id, reply);
  }

  get isHere(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  raw(text: string | Buffer): void {
    if (this.socket instanceof WebSocket) this.socket.send(text);
  }

  leave(): void {
    if (this.socket instanceof WebSocket) this.socket.terminate();
    else this.socket?.close();
  }

  /** A shared device is handed to one of its people, or covered. */
  async handOver(to: string | null): Promise<void> {
    this.as = undefined;
    await this.say({ type: 'hand-over', to });
    await this.until((p) => p.device?.holder === to);
    this.as = to ?? undefined;
  }

  async until(holds: (parts: Shown) => boolean, ms = WAIT_MS): Promise<void> {
    const end = Date.now() + ms;
    while (!holds(this.parts)) {
      if (Date.now() > end) throw new Error(`${this.name} waits in vain: ${JSON.stringify(this.parts.room)}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}
