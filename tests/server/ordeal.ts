// A class that plays while its house is killed again and again, at named points and at random. Clients do what pages do: they
// come back with the key they hold, and send again what was never answered.
import { houseFiles } from '../../src/cli/files.ts';
import { load } from '../../src/content/load.ts';
import type { Point } from '../../src/server/classes.ts';
import { openStore } from '../../src/server/store.ts';
import { type Spoken, TONES } from '../../src/session/lesson/messages.ts';
import { digest, replayLesson } from '../../src/session/lesson/reading.ts';
import { shownAt } from '../../src/session/lesson/shown.ts';
import { luck } from '../../src/society/luck.ts';
import { checkLog } from '../session/lesson/checker.ts';
import { type House, Pupil } from './pupils.ts';

export const POINTS: (Point | 'random')[] = [
  'before-commit',
  'after-commit',
  'acknowledged',
  'resolving',
  'snapshot',
  'seat-claim',
  'random',
];
const SETTING = { scenario: 'first-steps', people: 500, minutes: 45, offices: 'leads', deputy: 'idle', language: 'ru' };
/** How often a point is passed before the house dies there: some are passed with every letter, some once a turn. */
const MOST: Record<Point, number> = {
  ...{ 'before-commit': 14, 'after-commit': 14, acknowledged: 14 },
  ...{ resolving: 1, snapshot: 1, 'seat-claim': 5 },
};
const LIFE_MS = 6000; // of a house that never comes to its point; then it is killed like any other
const PUPILS = 5;

export class Ordeal {
  readonly deaths: Record<string, number> = {};
  readonly back: number[] = []; // ms until everybody was back after a restart
  readonly faults: string[] = [];
  private readonly house: House;
  private readonly draw: () => number;
  private host: Pupil;
  private pupils: Pupil[] = [];
  private nth = 0;
  accepted = 0;
  classes = 0;

  constructor(house: House, seed: number) {
    let n = 0;
    this.house = house;
    this.draw = () => luck(seed, n++, 778, 1);
    this.host = new Pupil(house, 'host');
  }

  async suffer(kills: number): Promise<void> {
    const other = await this.bystander();
    for (let kill = 0; kill < kills; kill++) {
      const point = POINTS[kill % POINTS.length] ?? 'random';
      const random = point === 'random';
      await this.house.start(random ? '' : `${point}:${1 + Math.floor(this.draw() * MOST[point])}`);
      await this.live(random ? this.draw() * 1500 : LIFE_MS);
      await new Promise((done) => setTimeout(done, 100)); // the end of a process is heard a little later
      const own = !this.house.isAlive;
      await this.house.kill();
      const name = own || random ? point : `${point} (not reached)`;
      this.deaths[name] = (this.deaths[name] ?? 0) + 1;
    }
    await this.house.start();
    await this.finish();
    await other();
  }

  /** Comes back, or comes in, and plays until the house dies or it is time. */
  private async live(ms: number): Promise<void> {
    const from = Date.now();
    if (!(await this.everybody())) return;
    this.back.push(Date.now() - from);
    const limit = Date.now() + ms;
    while (this.house.isAlive && Date.now() < limit) {
      const one = this.pick([this.host, this.host, ...this.pupils]);
      const message = one === this.host ? this.teach() : this.learn(one);
      if (message) void one?.say(message, `letter-${this.nth++}`);
      await new Promise((done) => setTimeout(done, 3 + this.draw() * 25));
      if (this.host.parts.room?.phase === 'debrief') {
        await this.finish();
        if (!(await this.everybody())) return;
      }
    }
  }

