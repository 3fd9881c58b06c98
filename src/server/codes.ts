// Codes and keys from the machine's cryptographic dice. A code is typed by hand: no letter or figure that looks like another.
import { createHash, randomBytes, randomInt } from 'node:crypto';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'; // 31
const CODE = 6; // 29.7 bits

const letters = (count: number): string =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export const newCode = (): string => letters(CODE);
/** 128 bits: opens a seat. */
export const newKey = (): string => randomBytes(16).toString('base64url');
/** For paper: 79 bits in four groups. */
export const newRecovery = (): string => Array.from({ length: 4 }, () => letters(4)).join('-');
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');
/** Names a scenario in one file by what it says: 128 bits in hex. */
export const hashOfBundle = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
export const newLessonId = (): string => randomBytes(9).toString('base64url');
export const newSeed = (): number => randomInt(4294967296 / 2);
