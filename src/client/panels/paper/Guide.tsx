import { planOf } from '../../../session/lesson/clock.ts';
import { formatRange } from '../../format.ts';
import { discussionOf, scenarioWords } from '../../names.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { linesOf, usePaper } from './usePaper.ts';

/** The teacher's sheet: before the lesson, minute by minute, what a turn is, what to count, care. */
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
          <List title="turnSteps" lines="turnStep" />
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
              {planOf(content.scenario, minutes).map(({ part, turn, from, to }) => (
                <tr key={`${part}${turn}`}>
                  <td>{formatRange(String(from), String(to))}</td>
                  <td>{p(`part.${part}`, { turn })}</td>
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
