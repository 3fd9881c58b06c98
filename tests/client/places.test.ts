// Pupils are never invited to a name that leads them to their own telephone, as long as the house is in a network.
import { afterEach, expect, test, vi } from 'vitest';
import { askPlaces, invitedTo, pickPlace } from '../../src/client/places.ts';

const NETWORK = ['http://192.168.1.5:2567/', 'http://10.0.0.7:2567/'];
const kept = new Map<string, string>();

function pageAt(hostname: string, answer: () => Promise<unknown>): void {
  vi.stubGlobal('location', { hostname });
  vi.stubGlobal('fetch', async () => ({ json: answer }));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
}
afterEach(() => {
  vi.unstubAllGlobals();
  kept.clear();
});

test('at its own name it invites to the network, to the likeliest address or to the one that was picked', async () => {
  pageAt('localhost', async () => NETWORK);
  const places = await askPlaces();
  expect(places).toEqual(NETWORK);
  expect(invitedTo(places, 'http://localhost:2567')).toBe('http://192.168.1.5:2567');
  pickPlace('http://10.0.0.7:2567/');
  expect(invitedTo(places, 'http://localhost:2567')).toBe('http://10.0.0.7:2567');
  pickPlace('http://10.9.9.9:2567/'); // yesterday's network
  expect(invitedTo(places, 'http://localhost:2567')).toBe('http://192.168.1.5:2567');
});

test('at any other name the page stays where it is, and asks nobody', async () => {
  pageAt('school.example', async () => NETWORK);
  expect(await askPlaces()).toEqual([]);
  expect(invitedTo([], 'https://school.example')).toBe('https://school.example');
});

test('what is no list of addresses is none', async () => {
  pageAt('localhost', async () => Promise.reject(new Error('<!doctype html>')));
  expect(await askPlaces()).toEqual([]);
  pageAt('localhost', async () => ['javascript:alert(1)', 7, 'http://192.168.1.5:2567/']);
  expect(await askPlaces()).toEqual(['http://192.168.1.5:2567/']);
});
