import { useEffect, useState } from 'react';
import { type Idea, TICKET, type Ticket } from '../../../session/inventory.ts';
import { bringWords, useWords } from '../../i18n.ts';
import { keepAnswer, readTicket } from '../../notes.ts';
import { Asked } from './Asked.tsx';
import { ClassTotals } from './ClassTotals.tsx';
import type { Looked } from './Debrief.tsx';

/** Four questions to leave with; answers stay on this device. A second run asks the same ideas in other words. */
export function ExitTicket({ record }: Looked) {
  const { say } = useWords();
  const run = `${record.scenario} ${record.settings.seed} ${record.turns.at(-1)?.hash ?? ''}`;
  const [ready, setReady] = useState(false);
  const [ticket, setTicket] = useState<Ticket>(() => readTicket(run));
  const [kept, setKept] = useState(true);
  useEffect(() => void bringWords('inventory').then(() => setReady(true)), []);
  if (!ready) return null;
  const answer = (idea: Idea, chosen: number) => {
    const told = keepAnswer(run, ticket, idea, chosen);
    setTicket(told.ticket);
    setKept(told.kept);
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
