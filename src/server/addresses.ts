// Where this machine can be found: the addresses a person can type, and a picture of one for a telephone's camera.
import { networkInterfaces } from 'node:os';
import encodeQR from 'qr';

export type Places = { here: string; network: string[] };
type Interfaces = ReturnType<typeof networkInterfaces>;

/** Everywhere = listens on all interfaces; else only the host that was named can be reached. */
export function placesOf(host: string, port: number, interfaces: Interfaces = networkInterfaces()): Places {
  const everywhere = host === '0.0.0.0' || host === '::';
  if (!everywhere) {
    const here = url(host, port);
    return { here, network: isThisMachine(host) ? [] : [here] };
  }
  return { here: url('localhost', port), network: networkAddresses(interfaces).map((address) => url(address, port)) };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function url(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** IPv4 addresses other machines may reach, home and school networks before those of virtual machines. */
function networkAddresses(interfaces: Interfaces): string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter((a) => a.family === 'IPv4' && !a.internal && !a.address.startsWith('169.254.'))
      .map((a) => ({ address: a.address, rank: rankOf(name, a.address) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map((a) => a.address);
}

function rankOf(name: string, address: string): number {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap)/.test(name)) return 9;
  if (address.startsWith('192.168.')) return 0;
  return address.startsWith('10.') ? 1 : 2;
}

/** The address as a picture of half blocks; with colours where the terminal has them. */
export function picture(address: string, colours: boolean): string {
  return encodeQR(address, colours ? 'term' : 'ascii', { border: 2 });
}
