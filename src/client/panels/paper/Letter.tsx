import { scenarioName, scenarioWords } from '../../names.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { linesOf, usePaper } from './usePaper.ts';

/** One page for the head of school and for parents: what is played, how pupils are cared for, whom to ask. */
export function Letter({ content, minutes }: Printed) {
  const { p } = usePaper();
  const { id, contentNote } = content.scenario;
  const isGrave = contentNote || content.events.some((event) => event.contentNote && event.design.startsWith('V'));
  return (
    <Sheet name="letter" scenario={id}>
      <p>{p('letter.to')}</p>
      <p>{p('letter.what', { title: scenarioName(id), minutes })}</p>
      <p>
        {p('letter.why')} <strong>{scenarioWords(id, 'briefing.question')}</strong>
      </p>
      <ul>
        {linesOf(p, 'letter.lines').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isGrave && <p>{p('letter.note')}</p>}
      <p>{p('letter.names')}</p>
      <p>{p('letter.ask')}</p>
      <div className="blank-row" />
      <p>
        {p('letter.sign')} <span className="blank-line wide" />
      </p>
    </Sheet>
  );
}
