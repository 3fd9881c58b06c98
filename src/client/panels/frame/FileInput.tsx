import { type ReactNode, useRef } from 'react';

type Given = { children: ReactNode; className?: string | undefined; take: (text: string, name: string) => void };

/** No file of the game is as large: of a larger one only so much is read, enough to be refused as too large. */
const MOST = 10 * 1024 * 1024; // bytes

/** A button that asks for a JSON file and hands its text on. */
export function FileInput({ children, className, take }: Given) {
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined) => {
    if (file) take(await file.slice(0, MOST).text(), file.name);
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
