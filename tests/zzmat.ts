// node tests/zzmat.ts scenario seeds

import { writeFileSync } from 'node:fs';
import { fight } from '../src/session/lab/duel.ts';
import { content } from './shelf.ts';

const [, , id = 'land-2016', sd = '8', out = ''] = process.argv;
const c = content(id);
const par = c.scenario.par;
const n = Number(sd);
const P: any = {};
const E: any = {};
const games: any[] = [];
const run = (r: string, v: string, many = n) => {
  const a = [];
  for (let s = 1; s <= many; s++) {
    const p = fight(c, c.scenario.people.default, { regime: r as any, civil: v as any, seed: s });
    a.push(p);
    games.push(p);
    E[p.ending] = (E[p.ending] ?? 0) + 1;
  }
  P[`${r} ${v}`] = a;
};
const pairs = [
  ['good', 'good'],
  ['elite', 'elite'],
  ['elite', 'good'],
  ['good', 'elite'],
  ['random', 'random'],
  ['elite', 'random'],
  ['random', 'elite'],
  ['good', 'random'],
  ['random', 'good'],
  ['greedy', 'greedy'],
  ['greedy', 'good'],
  ['good', 'greedy'],
  ['greedy', 'random'],
  ['random', 'greedy'],
  ['greedy', 'elite'],
  ['elite', 'greedy'],
];
for (const [a, b] of pairs) run(a, b);
const med = (x: number[]) => {
  const s = [...x].sort((p, q) => p - q);
  return (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2;
};
const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length;
const eq: any = {};
for (const l of ['random', 'greedy', 'good', 'elite']) {
  const g = P[`${l} ${l}`];
  const d = (p: any) => p.points.regime / par.regime.deviation - p.points.civil / par.civil.deviation;
  const r = med(g.map((p: any) => p.points.regime)),
    v = med(g.map((p: any) => p.points.civil));
  const h = (med(g.map(d)) - (r / par.regime.deviation - v / par.civil.deviation)) / 2;
  eq[l] = {
    regime: r + h * par.regime.deviation,
    civil: v - h * par.civil.deviation,
    sd: Math.sqrt(mean(g.map((p: any) => (d(p) - mean(g.map(d))) ** 2))),
  };
}
const lead = (p: any) => {
  const m = (s: 'regime' | 'civil') => (p.points[s] - (eq[p.regime][s] + eq[p.civil][s]) / 2) / par[s].deviation;
  return m('regime') - m('civil');
};
const win = (p: any) => {
  const l = lead(p);
  return Math.abs(l) < 0.1 ? 0.5 : l > 0 ? 1 : 0;
};
const beats = (a: string, b: string) =>
  mean([...P[`${a} ${b}`].map(win), ...P[`${b} ${a}`].map((p: any) => 1 - win(p))]).toFixed(2) +
  ` (R ${mean(P[`${a} ${b}`].map(win)).toFixed(2)} C ${mean(P[`${b} ${a}`].map((p: any) => 1 - win(p))).toFixed(2)})`;
const m = (s: 'regime' | 'civil', a: string, b: string) =>
  mean(P[`${a} ${b}`].map((p: any) => p.points[s] / par[s].deviation));
console.log(
  id,
  n,
  'e-g',
  beats('elite', 'good'),
  'g-y',
  beats('good', 'greedy'),
  'y-r',
  beats('greedy', 'random'),
  'e-y',
  beats('elite', 'greedy'),
);
const own = ['random', 'good', 'greedy', 'elite'];
console.log(
  ' interaction R',
  mean(own.map((o) => m('regime', o, 'random') - m('regime', o, 'elite'))).toFixed(2),
  'C',
  mean(own.map((o) => m('civil', 'random', o) - m('civil', 'elite', o))).toFixed(2),
  ' gain good R',
  (m('regime', 'good', 'random') - m('regime', 'random', 'random')).toFixed(2),
  'C',
  (m('civil', 'random', 'good') - m('civil', 'random', 'random')).toFixed(2),
  ' gain elite R',
  (m('regime', 'elite', 'random') - m('regime', 'random', 'random')).toFixed(2),
  'C',
  (m('civil', 'random', 'elite') - m('civil', 'random', 'random')).toFixed(2),
);
for (const [k, g] of Object.entries(P) as any)
  console.log(
    '  ',
    k.padEnd(14),
    mean(g.map((p: any) => p.points.regime)).toFixed(1),
    mean(g.map((p: any) => p.points.civil)).toFixed(1),
    'split',
    g.filter((p: any) => p.ending === 'elite-split').length,
  );
console.log('  eq', JSON.stringify(eq), JSON.stringify(E));
if (out) writeFileSync(out, JSON.stringify(games));
