// The laboratory's reports of all scenarios check by check, for MODEL.md: what was wanted, what was measured in how many games.
import type { Findings } from '../src/session/lab/findings.ts';

type Report = Pick<Findings, 'scenario' | 'people' | 'games' | 'checks'>;

/** Numbers as MODEL.md writes them: two digits, no nought before the point. */
const short = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.');

/** One line a check, scenario after scenario; what does not hold is printed bold. */
export function checksTable(reports: readonly Report[]): string {
  const told = reports.map(({ scenario, people, games, checks }) => {
    const holding = checks.filter((c) => c.holds).length;
    return `- \`${scenario}\`: ${holding} of ${checks.length} hold (${games} games of each pair, ${people.toLocaleString('en')} people).`;
  });
  const rows = reports.flatMap(({ scenario, checks }) =>
    checks.map(({ check, target, measured, holds, games, low, high }) => {
      const interval = low === undefined || high === undefined ? '' : `${short(low)}–${short(high)}`;
      const verdict = holds ? 'holds' : '**does not hold**';
      return `| \`${scenario}\` | \`${check}\` | ${target} | ${short(measured)} | ${interval} | ${games} | ${verdict} |`;
    }),
  );
  const head = ['| Scenario | Check | Wanted | Measured | 95 % interval | Games | |', '|---|---|---|---|---|---|---|'];
  return [...told, '', ...head, ...rows].join('\n');
}
