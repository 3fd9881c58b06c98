import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { Promises } from '../game/Promises.tsx';
import { Answer } from './Answer.tsx';
import { Changes } from './Changes.tsx';
import { Deeds } from './Deeds.tsx';
import { Test } from './Test.tsx';

/** What the turn was for the reader's own seat, alone and in a lesson: how its stake, test and promises came out, what changed and who did what. */
export function OwnTurn({ table }: { table: Table }) {
  return (
    <>
      <Answer table={table} />
      <Test table={table} />
      <Promises table={table} ended />
      <Changes table={table} />
      {!useBrief() && <Deeds table={table} />}
    </>
  );
}
