// A class over a bad network, for tests: letters and replies are dropped, doubled, delayed and shuffled by the seed, people
// leave and come back, the house dies and starts again from its disk. Clients write down what they sent and were told.
import { holderOf, peopleAt } from '../../../src/session/lesson/device.ts';
import { type Keeper, openKeeper } from '../../../src/session/lesson/keeper.ts';
import { type Entry, openLog } from '../../../src/session/lesson/log.ts';
import { look } from '../../../src/session/lesson/looks.ts';
import { type Message, type Reply, TONES } from '../../../src/session/lesson/messages.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { makeTurn } from '../../../src/session/lesson/turn.ts';
import { luck } from '../../../src/society/luck.ts';
import { checkLog } from './checker.ts';
import { CONTENT, replayed, SETTING } from './classes.ts';

type Letter = { id: string; as?: string; message: Message };
type Client = { id: string; sent: Map<string, Letter>; told: Map<string, Reply>; heard: number[] };
type Packet = {
  due: number;
  boot: number;
  to: 'house' | string;
  from: string;
  letter?: Letter;
  reply?: Reply;
  seq?: number;
};

const STEPS = 240;
const PEOPLE = 7;
const RATE = { drop: 0.1, double: 0.1, crash: 0.005, crashInCommit: 0.006 };

export type Faults = string[];

class Crash extends Error {}

export class Network {
  private readonly draw: () => number;
  private readonly opening;
  private readonly disk: Entry[] = [];
  private readonly clients: Client[] = [];
  private readonly wire: Packet[] = [];
  private readonly later: (() => void)[] = [];
  private keeper: Keeper;
  private readonly careless: boolean;
  private hand: Entry | null = null;
  private boot = 0;
  private now = 0;
  private nth = 0;
  private dying: 'before' | 'after' | null = null; // dies around the next commit
  crashes = 0;
  readonly faults: Faults = [];

  constructor(seed: number, careless = false) {
    let n = 0;
    this.careless = careless;
    this.draw = () => luck(seed, n++, 777, 1);
    this.opening = openLog(
      {
        ...SETTING,
        people: 200,
        seed,
        deputy: 'random',
        offices: seed % 2 ? 'all' : 'leads',
        devices: seed % 3 ? 'each' : 'team',
      },
      CONTENT.hash,
      0,
    );
    this.keeper = this.start();
    this.house({ type: 'join', person: 'p1', language: 'ru', host: true });
    for (let p = 1; p <= PEOPLE; p++) {
      this.clients.push({ id: `p${p}`, sent: new Map(), told: new Map(), heard: [] });
      if (p > 1) this.house({ type: 'join', person: `p${p}`, language: 'kk' });
    }
  }

  private start(): Keeper {
    this.boot++;
    this.hand = null;
    this.later.length = 0;
    const boot = this.boot;
    return openKeeper(replayed(this.opening, this.disk), {
      commit: (entry) => {
        if (this.dying === 'before') throw new Crash();
        this.write(JSON.parse(JSON.stringify(entry)));
        if (this.dying === 'after') throw new Crash();
      },
      changed: () => this.tellAll(boot),
      make: (closed, done) => {
        const made = makeTurn(closed); // as it stood; the answer comes when the lesson has gone on
        this.later.push(() => done(made));
      },
      now: () => this.now,
      broken: () => {
        if (this.dying === null) this.faults.push('broken without a crash');
      },
    });
  }

  /** A careless house keeps the last entry in its hand and writes it with the next one. */
  private write(entry: Entry): void {
    if (this.hand) this.disk.push(this.hand);
    if (this.careless) this.hand = entry;
    else this.disk.push(entry);
  }

  private house(message: Message): void {
    this.keeper.note(message);
  }

  private tellAll(boot: number): void {
    if (this.dying) return;
    const { lesson } = this.keeper;
    for (const { id } of this.clients)
      if (lesson.people.get(id)?.here) this.send({ to: id, from: 'house', boot, seq: lesson.head.seq });
  }

