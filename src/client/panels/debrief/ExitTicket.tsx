import { useEffect, useState } from 'react';
import { FORMS, type Idea, TICKET, type Ticket } from '../../../session/inventory.ts';
import { bringWords, useWords } from '../../i18n.ts';
import { Asked } from './Asked.tsx';
import { ClassTotals } from './ClassTotals.tsx';
import type { Looked } from './Debrief.tsx';

const KEPT = 'zheli.tickets';
type Tickets = Record<string, Ticket>; // by run

/** Four questions to leave with; answers stay on this device. A second run asks the same ideas in other words. */
export function ExitTicket({ record }: Looked) {
  const { say } = useWords();
  const run = `${record.scenario} ${record.settings.seed} ${record.turns.at(-1)?.hash ?? ''}`;
  const [ready, setReady] = useState(false);
  const [ticket, setTicket] = useState<Ticket>(() => ticketOf(read(), run));
  const [kept, setKept] = useState(true);
  useEffect(() => void bringWords('inventory').then(() => setReady(true)), []);
  if (!ready) return null;
  const answer = (idea: Idea, chosen: number) => {
    const next = { ...ticket, answers: { ...ticket.answers, [idea]: chosen } };
    setTicket(next);
    setKept(keep({ ...read(), [run]: next }));
  };
  return (
    <>
      <ol className="ticket">
        {TICKET.map((idea) => (
          <Asked
            key={idea}
            idea={idea}
            form={ticket.form}
            given={ticket.answers[idea]}
            told={ticket.answers[idea] !== undefined}
            answer={answer}
          />
        ))}
      </ol>
      <div role="status">
        {kept ? (
          <p className="quiet">{say('debrief', 'ticket.kept')}</p>
        ) : (
          <p className="unkept">{say('debrief', 'unkept')}</p>
        )}
      </div>
      <ClassTotals />
    </>
  );
}

/** The ticket of this run; a new one takes the form that was not used last. */
function ticketOf(tickets: Tickets, run: string): Ticket {
  const form = FORMS[Object.keys(tickets).length % FORMS.length] ?? 'a';
  return tickets[run] ?? { form, answers: {} };
}

function read(): Tickets {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Tickets) : {};
  } catch {
    return {};
  }
}

/** False where storage is blocked or full: the answers stay on the page until it is closed, and the page says so. */
function keep(tickets: Tickets): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify(tickets));
    return true;
  } catch {
    return false;
  }
}
