import type { Finish, Side } from '../../../engine/game.ts';
import type { Files } from '../../../session/messages.ts';
import { formatSigned, formatTenths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { SIDES } from '../../sides.ts';

type Props = { finish: Finish; lines: Files['lines'] };

/** What each mandate was made of; and of a side that had one idea only, what that idea brought and what it left lying. */
export function Made({ finish, lines }: Props) {
  const { t, language, say } = useWords();
  const points = (value: number) => formatTenths(language, value);
  const ofOneIdea = SIDES.filter((side) => lines[side] && finish.ledgers.mandate[side] < EVEN);
  return (
    <>
      {ofOneIdea.map((side) => (
        <OneIdea key={side} finish={finish} line={lines[side]} side={side} />
      ))}
      {ofOneIdea.length > 0 && <p>{say('debrief', 'line.why')}</p>}
      <details className="made">
        <summary>{say('debrief', 'made.title')}</summary>
        <table className="ledger-table">
          <thead>
            <tr>
              <th scope="col">{say('debrief', 'made.part')}</th>
              <th scope="col">{say('debrief', 'made.start')}</th>
              <th scope="col">{say('debrief', 'made.end')}</th>
            </tr>
          </thead>
          {SIDES.map((side) => {
            const { parts, halved, par } = finish.made[side];
            const sum = (of: 'start' | 'end' | 'most') => parts.reduce((all, part) => all + part[of], 0);
            return (
              <tbody key={side}>
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    {t(`side.${side}`)}
                  </th>
                </tr>
                {parts.map((part) => (
                  <tr key={part.id}>
                    <th scope="row">
                      {say('debrief', `made.parts.${part.id}`)}
                      {NB}
                      <small>{part.most}</small>
                    </th>
                    <td>{points(part.start)}</td>
                    <td>{points(part.end)}</td>
                  </tr>
                ))}
                <tr>
                  <th scope="row">
                    {say('debrief', 'made.together')}
                    {NB}
                    <small>{sum('most')}</small>
                  </th>
                  <td>{points(sum('start'))}</td>
                  <td>
                    <strong>{points(sum('end'))}</strong>
                  </td>
                </tr>
                <tr>
                  <th scope="row">{say('debrief', 'made.par')}</th>
                  <td />
                  <td>{points(par)}</td>
                </tr>
                {halved && (
                  <tr>
                    <td colSpan={3}>{say('debrief', 'made.halved')}</td>
                  </tr>
                )}
              </tbody>
            );
          })}
        </table>
      </details>
    </>
  );
}

/** A side that kept to one idea and stood below its equals: what of its mandate moved, and what did not. */
function OneIdea({ finish, line, side }: { finish: Finish; line: Props['lines'][Side]; side: Side }) {
  const { language, say } = useWords();
  const moved = finish.made[side].parts.map(({ id, start, end }) => ({ id, by: end - start }));
  const told = (key: 'most' | 'least', { id, by }: (typeof moved)[number]) =>
    say('debrief', `line.${key}`, { part: say('debrief', `made.parts.${id}`), by: formatSigned(language, by, 1) });
  const [first, ...rest] = moved;
  if (!line || !first) return null;
  const most = rest.reduce((best, one) => (one.by > best.by ? one : best), first);
  const least = rest.reduce((worst, one) => (one.by < worst.by ? one : worst), first);
  const { turns, of } = line;
  return (
    <p>
      {say('debrief', `line.${side}`, { idea: say('debrief', `line.ideas.${line.id}`), turns, of })}{' '}
      {told('most', most)} {told('least', least)}
    </p>
  );
}

const NB = '\u00a0'; // what a part may bring at most stays beside its name
/** Points of a mandate that equals reach. */
const EVEN = 50;