  private send(packet: Omit<Packet, 'due'>): void {
    if (this.draw() < RATE.drop) return;
    this.wire.push({ ...packet, due: this.now + this.draw() * 20 });
    if (this.draw() < RATE.double) this.wire.push({ ...packet, due: this.now + this.draw() * 60 });
  }

  /** Dies and starts again: what was on the wire to or from the old house is gone. */
  private restart(): void {
    const before = this.dying ? null : digest(this.keeper.lesson);
    this.dying = null;
    this.crashes++;
    this.wire.length = 0;
    this.keeper = this.start();
    if (before !== null && digest(this.keeper.lesson) !== before) this.faults.push('a restart changed the lesson');
    for (const person of this.keeper.lesson.people.values())
      if (person.here) this.house({ type: 'gone', person: person.id });
    for (const { id } of this.clients) this.house({ type: 'back', person: id });
    for (const client of this.clients)
      for (const [id, letter] of client.sent)
        if (!client.told.has(id)) this.send({ to: 'house', from: client.id, boot: this.boot, letter });
    this.keeper.wake();
  }

  run(): Faults {
    for (let step = 0; step < STEPS; step++) {
      this.now += 5;
      this.act();
      this.deliver();
      if (this.draw() < RATE.crashInCommit) this.dying = this.draw() < 0.5 ? 'before' : 'after';
      if (this.draw() < 0.6) for (const job of this.later.splice(0)) job();
      if (this.draw() < RATE.crash) this.restart();
    }
    this.dying = null;
    this.restart();
    for (let n = 0; n < 60; n++) {
      this.now += 20;
      this.deliver();
      for (const job of this.later.splice(0)) job();
      for (const client of this.clients)
        for (const [id, letter] of client.sent)
          if (!client.told.has(id)) this.send({ to: 'house', from: client.id, boot: this.boot, letter });
    }
    this.check();
    return this.faults;
  }

  private deliver(): void {
    const due = this.wire.filter((p) => p.due <= this.now).sort((a, b) => a.due - b.due);
    for (const packet of due) {
      const at = this.wire.indexOf(packet);
      if (at < 0) continue; // the house died meanwhile
      this.wire.splice(at, 1);
      if (packet.to === 'house' && packet.letter) this.arrive(packet.from, packet.letter);
      else this.hear(packet);
    }
  }

  private arrive(from: string, letter: Letter): void {
    const reply = this.keeper.receive(from, letter);
    const { lesson } = this.keeper;
    const last = this.disk.at(-1)?.seq ?? 0;
    if (this.dying && lesson.head.seq !== last) this.restart();
    else if (this.dying && !reply.ok && reply.code === 'closed' && lesson.phase !== 'closed') this.restart();
    else this.send({ to: from, from: 'house', boot: this.boot, reply });
  }

  private hear({ to, reply, seq, boot }: Packet): void {
    const client = this.clients.find((c) => c.id === to);
    if (!client || boot !== this.boot) return;
    if (seq !== undefined && seq > (client.heard.at(-1) ?? 0)) client.heard.push(seq);
    if (!reply) return;
    const first = client.told.get(reply.id);
    if (first && JSON.stringify(first) !== JSON.stringify(reply))
      this.faults.push(`${to} ${reply.id}: told ${JSON.stringify(first)}, then ${JSON.stringify(reply)}`);
    client.told.set(reply.id, reply);
  }

  /** Somebody does something: mostly what makes sense for the seat. */
  private act(): void {
    const client = this.clients[Math.floor(this.draw() * this.clients.length)];
    if (!client) return;
    if (client.id !== 'p1' && this.draw() < 0.04) {
      const here = this.keeper.lesson.people.get(client.id)?.here;
      this.house({ type: here ? 'gone' : 'back', person: client.id });
      return;
    }
    const holder = holderOf(this.keeper.lesson, client.id)?.id;
    const message = client.id === 'p1' ? this.teach() : (this.share(client.id) ?? (holder && this.learn(holder)));
    if (!message) return;
    const speaks = holder && message.type !== 'hand-over' && message.type !== 'share';
    const letter = { id: `${client.id}-letter-${this.nth++}`, ...(speaks && { as: holder }), message };
    client.sent.set(letter.id, letter);
    this.send({ to: 'house', from: client.id, boot: this.boot, letter });
  }

