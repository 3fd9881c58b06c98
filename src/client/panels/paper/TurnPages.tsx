import { ACTS, TONES } from '../../../session/lesson/messages.ts';
import { runsheet, type TurnSheet } from '../../../session/lesson/runsheet.ts';
import { formatMonths, formatRange } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { eventName, scenarioWords } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { upTo } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { linesOf, usePaper } from './usePaper.ts';

const ROWS = 4; // cards of a side that get ballots

/** A page a turn for the teacher: what to read out, what to hand out, the question, a form to count on, where to enter it. */
export function TurnPages({ content, minutes }: Printed) {
  return runsheet(content, minutes).map((sheet) => (
    <TurnPage key={sheet.turn} scenario={content.scenario.id} sheet={sheet} />
  ));
}

type Page = { scenario: string; sheet: TurnSheet };

function TurnPage({ scenario, sheet }: Page) {
  const { p, w, language } = usePaper();
  const { turn, minutes, months } = sheet;
  const span = formatRange(String(minutes[0]), String(minutes[1]));
  return (
    <Sheet
      name="turns"
      scenario={scenario}
      title={p('part.turn', { turn })}
      when={`${formatMonths(language, ...months)} · ${p('span', { span })}`}
    >
      <ol className="turn-steps">
        <li>
          <h3>{p('readOut')}</h3>
          <p>{turn === 1 ? <strong>{scenarioWords(scenario, 'briefing.question')}</strong> : p('readPapers')}</p>
          <Due events={sheet.events} />
        </li>
        <li>
          <h3>{p('handOut')}</h3>
          {turn === 1 && <p>{p('handRoles')}</p>}
          <p>
            {p('handBallots', { turn })} {p('handCards', { cards: sheet.cards, plays: sheet.plays })}
          </p>
          {SIDES.map((side) => (
            <p key={side} className="fill">
              {p(`side.${side}`)}:{' '}
              {upTo(sheet.cards).map((n) => (
                <span key={n} className="blank-line short" />
              ))}
            </p>
          ))}
        </li>
        <li>
          <h3>{p('askTurn')}</h3>
          <p>{p('askHow')}</p>
          <div className="blank-row" />
          <Answers />
        </li>
        <li>
          <h3>{p('count')}</h3>
          <Tallies />
        </li>
        <li>
          <h3>{p('enter', { place: w('ballots') })}</h3>
          <ul>
            {turn === 1 && <li>{p('enterSlip')}</li>}
            {linesOf(p, 'enterStep').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      </ol>
    </Sheet>
  );
}

/** What the calendar holds ready: the teacher may warn before, and gives nothing away. */
function Due({ events }: Pick<TurnSheet, 'events'>) {
  const { p } = usePaper();
  if (events.length === 0) return null;
  return (
    <div className="turn-due">
      <p className="small">{p('due')}</p>
      <ul>
        {events.map(({ id, hurt }) => (
          <li key={id}>
            {eventName(id)}
            {hurt && <strong> · {p('hurt')}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answers() {
  const { p } = usePaper();
  const { t } = useWords();
  return (
    <p className="ticks">
      {SIDES.map((side) => (
        <span key={side} className="ticks">
          {p(`side.${side}`)}:
          {(['less', 'same', 'more'] as const).map((guess) => (
            <span key={guess}>
              <span className="box" /> {t(`stakes.${guess}`)}
            </span>
          ))}
        </span>
      ))}
    </p>
  );
}

/** Lines to tally on, in the order of the desk. */
function Tallies() {
  const { p, w } = usePaper();
  return (
    <div className="turn-counts">
      <div>
        {SIDES.map((side) => (
          <table key={side}>
            <caption>{p(`side.${side}`)}</caption>
            <thead>
              <tr>
                <th scope="col">{p('cardNo')}</th>
                <th scope="col">{p('regionNo')}</th>
                <th scope="col">{p('ballotsFor')}</th>
              </tr>
            </thead>
            <tbody>
              {upTo(ROWS).map((row) => (
                <tr key={row}>
                  <td className="blank" />
                  <td className="blank" />
                  <td className="blank" />
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <table>
        <caption>{p('sheet.citizenSlips')}</caption>
        <tbody>
          {[...TONES.map((tone) => `tones.${tone}`), ...ACTS.map((act) => `acts.${act}`)].map((key) => (
            <tr key={key}>
              <th scope="row">{w(key)}</th>
              <td className="blank" />
            </tr>
          ))}
          <tr>
            <th scope="row">{w('middleGuess')}</th>
            <td className="blank" />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
