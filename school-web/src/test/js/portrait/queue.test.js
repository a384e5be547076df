import assert from "node:assert/strict";
import {test} from "node:test";
import {Queue} from "#js/portrait/queue.js";

const photo = (id) => ({id});

// The school's answers: photos in the order of their ids, so many at a time.
function school(ids, atOnce = 3) {
  const asked = [];
  return {asked, ask: async (after) => {
    asked.push(after);
    return ids.filter((id) => id > after).slice(0, atOnce).map(photo);
  }};
}

const rest = async (queue) => {
  const ids = [];
  // A queue that never ends would never let the test end.
  for (let next = await queue.first(); next && ids.length < 50; next = await queue.first()) ids.push(queue.take().id);
  return ids;
};

test("photos come one after another, each once, until the last", async () => {
  const {asked, ask} = school([1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(await rest(new Queue(ask)), [1, 2, 3, 4, 5, 6, 7]);
  assert.equal(asked[0], 0);
});

test("the next ones are fetched before the last one is taken, and nobody waits for them", async () => {
  const {asked, ask} = school([1, 2, 3, 4]);
  const queue = new Queue(ask);
  await queue.first();
  queue.take();
  queue.take();
  assert.equal((await queue.first()).id, 3);
  assert.deepEqual(asked, [0, 3]);
});

test("there is one request at a time, however often it is asked", async () => {
  let answer;
  let asked = 0;
  const queue = new Queue(() => new Promise((resolve) => {
    asked++;
    answer = resolve;
  }));
  const both = [queue.first(), queue.first()];
  answer([photo(1), photo(2)]);
  assert.deepEqual((await Promise.all(both)).map((one) => one.id), [1, 1]);
  assert.equal(asked, 1);
});

test("a taken photo does not come again, unless it is put back, and then it is first", async () => {
  const ids = [1, 2, 3];
  const queue = new Queue(async () => ids.map(photo));
  await queue.first();
  const taken = queue.take();
  assert.equal((await queue.first()).id, 2);
  queue.back(taken);
  assert.deepEqual(await rest(queue), [1, 2, 3]);
});

test("an unreachable school is reported only if somebody is waiting for it", async () => {
  let away = false;
  const queue = new Queue(async (after) => {
    if (away) throw new Error("away");
    return after ? [] : [photo(1), photo(2)];
  });
  await queue.first();
  away = true;
  queue.take();
  assert.equal((await queue.first()).id, 2);
  queue.take();
  assert.equal(queue.empty, true);
  await assert.rejects(queue.first(), /away/);
});

test("after a failure the same photos are requested again", async () => {
  const {asked, ask} = school([1, 2]);
  let away = true;
  const queue = new Queue((after) => away ? Promise.reject(new Error("away")) : ask(after));
  await assert.rejects(queue.first());
  away = false;
  assert.equal((await queue.first()).id, 1);
  assert.deepEqual(asked, [0]);
});

test("starting over shows skipped photos again", async () => {
  const queue = new Queue(school([1, 2, 3]).ask);
  assert.deepEqual(await rest(queue), [1, 2, 3]);
  queue.restart();
  assert.deepEqual(await rest(queue), [1, 2, 3]);
});

test("skipped photos are counted until one starts over, decided ones are not", async () => {
  const queue = new Queue(school([1, 2, 3]).ask);
  await queue.first();
  queue.skip();
  await queue.first();
  queue.take();
  await queue.first();
  queue.skip();
  assert.equal(await queue.first(), undefined);
  queue.skip();
  assert.equal(queue.skipped, 2);
  queue.restart();
  assert.equal(queue.skipped, 0);
});
