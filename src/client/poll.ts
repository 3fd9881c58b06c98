// A line to the class over plain requests, for networks that let no socket through. It is used like a socket; the server's
// side is server/polls.ts. An answer that got lost loses nothing: every request says how far it has read.

type Answer = { line?: string; from?: number; frames?: unknown[]; closed?: true; no?: string };

const PATIENCE_MS = 30_000; // for an answer; the house holds one for half of it

export class PollLine {
  readyState = 0; // as of a socket: 0 coming, 1 open, 3 closed
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  private readonly address: string;
  private line = '';
  private got = 0; // number of the last frame that was read
  private greeted = false;
  private pushing = false;
  private readonly letters: unknown[] = [];
  private readonly stop = new AbortController();

  constructor(address: string) {
    this.address = address;
    queueMicrotask(() => {
      if (this.readyState !== 0) return;
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(text: string): void {
    if (this.readyState !== 1) return;
    if (this.greeted) this.letters.push(JSON.parse(text));
    void (this.greeted ? this.push() : this.greet(JSON.parse(text)));
  }

  close(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.stop.abort();
    queueMicrotask(() => this.onclose?.());
  }

  private async greet(hello: unknown): Promise<void> {
    this.greeted = true;
    await this.ask({ hello });
    void this.push();
    while (this.readyState === 1) await this.ask({ line: this.line, got: this.got, wait: true });
  }

  private async push(): Promise<void> {
    if (this.pushing || this.line === '') return;
    this.pushing = true;
    while (this.letters.length > 0 && this.readyState === 1)
      await this.ask({ line: this.line, got: this.got, letters: this.letters.splice(0, 10) });
    this.pushing = false;
  }

  private async ask(body: object): Promise<void> {
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        cache: 'no-store',
        signal: AbortSignal.any([this.stop.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      this.take(await response.json());
      if (!response.ok) this.close();
    } catch {
      this.close();
    }
  }

  private take({ line, from = 0, frames = [], closed, no }: Answer): void {
    if (line) this.line = line;
    if (no) this.onmessage?.({ data: JSON.stringify({ no }) });
    for (const [n, frame] of frames.entries()) {
      if (from + n <= this.got || this.readyState === 3) continue; // came with another answer
      this.got = from + n;
      this.onmessage?.({ data: JSON.stringify(frame) });
    }
    if (closed) this.close();
  }
}
