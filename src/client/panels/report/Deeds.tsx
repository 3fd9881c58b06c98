import type { Move } from '../../../engine/game.ts';
import { formatSigned } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { cardName, causeName, regionName, resourceName } from '../../names.ts';
import { otherSide } from '../../sides.ts';
import type { Table } from '../frame/useTable.ts';
import { Coin } from '../game/Purse.tsx';

/** What was done and what came of it for the purse: own cards, the other side's public ones, the receipt. */
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
      {last.receipts.length > 0 && (
        <details>
          <summary>
            <h2>{t('report.receipts')}</h2>
          </summary>
          <Receipt table={table} />
        </details>
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

/** What was gained or lost, by resource: each line with its cause. */
function Receipt({ table }: { table: Table }) {
  const { t, language } = useWords();
  const receipts = table.view.seen.at(-1)?.receipts ?? [];
  const own: Record<string, string> = {
    omen: t('report.receiptOmen'),
    pledge: t('report.receiptPledge'),
    others: t('report.receiptOthers'),
    hidden: t('report.receiptHidden'),
    cards: t('report.receiptCards'),
    turn: t('report.receiptTurn'),
    least: t('report.receiptLeast'),
    stake: t('report.receiptStake'),
  };
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
