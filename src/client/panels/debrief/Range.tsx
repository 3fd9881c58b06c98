import type { Gain } from '../../../session/inventory.ts';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';

/** A change in points of a hundred, from what to what it may really be, and whether that may be chance. */
export function Range({ range }: { range: Gain }) {
  const { language, say } = useWords();
  const points = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(language, Math.abs(Math.round(value * 100)))}`;
  const { by, low, high } = range;
  return (
    <>
      {say('debrief', 'totals.range', { by: points(by), low: points(low), high: points(high) })}{' '}
      <small>{say('debrief', low > 0 || high < 0 ? 'totals.sure' : 'totals.chance')}</small>
    </>
  );
}
