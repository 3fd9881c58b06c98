// zheli explain: why an indicator changed in a turn, cause by cause.
import type { Command } from 'commander';
import type { Content, IndicatorEntry } from '../content/schema.ts';
import { momentOf } from '../session/past.ts';
import { type Bar, faultsOf, finished, runTurn, type Why, why } from '../session/why.ts';
import { BadInput } from './fault.ts';
import { pastOf } from './past.ts';
import { wholeNumber } from './play.ts';
import { table } from './table.ts';

type ExplainOptions = { turn: number; indicator: string; region?: string; json?: true };

export function explainCommand(program: Command): void {
  program
    .command('explain')
    .description('why an indicator changed in a turn: the turn again without each cause, same luck')
    .argument('<record>', 'file written by "play --record" or exported from the game')
    .requiredOption('--turn <number>', 'the turn, from 1', wholeNumber(1, 200))
    .requiredOption('--indicator <id>', 'an indicator of scenarios/deck/indicators.json, or a resource')
    .option('--region <id>', 'a region instead of the nation')
    .option('--json', 'print { indicator, turn, change, causes: [{ id, kind, side, by }] }')
    .action(explain);
}

async function explain(file: string, options: ExplainOptions): Promise<void> {
  const { turn, indicator, region } = options;
  const past = await pastOf(file, turn);
  const question = { indicator, region };
  const faults = faultsOf(past.content, question).map((f) => ({ ...f, path: `--${f.path}` }));
  const moment = momentOf(past, turn);
  if (faults.length > 0 || !moment) throw new BadInput(faults);
  const said = why(past.content, finished(runTurn(moment.before, moment.report)), question);
  if (!said.ok) throw new BadInput(said.faults);
  console.log(options.json ? JSON.stringify(inShort(said.why)) : readable(past.content, said.why));
}

type Short = { id: string; kind: Bar['kind']; side: Bar['side']; by: number };

/** A card that still worked from an earlier turn and was played again is one cause here: whatever it made in this turn. */
function inShort({ indicator, turn, change, causes }: Why): Record<string, unknown> {
  const joined = new Map<string, Short>();
  for (const { id, kind, side, by } of causes) {
    const key = `${kind} ${side} ${id}`;
    joined.set(key, { id, kind, side, by: by + (joined.get(key)?.by ?? 0) });
  }
  return { indicator, turn, change, causes: [...joined.values()] };
}

function readable(content: Content, said: Why): string {
  const unit = content.indicators.find((i) => i.id === said.indicator)?.unit ?? 'points';
  const place = said.region === undefined ? '' : ` in ${said.region}`;
  const head = `${said.indicator}${place}, turn ${said.turn}: ${signed(said.change, unit)}`;
  return [
    head,
    table(said.causes.map((bar) => [signed(bar.by, unit), nameOf(bar), bar.side ?? ''])),
    ...notes(said),
  ].join('\n');
}

function nameOf({ id, kind, turn, off, region }: Bar): string {
  const parts = [off ? 'switched off' : '', region ?? '', turn === undefined ? '' : `of turn ${turn}`].filter(Boolean);
  const what = kind === 'card' || kind === 'event' ? `${kind} ${id}` : id;
  return parts.length > 0 ? `${what} (${parts.join(', ')})` : what;
}

function notes(said: Why): string[] {
  const sums = said.causes.reduce((sum, bar) => sum + bar.by, 0);
  return [
    'drift: what the country would have done with none of these; together: what several causes did only in combination.',
    ...(Math.abs(sums - said.change) > 1e-9 * Math.max(1, Math.abs(said.change)) ? [`they add up to ${sums}`] : []),
  ];
}

/** Shares in points of a hundred, with their sign. */
function signed(value: number, unit: IndicatorEntry['unit']): string {
  const points = unit === 'share' ? value * 100 : value;
  const places = unit === 'share' || unit === 'percent' || unit === 'index' ? 2 : 0;
  const text = Math.abs(points).toFixed(places);
  return `${Number(text) === 0 ? ' ' : points < 0 ? '-' : '+'}${text}${unit === 'share' ? ' pp' : ''}`;
}
