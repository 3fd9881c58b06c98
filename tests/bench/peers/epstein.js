// Epstein's civil violence (2002, model I, with legitimacy .6 so that there is something to see) three times: in columns as the society of Zheli is written, and in the idioms of
// flocc and agentscript. Same rules, same sizes: 70 % citizens, 4 % police, vision 7 (a square; agentscript's ends at the border, the others' goes round), everybody
// acts once a step in a shuffled order, then moves to a free place in sight.
// In this folder: npm install, then node epstein.js [side] [steps]. Prints milliseconds a step and the mean share of rebels, which must be alike.
import flocclib from 'flocc';

// agentscript asks for a canvas as it loads, though the model draws nothing
globalThis.OffscreenCanvas = class {
  getContext() {
    return {};
  }
};
const { Model } = await import('agentscript');
const { GridEnvironment } = flocclib;

const [side = 40, steps = 60] = process.argv.slice(2).map(Number);
const [CITIZENS, POLICE, VISION, LEGITIMACY, THRESHOLD, JAIL, K] = [0.7, 0.04, 7, 0.6, 0.1, 30, 2.3];
const cells = side * side;
const citizens = Math.floor(cells * CITIZENS);
const people = citizens + Math.floor(cells * POLICE);

function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
function shuffle(list, roll) {
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(roll() * (n + 1));
    [list[n], list[other]] = [list[other], list[n]];
  }
  return list;
}
const rebels = (hardship, aversion, police, active) =>
  hardship * (1 - LEGITIMACY) - aversion * (1 - Math.exp(-K * Math.floor(police / (active + 1)))) > THRESHOLD;

const [EMPTY, QUIET, ACTIVE, COP, JAILED] = [0, 1, 2, 3, 4]; // what others see at a place, one byte

function columns() {
  const roll = dice(1);
  const face = new Uint8Array(cells);
  const grid = new Int32Array(cells);
  const place = new Int32Array(people);
  const jail = new Int16Array(people);
  const hardship = Float64Array.from({ length: people }, roll);
  const aversion = Float64Array.from({ length: people }, roll);
  const order = Int32Array.from({ length: people }, (_, n) => n);
  const round = Int32Array.from({ length: side + 2 * VISION }, (_, n) => (n + side - VISION) % side);
  const free = new Int32Array((2 * VISION + 1) ** 2);
  const caught = new Int32Array(free.length);
  const spots = shuffle(
    Array.from({ length: cells }, (_, n) => n),
    roll,
  );
  for (let n = 0; n < people; n++) {
    place[n] = spots[n];
    grid[spots[n]] = n;
    face[spots[n]] = n < citizens ? QUIET : COP;
  }
  const act = (one) => {
    const here = place[one];
    if (jail[one] > 0) {
      if (--jail[one] === 0) face[here] = QUIET;
      return;
    }
    const x = here % side;
    const y = (here - x) / side;
    let [police, active, open] = [0, 0, 0];
    for (let dy = 0; dy <= 2 * VISION; dy++) {
      const row = round[y + dy] * side;
      for (let dx = 0; dx <= 2 * VISION; dx++) {
        const at = row + round[x + dx];
        const seen = face[at];
        if (seen === EMPTY) free[open++] = at;
        else if (seen === COP) police++;
        else if (seen === ACTIVE) caught[active++] = at;
      }
    }
    let now = face[here];
    if (now === COP) {
      if (active > 0) {
        const prison = caught[Math.floor(roll() * active)];
        const weeks = Math.floor(roll() * JAIL);
        jail[grid[prison]] = weeks;
        face[prison] = weeks > 0 ? JAILED : QUIET;
      }
    } else now = rebels(hardship[one], aversion[one], police, active) ? ACTIVE : QUIET;
    const to = open > 0 ? free[Math.floor(roll() * open)] : here;
    face[here] = EMPTY;
    face[to] = now;
    grid[to] = one;
    place[one] = to;
  };
  return () => {
    shuffle(order, roll);
    for (const one of order) act(one);
    let active = 0;
    for (const seen of face) if (seen === ACTIVE) active++;
    return active / citizens;
  };
}

