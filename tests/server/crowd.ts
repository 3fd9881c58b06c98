// Classes of bots as an open-loop load on one house: every letter has its moment in a plan made beforehand, and its time is
// taken from that moment, whether or not the house, or the bots, were late. So a slow house cannot slow its own measure.
import { gunzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { GZIP } from '../../src/server/frames.ts';
import type { Room } from '../../src/session/lesson/looks.ts';
import type { Reply, Spoken } from '../../src/session/lesson/messages.ts';
import { luck } from '../../src/society/luck.ts';

export type Plan = {
  port: number;
  classes: number;
  people: number; // of one class: teacher, projector, offices, citizens
  turns: number;
  turnMs: number;
  scenario: string;
};
export type Measured = {
  planned: number; // letters
  answered: number;
  accepted: number;
  refused: Record<string, number>;
  ms: number[]; // from the planned moment to the answer, in order of size
  turnsSeen: number;
  late: number; // of the bots themselves: the longest they sent after the planned moment, ms
};

const OFFICES = [
  ...['administration', 'prosecutor', 'akimat', 'telecom'],
  ...['journalist', 'strike-organiser', 'land-activist', 'digital-rights'],
];
const MOST = { classes: 100, people: 60, ms: 15 * 60_000 }; // a load has an end

class Bot {
  key = '';
  code = '';
  room: Room | undefined;
  offers: { move: Extract<Spoken, { type: 'propose' }>['move'] }[] = [];
  turns = 0;
  private socket: WebSocket | null = null;
  private readonly full: boolean;
  private readonly heard: (reply: Reply) => void;

  /** `full`: reads what it is shown; the others only their answers, to be light. */
  constructor(full: boolean, heard: (reply: Reply) => void) {
    this.full = full;
    this.heard = heard;
  }

  come(port: number, hello: object): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/class`, [GZIP]);
    this.socket = socket;
    return new Promise((done, fail) => {
      socket.on('error', fail);
      socket.on('close', (code) => fail(new Error(`closed with ${code}`)));
      socket.on('open', () => socket.send(JSON.stringify(hello)));
      socket.on('message', (data: Buffer, binary) => {
        if (!this.full && (binary || data.length > 300)) return;
        const frame = JSON.parse(String(binary ? gunzipSync(data) : data));
        if (frame.welcome) {
          this.code = frame.welcome.code;
          done();
        }
        if (frame.no) fail(new Error(frame.no));
        if (frame.reply) this.heard(frame.reply);
        if (frame.parts?.room) this.see(frame.parts.room);
        if (frame.parts?.stage) this.offers = frame.parts.stage.view.offers;
      });
    });
  }

  private see(room: Room): void {
    if (room.phase === 'report' && this.room?.phase !== 'report') this.turns++;
    this.room = room;
  }

  say(id: string, message: Spoken): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify({ id, message }));
  }

  leave(): void {
    this.socket?.removeAllListeners('close');
    this.socket?.terminate();
  }
}

type Due = { at: number; bot: Bot; make: () => Spoken | null };

export class Crowd {
  private readonly plan: Plan;
  private readonly classes: Bot[][] = [];
  private readonly open = new Map<string, number>(); // letter → planned moment
  private readonly ms: number[] = [];
  private readonly refused: Record<string, number> = {};
  private accepted = 0;
  private nth = 0;
  private drawn = 0;
  private readonly heard = (reply: Reply): void => {
    const due = this.open.get(reply.id);
    if (due === undefined) return;
    this.open.delete(reply.id);
    this.ms.push(performance.now() - due);
    if (reply.ok) this.accepted++;
    else this.refused[reply.code] = (this.refused[reply.code] ?? 0) + 1;
  };

  constructor(plan: Plan) {
    if (plan.classes > MOST.classes || plan.people > MOST.people || plan.turns * plan.turnMs > MOST.ms)
      throw new RangeError('a load is bounded in people and time');
    this.plan = plan;
  }

  private draw(): number {
    return luck(7, this.drawn++, 779, 1);
  }

  /** Everybody comes in and sits down, class after class. */
  async gather(): Promise<void> {
    const { port, classes, people, scenario } = this.plan;
    const setting = { scenario, minutes: 90, offices: 'all', deputy: 'idle', language: 'kk' };
    for (let n = 0; n < classes; n++) {
      const host = new Bot(true, this.heard);
      await host.come(port, { open: setting, language: 'kk' });
      const rest = Array.from({ length: people - 1 }, (_, p) => new Bot(p < OFFICES.length, this.heard));
      await Promise.all(rest.map((bot) => bot.come(port, { code: host.code, language: 'ru' })));
      rest.forEach((bot, p) => {
        const seat = OFFICES[p];
        const role = p === rest.length - 1 ? 'screen' : seat === undefined ? 'citizen' : 'office';
        bot.say(`sit-down-${n}-${p}`, { type: 'sit', role, ...(role === 'office' ? { seat } : {}) });
      });
      host.say(`start-${n}-00`, { type: 'start' });
      this.classes.push([host, ...rest]);
    }
  }

  /** The letters of every class, turn by turn; classes begin evenly spread over a turn. */
  private letters(from: number): Due[] {
    const { turns, turnMs, classes } = this.plan;
    const due: Due[] = [];
    this.classes.forEach(([host, ...rest], n) => {
      if (!host) return;
      for (let turn = 0; turn < turns; turn++) {
        const begin = from + (n / classes + turn) * turnMs;
        const sometime = (): number => begin + turnMs * (0.04 + 0.74 * this.draw());
        due.push({ at: begin, bot: host, make: () => ({ type: 'next' }) });
        due.push({ at: begin + turnMs * 0.8, bot: host, make: () => ({ type: 'go-on' }) });
        for (const bot of rest.slice(0, OFFICES.length)) {
          const pick = this.draw();
          due.push({
            at: sometime(),
            bot,
            make: () => {
              const offer = bot.offers[Math.floor(pick * bot.offers.length)];
              return offer ? { type: 'propose', move: offer.move } : { type: 'say', phrase: 'ask' };
            },
          });
          due.push({ at: sometime(), bot, make: () => ({ type: 'say', phrase: 'offer' }) });
        }
        for (const bot of rest.slice(OFFICES.length, -1)) {
          const percent = Math.floor(this.draw() * 101);
          due.push({ at: sometime(), bot, make: () => ({ type: 'post', tone: 'complain' }) });
          due.push({ at: sometime(), bot, make: () => ({ type: 'pass', claim: null }) });
          due.push({ at: sometime(), bot, make: () => ({ type: 'guess', percent }) });
        }
      }
    });
    return due.sort((a, b) => a.at - b.at);
  }

  async play(): Promise<Measured> {
    const plan = this.letters(performance.now() + 500);
    let planned = 0;
    let late = 0;
    for (const { at, bot, make } of plan) {
      const wait = at - performance.now();
      if (wait > 0.5) await new Promise((done) => setTimeout(done, wait));
      late = Math.max(late, performance.now() - at);
      const message = make();
      if (!message) continue;
      const id = `letter-${this.nth++}`;
      this.open.set(id, at);
      planned++;
      bot.say(id, message);
    }
    for (let wait = 0; this.open.size > 0 && wait < 100; wait++) await new Promise((done) => setTimeout(done, 100));
    await new Promise((done) => setTimeout(done, 2000)); // the last turns are worked out
    const turnsSeen = this.classes.reduce((sum, [host]) => sum + (host?.turns ?? 0), 0);
    const ms = this.ms.sort((a, b) => a - b);
    return { planned, answered: ms.length, accepted: this.accepted, refused: this.refused, ms, turnsSeen, late };
  }

  leave(): void {
    for (const one of this.classes) for (const bot of one) bot.leave();
  }
}

/** The value below which so large a share lies; 0 of nothing. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
