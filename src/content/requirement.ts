// A condition in the data: when a card may be played, an event may happen, a line of income is paid. A small closed
// vocabulary over what was measured, owned, played and what happened; held against a game by src/engine/requirements.ts.
// Also here: ids, shares and months, which everything else in the data is written with.
import { z } from 'zod';

z.config({ jitless: true }); // a page that may run nothing but its own files cannot compile schemas on the fly

export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case id');
export const share = z.number().min(0).max(1);
export const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');
export const side = z.enum(['regime', 'civil']);

const bounds = { atLeast: z.number().optional(), atMost: z.number().optional() };
export type Requirement =
  | { all: Requirement[] }
  | { any: Requirement[] }
  | { not: Requirement }
  | {
      indicator: string;
      region?: string | undefined;
      inRegions?: number | undefined; // of so many regions or more, each by itself
      atLeast?: number | undefined;
      atMost?: number | undefined;
    } // shares 0–1 as measured at the end of the last turn; region "target" = the move's region
  | { resource: string; region?: string | undefined; atLeast?: number | undefined; atMost?: number | undefined }
  | { lever: string; region?: string | undefined; atLeast?: number | undefined; atMost?: number | undefined }
  | { happened: string; withinTurns?: number | undefined } // an event
  | {
      played: string;
      side?: 'regime' | 'civil' | undefined;
      withinTurns?: number | undefined;
      region?: string | undefined;
    } // a card, resolved in an earlier turn
  | { standing: string } // a standing card that is switched on now
  | { from: string; to?: string | undefined }; // months, inclusive, of the turn's first day
export const requirement: z.ZodType<Requirement> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(requirement).min(1) }),
    z.strictObject({ any: z.array(requirement).min(1) }),
    z.strictObject({ not: requirement }),
    z.strictObject({ indicator: id, region: id.optional(), inRegions: z.int().min(1).max(16).optional(), ...bounds }),
    z.strictObject({ resource: id, region: id.optional(), ...bounds }),
    z.strictObject({ lever: id, region: id.optional(), ...bounds }),
    z.strictObject({ happened: id, withinTurns: z.int().min(1).optional() }),
    z.strictObject({
      played: id,
      side: side.optional(),
      withinTurns: z.int().min(1).optional(),
      region: id.optional(),
    }),
    z.strictObject({ standing: id }),
    z.strictObject({ from: month, to: month.optional() }),
  ]),
);