function flocc() {
  const roll = dice(1);
  const world = new GridEnvironment(side, side);
  world.fill();
  const spots = shuffle(
    Array.from({ length: cells }, (_, n) => n),
    roll,
  );
  const rule = (agent) => {
    const jailed = agent.get('jail');
    if (jailed > 0) {
      agent.set('jail', jailed - 1);
      return;
    }
    const seen = world.neighbors(agent, VISION, true).filter((other) => other !== null);
    const active = seen.filter((other) => other.get('kind') === 'active' && other.get('jail') === 0);
    if (agent.get('kind') === 'police') {
      if (active.length > 0) {
        const prisoner = active[Math.floor(roll() * active.length)];
        prisoner.set('jail', Math.floor(roll() * JAIL));
        prisoner.set('kind', 'quiet');
      }
    } else {
      const police = seen.filter((other) => other.get('kind') === 'police').length;
      agent.set(
        'kind',
        rebels(agent.get('hardship'), agent.get('aversion'), police, active.length) ? 'active' : 'quiet',
      );
    }
    const open = [];
    const { x, y } = agent.getData();
    for (let dy = -VISION; dy <= VISION; dy++)
      for (let dx = -VISION; dx <= VISION; dx++) {
        const to = world.normalize(x + dx, y + dy);
        if (!world.getAgentAt(to.x, to.y)) open.push(to);
      }
    if (open.length === 0) return;
    const to = open[Math.floor(roll() * open.length)];
    world.swap(x, y, to.x, to.y);
  };
  for (let n = 0; n < people; n++) {
    const agent = world.addAgentAt(spots[n] % side, Math.floor(spots[n] / side));
    agent.set({ kind: n < citizens ? 'quiet' : 'police', jail: 0, hardship: roll(), aversion: roll() });
    agent.addRule(rule);
  }
  return () => {
    world.tick({ randomizeOrder: true });
    return world.getAgents().filter((agent) => agent.get('kind') === 'active').length / citizens;
  };
}

function agentscript() {
  const roll = dice(1);
  const model = new Model({ minX: 0, maxX: side - 1, minY: 0, maxY: side - 1 });
  model.setup = () => {
    const spots = shuffle([...model.patches], roll);
    let made = 0;
    model.turtles.create(people, (turtle) => {
      turtle.moveTo(spots[made]);
      Object.assign(turtle, {
        kind: made < citizens ? 'quiet' : 'police',
        jail: 0,
        hardship: roll(),
        aversion: roll(),
      });
      made++;
    });
  };
  const act = (turtle) => {
    if (turtle.jail > 0) {
      turtle.jail--;
      return;
    }
    const seen = model.patches.inRect(turtle.patch, VISION);
    const others = model.turtles.inPatches(seen);
    const active = others.filter((other) => other.kind === 'active' && other.jail === 0);
    if (turtle.kind === 'police') {
      if (active.length > 0) {
        const prisoner = active[Math.floor(roll() * active.length)];
        prisoner.jail = Math.floor(roll() * JAIL);
        prisoner.kind = 'quiet';
      }
    } else {
      const police = others.filter((other) => other.kind === 'police').length;
      turtle.kind = rebels(turtle.hardship, turtle.aversion, police, active.length) ? 'active' : 'quiet';
    }
    const open = seen.filter((patch) => patch.turtlesHere.length === 0);
    if (open.length > 0) turtle.moveTo(open[Math.floor(roll() * open.length)]);
  };
  model.step = () => {
    for (const turtle of shuffle([...model.turtles], roll)) act(turtle);
  };
  model.setup();
  return () => {
    model.step();
    return model.turtles.filter((turtle) => turtle.kind === 'active').length / citizens;
  };
}

const results = {};
for (const [name, make] of Object.entries({ columns, flocc, agentscript })) {
  const step = make();
  for (let n = 0; n < 5; n++) step();
  const times = [];
  let active = 0;
  for (let n = 0; n < steps; n++) {
    const from = performance.now();
    active += step();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  results[name] = { milliseconds: times[times.length >> 1], rebels: active / steps };
}
for (const [name, { milliseconds, rebels: share }] of Object.entries(results))
  console.log(
    `${name.padEnd(12)} ${milliseconds.toFixed(2)} ms a step, ${(milliseconds / results.columns.milliseconds).toFixed(1)} ×, ${(100 * share).toFixed(1)} % rebels`,
  );
