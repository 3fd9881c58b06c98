import { useEffect, useState } from 'react';
import { FORMS, type Form, type Idea, RIGHT, TICKET, type Ticket } from '../../../session/inventory.ts';
import { bringWords, useWords } from '../../i18n.ts';
import type { Looked } from './Debrief.tsx';

const KEPT = 'zheli.tickets';
const ANSWERS = [0, 1, 2, 3];
type Tickets = Record<string, Ticket>; // by run

/** Four questions to leave with; answers stay on this device. A second run asks the same ideas in other words. */
export function ExitTicket({ record }: Looked) {
  const { say } = useWords();
  const run = `${record.scenario} ${record.settings.seed} ${record.turns.at(-1)?.hash ?? ''}`;
  const [ready, setReady] = useState(false);
  const [ticket, setTicket] = useState<Ticket>(() => ticketOf(read(), run));
  useEffect(() => void bringWords('inventory').then(() => setReady(true)), []);
  if (!ready) return null;
  const answer = (idea: Idea, chosen: number) => {
    const next = { ...ticket, answers: { ...ticket.answers, [idea]: chosen } };
    setTicket(next);
    keep({ ...read(), [run]: next });
  };
  return (
    <>
      <ol className="ticket">
        {TICKET.map((idea) => (
          <Item key={idea} idea={idea} form={ticket.form} given={ticket.answers[idea]} answer={answer} />
        ))}
      </ol>
      <p className="quiet">{say('debrief', 'ticket.kept')}</p>
    </>
  );
}

type ItemProps = { idea: Idea; form: Form; given: number | undefined; answer: (idea: Idea, chosen: number) => void };

/** An answer stands once it is given: what follows explains, it does not test again. */
function Item({ idea, form, given, answer }: ItemProps) {
  const { say } = useWords();
  const words = (key: string) => say('inventory', `items.${idea}.${form}.${key}`);
  const right = RIGHT[idea][form];
  return (
    <li>
      <fieldset disabled={given !== undefined}>
        <legend>{words('question')}</legend>
        {ANSWERS.map((nth) => (
          <label key={nth} className="choice">
            <input type="radio" name={`ticket-${idea}`} checked={given === nth} onChange={() => answer(idea, nth)} />
            {words(`answers.${nth}`)}
          </label>
        ))}
      </fieldset>
      {given !== undefined && (
        <p role="status">
          <strong>
            {given === right
              ? say('debrief', 'ticket.right')
              : say('debrief', 'ticket.other', { answer: words(`answers.${right}`) })}
          </strong>{' '}
          {words('why')}
        </p>
      )}
    </li>
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

function keep(tickets: Tickets): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(tickets));
  } catch {
    // Storage is blocked or full: the answers stay on the page until it is closed.
  }
}
