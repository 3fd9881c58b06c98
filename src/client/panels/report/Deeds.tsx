import { useStore } from 'zustand';
import type { Move } from '../../../engine/game.ts';
import { formatSigned } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { cardName, causeName, eventName, regionName, resourceName } from '../../names.ts';
import { otherSide } from '../../sides.ts';
import { store } from '../../store.ts';
import type { Table } from '../frame/useTable.ts';
import { Coin } from '../game/Purse.tsx';

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
  const skipped = useStore(store, (screen) => screen.skipped);
  if (ids.length === 0) return <p className="quiet">{t('report.eventsNone')}</p>;
  return (
    <ul className="events">
      {ids.map((id) => (
        <li key={id}>{skipped.includes(id) ? eventName(id) : <Account table={table} id={id} />}</li>
      ))}
    </ul>
  );
}

/** An event in four parts: what happened, who says what, what is disputed, and where it stands written. */
function Account({ table, id }: { table: Table; id: string }) {
  const { t } = useWords();
  const sources = table.content.events.find((one) => one.id === id)?.sources ?? [];
  const parts = [
    [t('report.happened'), deck(`events.${id}.happened`)],
    [t('report.who'), deck(`events.${id}.who`)],
    [t('report.disputed'), deck(`events.${id}.disputed`)],
  ].filter(([, text]) => text);
  return (
    <details className="account">
      <summary>{eventName(id)}</summary>
      <dl>
        {parts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {sources.length > 0 && (
          <div>
            <dt>{t('report.sources')}</dt>
            {sources.map((source) => (
              <dd key={source}>
                <Source text={source} />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </details>
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

/** What was gained or lost, by resource: each line with its cause. */
function Receipt({ table }: { table: Table }) {
  const { t, language } = useWords();
  const receipts = table.view.seen.at(-1)?.receipts ?? [];
  const own: Record<string, string> = { cards: t('report.receiptCards'), turn: t('report.receiptTurn') };
  return (
    <table className="receipt">
      {[...new Set(receipts.map((line) => line.resource))].map((resource) => (
        <tbody key={resource}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              <Coin resource={resource} /> {resourceName(resource)}
            </th>
          </tr>
          {receipts
            .filter((line) => line.resource === resource)
            .map((line) => (
              <tr key={line.id}>
                <th scope="row">{own[line.id] ?? causeName(line.id)}</th>
                <td className="sum">{formatSigned(language, line.worth)}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