  private async everybody(): Promise<boolean> {
    const come = async (one: Pupil, hello: object): Promise<boolean> => {
      if (!this.house.isAlive) return false;
      if (one.key === '') return one.come(hello);
      if (!(await one.back())) {
        if (one.no !== '') this.faults.push(`the own seat was refused: ${one.no}`);
        return false;
      }
      void one.again();
      return true;
    };
    if (!(await come(this.host, { open: SETTING, language: 'ru' }))) return false;
    for (let n = 0; n < PUPILS; n++) {
      const one = this.pupils[n] ?? new Pupil(this.house, `pupil-${n}`);
      one.polls = n % 2 === 1; // some where no socket comes through
      this.pupils[n] = one;
      if (!(await come(one, { code: this.host.code, language: (['kk', 'ru', 'en'] as const)[n % 3] }))) return false;
    }
    return true;
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.draw() * list.length)];
  }

  private teach(): Spoken | undefined {
    const { room } = this.host.parts;
    if (room?.paused) return { type: 'resume' };
    if (room?.phase === 'lobby') return this.draw() < 0.3 ? { type: 'start' } : undefined;
    if (room?.phase === 'briefing' || room?.phase === 'report')
      return this.draw() < 0.8 ? { type: 'next' } : { type: 'lock', on: false };
    return this.pick<Spoken>([
      { type: 'go-on' },
      { type: 'pause' },
      { type: 'minute', by: 1 },
      { type: 'deputy', seat: 'journalist', on: this.draw() < 0.3 },
      { type: 'step-back' },
    ]);
  }

  private learn(one: Pupil | undefined): Spoken | undefined {
    const { you, stage } = one?.parts ?? {};
    if (!one || !you) return undefined;
    if (you.role === 'guest') {
      const seats = ['administration', 'journalist'] as const;
      const seat = seats[this.pupils.indexOf(one)];
      return seat ? { type: 'sit', role: 'office', seat } : { type: 'sit', role: 'citizen' };
    }
    if (you.role === 'citizen')
      return this.pick<Spoken>([
        { type: 'post', tone: this.pick(TONES) ?? 'silent' },
        { type: 'guess', percent: Math.floor(this.draw() * 101) },
        { type: 'help', phrase: 'stuck' },
        { type: 'ready', on: true },
      ]);
    const move = this.pick(stage?.view.offers ?? [])?.move;
    if (move && this.draw() < 0.5) return { type: 'propose', move };
    return this.draw() < 0.4 ? { type: 'withdraw', index: 0 } : { type: 'ready', on: this.draw() < 0.5 };
  }

  /** Lets the class come to rest, and holds what everybody was told and sees against the log. A new class may begin. */
  private async finish(): Promise<void> {
    if (this.host.key === '') return;
    for (let tries = 0; !(await this.settled()); tries++) {
      if (tries > 5) {
        this.faults.push('the class does not come to rest');
        return;
      }
      if (!this.house.isAlive) await this.house.start();
      await this.everybody();
    }
    this.check();
    this.classes++;
    for (const one of [this.host, ...this.pupils]) one.leave();
    this.host = new Pupil(this.house, 'host');
    this.pupils = [];
  }

  private async settled(): Promise<boolean> {
    const all = [this.host, ...this.pupils];
    if (!this.house.isAlive || all.length <= PUPILS || all.some((one) => !one.isHere)) return false;
    await Promise.all(all.map((one) => one.again()));
    for (let calm = 0, seen = ''; calm < 3; ) {
      if (!this.house.isAlive) return false;
      await new Promise((done) => setTimeout(done, 100));
      const now = JSON.stringify([all.map((one) => one.heard.length), this.host.parts.room?.phase]);
      calm = now === seen && this.host.parts.room?.phase !== 'resolving' ? calm + 1 : 0;
      seen = now;
    }
    return true;
  }

  private check(): void {
    const store = openStore(this.house.data);
    const kept = store.read(store.lessonOf(this.host.code) ?? '');
    store.close();
    const loaded = load(houseFiles(), 'first-steps');
    if (!kept || !loaded.ok) {
      this.faults.push(`nothing is kept of ${this.host.code}`);
      return;
    }
    const people = [this.host, ...this.pupils].map((one) => ({ ...witness(one), id: one.parts.you?.id ?? '' }));
    this.faults.push(...checkLog(kept, people), ...[this.host, ...this.pupils].flatMap((one) => one.faults));
    this.accepted += kept.entries.length;
    const lesson = replayLesson(loaded.content, kept.opening, kept.entries);
    if ('code' in lesson) {
      this.faults.push(`the log is no lesson: ${lesson.code} ${lesson.path} ${lesson.found}`);
      return;
    }
    for (const one of [this.host, ...this.pupils]) {
      const due = JSON.parse(JSON.stringify(shownAt(lesson, one.parts.you?.id ?? '', Date.now())));
      const seen = JSON.parse(JSON.stringify(one.parts));
      for (const name of new Set([...Object.keys(due ?? {}), ...Object.keys(seen)]))
        if (JSON.stringify(due?.[name]) !== JSON.stringify(seen[name]))
          this.faults.push(`${one.parts.you?.id} sees another ${name} than the log gives`);
    }
  }

  /** Another class in the same house, which nobody touches: afterwards it is what it was. */
  private async bystander(): Promise<() => Promise<void>> {
    await this.house.start();
    const host = new Pupil(this.house, 'bystander');
    await host.come({ open: SETTING, language: 'kk' });
    await host.say({ type: 'start' });
    await host.say({ type: 'next' });
    host.leave();
    await this.house.kill();
    const now = (): string => {
      const store = openStore(this.house.data);
      const kept = store.read(store.lessonOf(host.code) ?? '');
      store.close();
      const loaded = load(houseFiles(), 'first-steps');
      if (!kept || !loaded.ok) return 'gone';
      const entries = kept.entries.filter((e) => e.message.type !== 'gone');
      const lesson = replayLesson(loaded.content, kept.opening, entries);
      return 'code' in lesson ? JSON.stringify(lesson) : digest(lesson);
    };
    const before = now();
    return async () => {
      if (now() !== before || before.length > 20)
        this.faults.push(`a class that nobody touched changed: ${before} → ${now()}`);
    };
  }
}

const witness = ({ sent, told, heard }: Pupil) => ({ sent, told, heard });