  private teach(): Message | undefined {
    const pick = this.draw();
    const phase = this.keeper.lesson.phase;
    if (phase === 'lobby') return { type: 'start' };
    if (this.keeper.lesson.pausedAt !== null) return { type: 'resume' };
    if (phase === 'briefing' || phase === 'report') return pick < 0.85 ? { type: 'next' } : { type: 'step-back' };
    const more: Message[] = [
      { type: 'go-on' },
      { type: 'pause' },
      { type: 'minute', by: 1 },
      { type: 'deputy', seat: 'journalist', on: this.draw() < 0.3 },
      { type: 'swap', one: 'p2', other: 'p3' },
      { type: 'step-back' },
    ];
    return more[Math.floor(pick * more.length)];
  }

  /** Where a team has one device it is shared and passed round; now and then in a hurry, to somebody who is not at it. */
  private share(id: string): Message | undefined {
    const { lesson } = this.keeper;
    if (lesson.setting.devices !== 'team' || lesson.people.get(id)?.role === 'guest') return undefined;
    const there = peopleAt(lesson, id);
    if (there.length < 4 && this.draw() < 0.1)
      return this.draw() < 0.5
        ? { type: 'share', role: 'citizen' }
        : { type: 'share', role: 'office', seat: 'journalist' };
    if (there.length < 2 || this.draw() < 0.7) return undefined;
    const to = this.draw() < 0.1 ? 'p1' : there[Math.floor(this.draw() * there.length)]?.id;
    return { type: 'hand-over', to: this.draw() < 0.2 || !to ? null : to };
  }

  private learn(id: string): Message | undefined {
    const { lesson } = this.keeper;
    const person = lesson.people.get(id);
    if (!person) return undefined;
    if (person.role === 'guest') {
      const seats = ['administration', 'journalist', 'akimat'] as const;
      const seat = seats[Math.floor(this.draw() * 3)];
      return this.draw() < 0.5 && seat ? { type: 'sit', role: 'office', seat } : { type: 'sit', role: 'citizen' };
    }
    const pick = this.draw();
    if (person.role === 'citizen') {
      const tone = TONES[Math.floor(this.draw() * TONES.length)] ?? 'silent';
      const taps: Message[] = [
        { type: 'post', tone },
        { type: 'pass', claim: null },
        { type: 'guess', percent: Math.floor(this.draw() * 101) },
        { type: 'ready', on: true },
      ];
      return taps[Math.floor(pick * taps.length)];
    }
    if (lesson.setting.devices === 'team' && this.draw() < 0.6) {
      const votes = lesson.hands.has(id);
      if (votes && lesson.drafts.get(id)?.length)
        return { type: 'hands', index: 0, count: Math.floor(this.draw() * 6) };
      if (!votes || this.draw() < 0.2) return { type: 'vote', on: !votes };
    }
    const offers = look(lesson, person, this.now).stage?.view.offers ?? [];
    const move = offers[Math.floor(this.draw() * offers.length)]?.move;
    if (pick < 0.5 && move) return { type: 'propose', move };
    return pick < 0.6 ? { type: 'withdraw', index: 0 } : { type: 'ready', on: pick > 0.7 };
  }

  private check(): void {
    const all = [...this.keeper.lesson.people.values()];
    const people = this.clients.map((c) => ({
      ...c,
      sent: [...c.sent.keys()],
      beside: all.filter((p) => p.device === c.id && p.id !== c.id).map((p) => p.id),
    }));
    this.faults.push(...checkLog({ opening: this.opening, entries: this.disk }, people));
    if (digest(replayed(this.opening, this.disk)) !== digest(this.keeper.lesson))
      this.faults.push('the log gives another lesson than the one that lives');
  }

  get accepted(): number {
    return this.disk.length;
  }
  /** Entries of one kind. */
  count(type: Message['type']): number {
    return this.disk.filter((e) => e.message.type === type).length;
  }
  get turns(): number {
    return this.count('resolved');
  }
}
