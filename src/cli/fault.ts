// What the command line says about bad input: one plain sentence a fault, with its place. Exit code 2.
import type { Fault } from '../content/fault.ts';

/** Something the person at the keyboard gave does not fit. */
export class BadInput extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(sentence).join('\n'));
    this.faults = faults;
  }
}

const SENTENCES: Record<string, string> = {
  'not-json': 'this is not valid JSON',
  'record-cut': 'the record is cut off: it ends before its data does',
  'record-foreign': 'this is not a record of Zheli',
  'record-newer': 'the record comes from a newer version of Zheli; update and try again',
  'record-older': 'the record comes from older rules that this version cannot repeat',
  'record-too-long': 'the record has more turns than the scenario',
  'record-move': 'the record holds a move that the rules refuse',
  'record-differs': 'the record leads to another history than it says',
  'content-changed': 'the scenario has changed since this record was made, so its history cannot be repeated',
  'unknown-scenario': 'there is no such scenario',
  'missing-file': 'this file is missing',
  'unreadable-file': 'this file cannot be read',
  'unwritable-file': 'this file cannot be written',
  'unwritable-folder': 'this folder cannot be written to',
  'port-taken': 'this port is taken, perhaps by another Zheli; stop that one, or choose another with --port',
  'port-forbidden': 'this port needs more rights; choose one above 1023 with --port',
  'cannot-listen': 'the server cannot listen at this address; choose another with --host',
  'too-large': 'this is too large',
  'too-deep': 'this is nested too deeply',
  'forbidden-key': 'this key is not allowed anywhere',
  'duplicate-key': 'this key stands twice',
  'unknown-key': 'this key is not known here',
  'missing-key': 'this is missing',
  'wrong-type': 'this has the wrong type',
  'wrong-value': 'this value is not known here',
  'wrong-format': 'this is not written as it should be',
  'out-of-range': 'this is out of range',
};

/** A code without a sentence of its own still says itself in words. */
export function sentence(fault: Fault): string {
  const place = [fault.file, fault.path].filter(Boolean).join(', ');
  const what = SENTENCES[fault.code] ?? fault.code.replaceAll('-', ' ');
  const expected = fault.expected ? `expected ${fault.expected}` : '';
  const found = fault.found ? `found ${fault.found}` : '';
  const detail = [expected, found].filter(Boolean).join(', ');
  const said = place ? `${place}: ${what}` : `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return `${said}${detail ? ` (${detail})` : ''}.`;
}
