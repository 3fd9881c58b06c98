// A side's mandate as it must look from its own chair: what it sees, taken for true. Worked out from a view alone, so it can
// tell nothing that the view does not. Left out: what comes after the end; the debrief puts the true mandate in its place.
import type { Content, Strength } from '../content/schema.ts';
import { civilPoints, ledger, middleOf, regimePoints, type View } from '../engine/game.ts';

/** 0–100, 50 = par; null where the seat does not see enough of its side, or no turn was lived yet. */
export function hopedMandate(content: Content, view: View, rival?: Strength): number | null {
  const last = view.seen.at(-1);
  if (!last || view.seen.length < 2) return null;
  const points = view.side === 'regime' ? fromDashboard(view, last) : fromCircle(content, view, last);
  if (points === null) return null;
  const par = content.scenario.par[view.side];
  return ledger((points - middleOf(par, rival)) / par.deviation);
}

type Last = View['seen'][number];

/** Approval is what the dashboard says, everybody else is discontented, and the dashboard does not lie. */
function fromDashboard({ resources }: View, { indicators }: Last): number | null {
  const { 'dashboard-approval': approval } = indicators;
  if (approval === undefined || resources.cohesion === undefined) return null;
  const believed = { 'true-approval': approval, discontent: 1 - approval, 'dashboard-gap': 0 };
  return regimePoints({ indicators: { ...indicators, ...believed }, resources });
}

/** Who keeps silent nobody can see: what is usual is taken. */
function fromCircle(content: Content, view: View, last: Last): number | null {
  const { organisation } = view.regionResources;
  if (organisation === undefined || last.indicators['trust-independent'] === undefined) return null;
  const stand = { turn: last.turn, indicators: last.indicators, regionResources: { organisation } };
  return civilPoints({ content, reports: view.seen }, stand);
}
