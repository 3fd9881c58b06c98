import type { Move } from '../../../engine/game.ts';
import { formatSigned } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { cardName, eventName, incomeName, regionName, resourceName } from '../../names.ts';
import { otherSide } from '../../sides.ts';
import type { Table } from '../frame/useTable.ts';

/** What was done and what came of it for the purse: own cards, the other side's public ones, events, the receipt. */
export function Deeds({ table }: { table: Table }) {
  const { t } = useWords();
  const last = table.view.seen.at(-1);
  if (!last) return null;
  return (
    <section className="panel deeds">
      <h2>{t('report.yourCards')}</h2>
      <Moves moves={last.moves[table.side]} none={t('report.nothingPlayed')} />
      <h2>{t('report.theirCards')}</h2>
      <Moves moves={last.moves[otherSide(table.side)]} none={t('report.theirCardsNone')} />
      <h2>{t('report.events')}</h2>
      <Events table={table} ids={last.events.map((one) => one.event)} />
      {last.receipts.length > 0 && (
        <>
          <h2>{t('report.receipts')}</h2>
          <Receipt table={table} />
        </>
      )}
    </section>
  );
}

function Moves({ moves, none }: { moves: Move[]; none: string }) {
  const { t } = useWords();
  if (moves.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul>
      {moves.map((move) => (
        <li key={`${move.card} ${move.region ?? ''} ${move.claim ?? ''} ${move.off ? 'off' : ''}`}>
          {move.off ? `${t('game.chooseOff')}: ${cardName(move.card)}` : cardName(move.card)}
          {move.region && <small> {regionName(move.region)}</small>}
        </li>
      ))}
    </ul>
  );
}

function Events({ table, ids }: { table: Table; ids: string[] }) {
  const { t } = useWords();
  if (ids.length === 0) return <p className="quiet">{t('report.eventsNone')}</p>;
  const sources = (id: string) => table.content.events.find((one) => one.id === id)?.sources ?? [];
  return (
    <ul className="events">
      {ids.map((id) => (
        <li key={id}>
          {eventName(id)}
          {sources(id).length > 0 && (
            <details className="sources">
              <summary>{t('report.sources')}</summary>
              <ul>
                {sources(id).map((source) => (
                  <li key={source}>
                    <Source text={source} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Source({ text }: { text: string }) {
  if (!/^https?:\/\//.test(text)) return <span translate="no">{text}</span>;
  return (
    <a href={text} target="_blank" rel="noreferrer" translate="no">
      {text.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  );
}

/** Receipts name an income line, a card or an event. */
function causeName(id: string): string {
  return deck(`income.${id}`) || deck(`cards.${id}.name`) || deck(`events.${id}.name`) || incomeName(id);
}

function Receipt({ table }: { table: Table }) {
  const { language } = useWords();
  const last = table.view.seen.at(-1);
  return (
    <table className="receipt">
      <tbody>
        {last?.receipts.map((line) => (
          <tr key={`${line.resource} ${line.id}`}>
            <th scope="row">{causeName(line.id)}</th>
            <td>{resourceName(line.resource)}</td>
            <td className="sum">{formatSigned(language, line.worth)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
