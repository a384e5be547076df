import assert from "node:assert/strict";
import {test} from "node:test";
import {picture} from "#js/blur.js";

// Four quarters, red and green above blue and yellow, as the compressor hashes them in each shape.
const QUARTERS = {"96 by 64": "2gkKpahwiobAaIiHiKiGiIDL+IiM", "64 by 96": "2gkKpShwisBoeIiohohoiIDL+IiM", "80 by 80": "2gkKpyhwiobAaIiHiKiGiIiGCLiMj8gI"};

function colour({width, pixels}, x, y) {
  return [...pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
}

test("the blurred picture has the colours of its photo where they were", () => {
  for (const [shape, hash] of Object.entries(QUARTERS)) {
    const blurred = picture(hash);
    const {width, height} = blurred;
    const [red, green, blue, yellow] = [[2, 2], [width - 3, 2], [2, height - 3], [width - 3, height - 3]].map(([x, y]) => colour(blurred, x, y));
    assert.ok(red[0] > red[1] + 60 && red[0] > red[2] + 60, `${shape}: red ${red}`);
    assert.ok(green[1] > green[0] + 60 && green[1] > green[2] + 60, `${shape}: green ${green}`);
    assert.ok(blue[2] > blue[0] + 60 && blue[2] > blue[1] + 60, `${shape}: blue ${blue}`);
    assert.ok(yellow[0] > yellow[2] + 60 && yellow[1] > yellow[2] + 60, `${shape}: yellow ${yellow}`);
  }
});

test("it has about the shape of its photo", () => {
  const shapes = Object.values(QUARTERS).map(picture).map(({width, height}) => width / height);
  assert.ok(shapes[0] > 1.2 && shapes[0] < 1.8 && shapes[1] > 0.55 && shapes[1] < 0.85 && shapes[2] === 1, `${shapes}`);
});

test("a photo of one colour is that colour everywhere", () => {
  const plain = picture("mZUBBYCQaJeAiIiJiIiIiL+A9PZo");
  for (let y = 0; y < plain.height; y++) {
    for (let x = 0; x < plain.width; x++) {
      const [red, green, blue, opaque] = colour(plain, x, y);
      assert.ok(Math.abs(red - 0x33) < 16 && Math.abs(green - 0x66) < 16 && Math.abs(blue - 0x99) < 16, `${[red, green, blue]}`);
      assert.equal(opaque, 255);
    }
  }
});

test("what is no hash is no picture, and what is cut is drawn as far as it goes", () => {
  assert.equal(picture("#aabbcc"), null);
  assert.equal(picture(""), null);
  assert.equal(picture("AAAA"), null);
  assert.equal(picture("2gkKpahwiobA").pixels.length % 4, 0);
});
