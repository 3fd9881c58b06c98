// What a reader writes or answers in the debrief, kept on this device alone: sentences by their place, exit tickets by their run.
// A browser may have no room, keep nothing, or take all away: what was written then stays on the page, and the page says so.
import { z } from 'zod';
import { FORMS, IDEAS, type Idea, type Ticket } from '../session/inventory.ts';

const TICKETS = 'zheli.tickets';
const ticketSchema = z.strictObject({
  form: z.enum(FORMS),
  answers: z.partialRecord(z.enum(IDEAS), z.int().min(0).max(3)),
});
type Tickets = Record<string, Ticket>; // by run

function stored(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** The sentence kept at this place; empty where there is none. */
export const readNote = (place: string): string => stored(place) ?? '';

/** False where storage is blocked or full: the sentence lasts until the page is closed. */
export function keepNote(place: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(place);
    else localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}

/** All tickets that can be read; a damaged one counts as not begun. */
function readTickets(): Tickets {
  try {
    const kept: unknown = JSON.parse(stored(TICKETS) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([run, one]) => {
        const read = ticketSchema.safeParse(one);
        return read.success ? [[run, read.data]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** The ticket of this run; a new one takes the form that was not used last. */
export function readTicket(run: string): Ticket {
  const tickets = readTickets();
  return tickets[run] ?? { form: FORMS[Object.keys(tickets).length % FORMS.length] ?? 'a', answers: {} };
}

/** The ticket with one more answer, together with what another tab has answered meanwhile; `kept`: false = until the page closes. */
export function keepAnswer(run: string, ticket: Ticket, idea: Idea, chosen: number): { ticket: Ticket; kept: boolean } {
  const tickets = readTickets();
  const other = tickets[run];
  const known = other?.form === ticket.form ? other.answers : {};
  const next: Ticket = { form: ticket.form, answers: { ...known, ...ticket.answers, [idea]: chosen } };
  return { ticket: next, kept: keepNote(TICKETS, JSON.stringify({ ...tickets, [run]: next })) };
}
