import { expect, test } from 'vitest';
import { EngineLost } from '#lib/engine/engine.ts';
import { duckdbWorker } from '#lib/engine/worker.ts';

class FakeWorker extends EventTarget {
  readonly sent: { messageId: number; type: string; data: unknown }[] = [];
  ended = false;

  postMessage(message: FakeWorker['sent'][number]) {
    this.sent.push(message);
  }

  terminate() {
    this.ended = true;
  }

  /** Answers the request that was sent as that one in order. */
  answer(index: number, type: string, data: unknown) {
    const requestId = this.sent[index]?.messageId ?? 0;
    this.dispatchEvent(new MessageEvent('message', { data: { requestId, type, data } }));
  }
}

function started() {
  const fake = new FakeWorker();
  return { fake, worker: duckdbWorker(fake as unknown as Worker) };
}

test('answers go to the request they belong to', async () => {
  const { fake, worker } = started();
  const [connection, opened] = [worker.request('CONNECT', null), worker.request('OPEN', {})];
  fake.answer(-1, 'LOG', {});
  fake.answer(1, 'PROGRESS_UPDATE', {});
  fake.answer(1, 'OK', null);
  fake.answer(0, 'CONNECTION_INFO', 7);
  expect(await opened).toBeNull();
  expect(await connection).toBe(7);
});

test("the worker's refusal keeps its words", async () => {
  const { fake, worker } = started();
  const refused = worker.request('RUN_QUERY', [7, 'x']);
  fake.answer(0, 'ERROR', { name: 'Error', message: 'Parser Error' });
  await expect(refused).rejects.toThrow('Parser Error');
  await expect(refused).rejects.not.toBeInstanceOf(EngineLost);
});

test('a worker that breaks down leaves nothing waiting and nothing running', async () => {
  const { fake, worker } = started();
  const waiting = worker.request('INSTANTIATE', ['blob:wasm', null]);
  fake.dispatchEvent(Object.assign(new Event('error'), { message: 'wasm does not compile' }));
  await expect(waiting).rejects.toBeInstanceOf(EngineLost);
  await expect(waiting).rejects.toMatchObject({ cause: { message: 'wasm does not compile' } });
  await expect(worker.request('CONNECT', null)).rejects.toBeInstanceOf(EngineLost);
  expect(fake.ended).toBe(true);
});

test('closing ends the worker and what it was asked', async () => {
  const { fake, worker } = started();
  const waiting = worker.request('CONNECT', null);
  worker.close();
  await expect(waiting).rejects.toThrow('The engine was closed');
  expect(fake.ended).toBe(true);
});
