// sharp as a worker of the benchmark: photos.d/README.md says how it is spoken to. First argument: people, cloned,
// best or raw.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const sharp = createRequire(`${process.env.SHARP_HOME}/package.json`)('sharp');
const [variant, once, oncePath] = process.argv.slice(2);
const within = (side) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
const jpeg = { quality: 80, optimiseCoding: false };
const cloned = (photo, options) => {
  const upright = sharp(photo).rotate();
  return Promise.all([1600, 320].map((side) => upright.clone().resize(within(side)).jpeg(options).toBuffer()));
};

const ways = {
  // As its handbook has it: one pipeline, cloned for each size; each clone decodes the photo.
  people: (photo) => cloned(photo, { quality: 80 }),
  // From here on no cache, one thread a photo, and plain Huffman tables as the engine has them.
  cloned: (photo) => cloned(photo, jpeg),
  // Two pipelines; the thumb is made of the page's JPEG, which is shrunk while it is decoded.
  async best(photo) {
    const page = await sharp(photo).rotate().resize(within(1600)).jpeg(jpeg).toBuffer();
    return [page, await sharp(page).resize(within(320)).jpeg(jpeg).toBuffer()];
  },
  // The same, the thumb made of the page's pixels.
  async raw(photo) {
    const { data, info } = await sharp(photo).rotate().resize(within(1600)).raw().toBuffer({ resolveWithObject: true });
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
    return [await sharp(data, raw).jpeg(jpeg).toBuffer(), await sharp(data, raw).resize(within(320)).jpeg(jpeg).toBuffer()];
  },
};
const develop = ways[variant];
if (variant !== 'people') {
  sharp.concurrency(1);
  sharp.cache(false);
}

const developed = (path) => develop(readFileSync(path));
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

if (once === '--once') {
  await developed(oncePath);
} else {
  let before = cpu();
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, argument, ...paths] = line.split('\t');
    const began = process.hrtime.bigint();
    let made = ['', ''];
    if (command === 'photo') {
      made = await developed(paths[0]);
    } else if (argument === '1') {
      for (const path of paths) await developed(path);
    } else {
      await Promise.all(paths.map(developed));
    }
    const wall = Number((process.hrtime.bigint() - began) / 1000n);
    const now = cpu();
    console.log(now - before, wall, made[0].length, made[1].length);
    if (command === 'photo' && argument !== '-') {
      writeFileSync(`${argument}/page.jpg`, made[0]);
      writeFileSync(`${argument}/thumb.jpg`, made[1]);
    }
    before = cpu();
  }
}
