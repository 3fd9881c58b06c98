// A worker that lives futures: gets a start and which numbers are its own, hands back one future after another.
import { parentPort, workerData } from 'node:worker_threads';
import { liveFuture, type Start } from '../session/fan.ts';

const { start, from, until, every }: { start: Start; from: number; until: number; every: number } = workerData;
for (let number = from; number < until; number += every) parentPort?.postMessage(liveFuture(start, number));
