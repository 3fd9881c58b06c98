// The concept inventory: which ideas are asked, in two parallel forms, and what a class may be told of its answers: totals
// of whole groups of five people, with an interval that says how little a small class proves. Words: locales/<language>/inventory.json.

export const IDEAS = [
  'calm', // public calm is not private agreement
  'spark', // why a small first group matters
  'censor', // what a censor stops knowing
  'means', // block, flood or engage
  'absence', // no news is news
  'growth', // connectivity as growth and risk
  'orders', // court order, prosecutor's order, "technical problems"
  'figures', // weighing two casualty figures
  'cause', // cause or claim
  'rank', // e-participation rank is not freedom
  'both', // concession and repression together
  'limits', // the three-part test for limits on speech
] as const;
export type Idea = (typeof IDEAS)[number];
/** The four of the exit ticket: few enough for the end of a lesson. */
export const TICKET: readonly Idea[] = ['calm', 'censor', 'cause', 'limits'];
export const FORMS = ['a', 'b'] as const;
export type Form = (typeof FORMS)[number];

/** Which answer is right, by its place in the words. */
export const RIGHT: Record<Idea, Record<Form, number>> = {
  calm: { a: 2, b: 1 },
  spark: { a: 3, b: 0 },
  censor: { a: 1, b: 3 },
  means: { a: 1, b: 2 },
  absence: { a: 2, b: 0 },
  growth: { a: 3, b: 1 },
  orders: { a: 0, b: 3 },
  figures: { a: 1, b: 2 },
  cause: { a: 3, b: 0 },
  rank: { a: 2, b: 0 },
  both: { a: 3, b: 1 },
  limits: { a: 0, b: 2 },
};

/** Ideas whose questions tell of things that happened: the concept of the glossary that says where it stands written. */
export const TOLD_OF: Partial<Record<Idea, string>> = {
  orders: 'prosecutors-order',
  rank: 'e-participation',
  both: 'concession-and-punishment',
};

export type Answers = Partial<Record<Idea, number>>;
export type Ticket = { form: Form; answers: Answers };

/** Fewer people than this are never told as a class: an answer could be guessed to be somebody's. */
export const LEAST = 5;
const Z = 1.96; // 95 %

/** How many of the ideas are answered rightly. */
export const rightOf = ({ form, answers }: Ticket, ideas: readonly Idea[] = IDEAS): number =>
  ideas.filter((idea) => answers[idea] === RIGHT[idea][form]).length;

export type Total = { idea: Idea; right: number; of: number; low: number; high: number }; // shares low, high: Wilson, 95 %

/**
 * How many answered each idea rightly, in the order in which they came: of the first five, ten, fifteen … Whoever comes
 * between is counted with the next group, so that two totals never differ by fewer than five people, and nobody's answer
 * can be had by taking one from the other. Ideas that fewer than five people answered are left out.
 */
export function totals(tickets: readonly Ticket[]): Total[] {
  return IDEAS.flatMap((idea) => {
    const answered = tickets.filter(({ answers }) => answers[idea] !== undefined);
    const of = answered.length - (answered.length % LEAST);
    if (of === 0) return [];
    const right = answered.slice(0, of).filter(({ form, answers }) => answers[idea] === RIGHT[idea][form]).length;
    return [{ idea, right, of, ...wilson(right, of) }];
  });
}

/** What totals say of the exit ticket; null before there are five sheets. Every sheet answers all four, so `of` is theirs alike. */
export function ticketOf(told: readonly Total[]): Count | null {
  const four = TICKET.map((idea) => told.find((total) => total.idea === idea));
  const of = four[0]?.of;
  if (of === undefined || four.some((total) => total?.of !== of)) return null;
  return { of, right: Object.fromEntries(four.flatMap((total) => (total ? [[total.idea, total.right]] : []))) };
}

/** Wilson's interval of a share. */
export function wilson(right: number, of: number): { low: number; high: number } {
  const share = right / of;
  const wide = (Z * Z) / of;
  const middle = (share + wide / 2) / (1 + wide);
  const half = (Z / (1 + wide)) * Math.sqrt((share * (1 - share)) / of + wide / of / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** What was counted of a class, without names: how many answered, and how many of them rightly. */
export type Count = { of: number; right: Partial<Record<Idea, number>> };
export type Gain = { by: number; low: number; high: number }; // differences of shares of right answers

const far = (a: number, b: number): number => Math.sqrt(a * a + b * b);

/**
 * The difference of two shares of different people (Newcombe 1998, method 10), 95 %. Where the same people answered twice,
 * as in a class, it is wider than need be: honest, not exact. Null for fewer than five people on either side.
 */
export function gainOf(before: { right: number; of: number }, after: { right: number; of: number }): Gain | null {
  if (before.of < LEAST || after.of < LEAST) return null;
  const [one, two] = [before.right / before.of, after.right / after.of];
  const [first, second] = [wilson(before.right, before.of), wilson(after.right, after.of)];
  const by = two - one;
  return {
    by,
    low: by - far(two - second.low, first.high - one),
    high: by + far(second.high - two, one - first.low),
  };
}

/**
 * All ideas of the exit ticket together. The four answers of a person hang together, so a class of twenty stays twenty,
 * not eighty. Null where an idea was not counted, or fewer than five answered.
 */
export function gainOfTicket(before: Count, after: Count): Gain | null {
  const shares = [before, after].map(({ of, right }) => {
    const sum = TICKET.reduce((total, idea) => total + (right[idea] ?? Number.NaN), 0);
    return { of, right: sum / TICKET.length };
  });
  const [one, two] = shares;
  if (!one || !two || Number.isNaN(one.right + two.right)) return null;
  return gainOf(one, two);
}
