// What a request brings, up to a size. What is longer is not kept while it comes.
import type { IncomingMessage } from 'node:http';

/** The text of a request; null if it has more bytes than `most`, empty if it broke off. */
export function bodyOf(req: IncomingMessage, most: number): Promise<string | null> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let size = 0;
    req.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else parts.length = 0;
    });
    req.on('end', () => done(size <= most ? Buffer.concat(parts).toString('utf8') : null));
    req.on('error', () => done(''));
  });
}
