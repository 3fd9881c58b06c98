// A class on paper: ballots are counted by hand and the teacher enters the counts. They are messages in the log like any
// other, and what they come to goes into the turn as ordinary moves and voices.
import { cleaned } from '../replay.ts';
import { sameMove } from './decide.ts';
import type { Counts, Message } from './messages.ts';
import { blankPaper, type Lesson } from './state.ts';

/** Citizens' ballots. */
export const sizeOf = (posts: Counts | null): number =>
  posts ? Object.values(posts).reduce((sum, count) => sum + count, 0) : 0;

/** True if the message was about ballots. */
export function handCounted(lesson: Lesson, message: Message): boolean {
  switch (message.type) {
    case 'paper':
      lesson.onPaper = message.on;
      if (!message.on) lesson.paper = blankPaper();
      return true;
    case 'votes': {
      const move = cleaned(message.move);
      const others = lesson.paper.votes.filter((v) => !sameMove(v.move, move));
      const votes = message.votes > 0 ? [...others, { move, votes: message.votes }] : others;
      lesson.paper = { ...lesson.paper, votes };
      return true;
    }
    case 'posts':
      lesson.paper = { ...lesson.paper, posts: message.posts, acts: message.acts ?? null, guess: message.guess };
      return true;
    default:
      return false;
  }
}
