import { planOf } from '../../../session/lesson/clock.ts';
import { formatRange } from '../../format.ts';
import { discussionOf, scenarioWords } from '../../names.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { linesOf, usePaper } from './usePaper.ts';

type Row = ReturnType<typeof planOf>[number] & { last?: number };
const MOST_ROWS = 14; // of a table that leaves room for the rest of the page

/** The minutes of a lesson; many turns are one row, for each has its minutes on a page of its own. */
function rowsOf(plan: Row[]): Row[] {
  if (plan.length <= MOST_ROWS) return plan;
  const turns = plan.filter(({ part }) => part === 'turn');
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last) return plan;
  return plan.flatMap((row) => {
    if (row.part !== 'turn') return [row];
    return row === first ? [{ ...first, last: last.turn, to: last.to }] : [];
  });
}

/** The teacher's sheet: before the lesson, minute by minute, how to count, care. Each turn has a page of its own (TurnPages). */
export function Guide({ content, minutes }: Printed) {
  const { p } = usePaper();
  const { id } = content.scenario;
  const List = ({ title, lines }: { title: string; lines: string }) => (
    <section>
      <h3>{p(title)}</h3>
      <ol>
        {linesOf(p, lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
  return (
    <Sheet name="guide" scenario={id}>
      <p className="guide-question">
        {p('question')}: <strong>{scenarioWords(id, 'briefing.question')}</strong>
      </p>
      <div className="guide-columns">
        <div>
          <List title="before" lines="beforeSteps" />
          <List title="countSteps" lines="countStep" />
        </div>
        <div>
          <table>
            <caption>{p('plan')}</caption>
            <thead>
              <tr>
                <th scope="col">{p('minute')}</th>
                <th scope="col">{p('what')}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(planOf(content.scenario, minutes)).map(({ part, turn, last, from, to }) => (
                <tr key={`${part}${turn}`}>
                  <td>{formatRange(String(from), String(to))}</td>
                  <td>
                    {last
                      ? p('turns', { turns: formatRange(String(turn), String(last)) })
                      : p(`part.${part}`, { turn })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <div className="guide-columns">
        <List title="care" lines="careStep" />
        <section>
          <h3>{p('fail')}</h3>
          <p>{p('failText')}</p>
        </section>
      </div>
      <section className="guide-talk">
        <h3>{p('discuss')}</h3>
        <ol>
          {discussionOf(id).map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </section>
      <p className="paper-sheet-foot">{p('simplified')}</p>
    </Sheet>
  );
}
