import { type ReactNode, useRef } from 'react';
import { resumeGame } from '../../table.ts';

/** A button that opens a record from a file, with its faults told in words. */
export function RecordInput({ children, className }: { children: ReactNode; className?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined) => {
    if (file) await resumeGame(await file.text());
  };
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
