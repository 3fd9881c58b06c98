import type { ReactNode } from 'react';
import { resumeGame } from '../../table.ts';
import { FileInput } from '../frame/FileInput.tsx';

/** A button that opens a record from a file, with its faults told in words. */
export function RecordInput({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <FileInput className={className} take={(text) => void resumeGame(text)}>
      {children}
    </FileInput>
  );
}
