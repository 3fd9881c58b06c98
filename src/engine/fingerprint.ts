// The fingerprint of a game: one short number over everything in which two histories could differ. Two machines that give
// the same fingerprint after the same moves have lived the same history. Left out: what never changes (traits, ties, content).
import { societyBytes } from '../society/snapshot.ts';
import type { Decision, Game } from './state.ts';

/** Two 32-bit lanes over everything that can differ between two histories. */
class Fingerprint {
  private a = 0x811c9dc5;
  private b = 0x9e3779b9;
  private readonly word = new DataView(new ArrayBuffer(8));

  take(value: number): void {
    this.a = Math.imul(this.a ^ value, 0x01000193);
    this.b = Math.imul(this.b ^ (value + (this.b >>> 15)), 0x85ebca6b);
  }
  bytes(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) this.take(bytes[i] ?? 0);
  }
  number(value: number): void {
    this.word.setFloat64(0, value, true);
    this.take(this.word.getInt32(0, true));
    this.take(this.word.getInt32(4, true));
  }
  text(text: string): void {
    for (let i = 0; i < text.length; i++) this.take(text.charCodeAt(i));
    this.take(-1);
  }
  hex(): string {
    const lane = (n: number): string => ((n ^ (n >>> 15)) >>> 0).toString(16).padStart(8, '0');
    return lane(this.a) + lane(this.b);
  }
}

/** 16 hex digits over people, purses, effects, stories, claims and standing machines. */
export function hashOf(game: Game): string {
  const print = new Fingerprint();
  print.bytes(societyBytes(game.society));
  print.number(game.turn);
  print.number(game.week);
  print.number(game.novelty);
  for (const id of Object.keys(game.resources).sort()) print.number(game.resources[id] ?? 0);
  for (const id of Object.keys(game.regionResources).sort())
    for (const points of game.regionResources[id] ?? []) print.number(points);
  for (const column of game.columns.values()) for (const value of column) print.number(value);
  for (const active of game.active) {
    print.text(active.cause);
    print.number(active.start);
    print.number(active.end);
  }
  for (const story of game.stories) print.number(story.slot + story.salience);
  for (const { claim, status, now, block } of game.ledger) {
    print.text(`${claim} ${status} ${block?.share ?? 0} ${block?.until ?? 0}`);
    for (const version of Object.entries(now ?? {})
      .map(([name, says]) => `${name} ${says}`)
      .sort())
      print.text(version);
  }
  for (const h of game.happened) print.text(h.event);
  for (const s of game.standing) print.text(s.card);
  for (const decision of game.reports[game.reports.length - 1]?.decisions ?? []) print.text(canonicalOf(decision));
  return print.hex();
}

/** A decision as text that does not depend on the order in which its fields were written. */
function canonicalOf(decision: Decision): string {
  const fields = Object.entries(decision).map(([field, value]) =>
    typeof value === 'string' ? `${field}=${value}` : '',
  );
  const voices = decision.kind === 'voices' ? decision.voices : [];
  return [...fields.sort(), ...voices.map((v) => `${v.region} ${v.stakeGroup ?? ''} ${v.urge} ${v.share}`)].join(';');
}
