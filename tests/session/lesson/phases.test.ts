// The table of phases, written out a second time as a class would say it: for every message, who may say it and when.
// l lobby, b briefing, c choosing, r resolving, e report, d debrief; nothing in a closed lesson. + goes through a pause.
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../src/session/lesson/messages.ts';
import { barred, PHASES, RULES, type Who } from '../../../src/session/lesson/phases.ts';

const LETTERS = { lobby: 'l', briefing: 'b', choosing: 'c', resolving: 'r', report: 'e', debrief: 'd', closed: '-' };
const EXPECTED: Record<keyof typeof RULES, string> = {
  sit: 'guest office citizen observer screen | lbcred+',
  share: 'office citizen observer covered | lbcred+',
  'hand-over': 'office citizen observer guest covered | lbcred+',
  language: 'host office citizen observer screen guest covered | lbcred+',
  propose: 'office | c',
  withdraw: 'office | c',
  vote: 'office | c',
  hands: 'office | c',
  decide: 'office host | c',
  support: 'office | c',
  ready: 'office citizen | c',
  post: 'citizen | c',
  pass: 'citizen | c',
  act: 'citizen | c',
  guess: 'citizen observer | c',
  'hand-in': 'office citizen observer guest | lbd+',
  help: 'office citizen observer guest covered | lbcred+',
  say: 'office | ce',
  start: 'host | l',
  next: 'host | be',
  pause: 'host | bce',
  resume: 'host | lbcred+',
  lock: 'host | lbcred+',
  kick: 'host | lbcred+',
  minute: 'host | c+',
  'go-on': 'host | c',
  move: 'host | lbcred+',
  swap: 'host | lbcred+',
  deputy: 'host | lbcred+',
  inject: 'host | c+',
  'step-back': 'host | ced',
  reveal: 'host | d',
  answered: 'host | lbcred+',
  paper: 'host | lbcred+',
  votes: 'host | c+',
  posts: 'host | c+',
  end: 'host | bce+',
  close: 'host | lbcred+',
  join: 'house | lbcred+',
  gone: 'house | lbcred+',
  back: 'house | lbcred+',
  'time-up': 'house | c',
  resolved: 'house | r+',
};
const everybody: Who[] = [...ROLES, 'house', 'covered'];

describe.each(Object.keys(RULES) as (keyof typeof RULES)[])('%s', (type) => {
  test('is taken from whom and when the table says, and refused with the reason elsewhere', () => {
    const [who = '', when = ''] = EXPECTED[type].split(' | ');
    for (const role of everybody)
      for (const phase of PHASES)
        for (const paused of [false, true]) {
          const mine = who.split(' ').includes(role);
          const now = when.includes(LETTERS[phase]);
          const code = !mine
            ? role === 'covered'
              ? 'covered'
              : 'not-yours'
            : phase === 'closed'
              ? 'closed'
              : !now
                ? 'not-now'
                : paused && !when.endsWith('+')
                  ? 'paused'
                  : null;
          expect({ role, phase, paused, code: barred(phase, paused, role, type) }).toEqual({
            role,
            phase,
            paused,
            code,
          });
        }
  });
});
