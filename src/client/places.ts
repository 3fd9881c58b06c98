// Where pupils find the house. A page opened at this machine's own name (localhost) would invite them to their own telephones:
// then the house says where the network finds it, and the teacher may pick another of its addresses.
const OWN = ['localhost', '127.0.0.1', '[::1]'];
const PICKED = 'zheli.place'; // of this device, so that the projector's page shows the same

export const isOwnName = (hostname: string): boolean => OWN.includes(hostname);

/** Addresses of the house in the network, the likeliest first; none where it is found in none, or the page stands at one. */
export async function askPlaces(): Promise<string[]> {
  if (!isOwnName(location.hostname)) return [];
  try {
    const places: unknown = await (await fetch('./places')).json();
    return Array.isArray(places) ? places.filter((one) => typeof one === 'string' && /^https?:\/\//.test(one)) : [];
  } catch {
    return []; // an older house, or a page that comes from no house at all
  }
}

/** Where pupils are invited to, without a slash at its end: what the teacher picked, else the likeliest. */
export function invitedTo(places: readonly string[], origin: string): string {
  const place = places.find((one) => one === pickedPlace()) ?? places[0] ?? origin;
  return place.replace(/\/$/, '');
}

function pickedPlace(): string {
  try {
    return localStorage.getItem(PICKED) ?? '';
  } catch {
    return '';
  }
}

export function pickPlace(place: string): void {
  try {
    localStorage.setItem(PICKED, place);
  } catch {
    // Storage is blocked: the likeliest stays.
  }
}

/** Tells when another page of this device picked; the answer ends it. */
export function onPick(tell: () => void): () => void {
  const hear = (event: StorageEvent) => event.key === PICKED && tell();
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
