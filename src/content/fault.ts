// A fault in what was given to us (a file, a record, a command): a code the interface translates, and its place.
export type Fault = {
  code: string; // words: ui faults.<code>
  file?: string;
  path?: string; // inside the file, e.g. cards[3].effects[0].lever
  expected?: string;
  found?: string;
};
