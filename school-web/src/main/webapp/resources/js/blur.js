// Reads a ThumbHash (https://evanw.github.io/thumbhash/), a blurred picture in some 20 bytes: the coarsest cosines of light and of two
// colour differences. The compressor's have no transparency.
const LONG_SIDE = 16;
const HEADER = 5;
const OF_LIGHT = 7;
const OF_COLOUR = 3;
// Makes up for what four bits lose of the colours.
const BOOST = 1.25;

const bits = (value, from, count) => value >> from & (1 << count) - 1;
const fraction = (value, from, count) => bits(value, from, count) / ((1 << count) - 1);
const signed = (value, from, count) => 2 * fraction(value, from, count) - 1;

// Its sides, and red, green, blue and opacity row by row; null if it is none.
export function picture(base64) {
  const hash = bytes(base64);
  if (hash.length < HEADER) return null;
  const light = hash[0] | hash[1] << 8 | hash[2] << 16;
  const shape = hash[3] | hash[4] << 8;
  const fewer = Math.max(1, bits(shape, 0, 3));
  const [across, down] = bits(shape, 15, 1) ? [OF_LIGHT, fewer] : [fewer, OF_LIGHT];
  let nibble = 2 * HEADER;
  const channel = (average, scale, columns, rows) => {
    const waves = [];
    for (let v = 0; v < rows; v++) {
      for (let u = v ? 0 : 1; u * rows < columns * (rows - v); u++, nibble++) {
        waves.push({u, v, height: 2 * scale * signed(hash[nibble >> 1], nibble % 2 * 4, 4)});
      }
    }
    return {average, waves};
  };
  const channels = [
    channel(fraction(light, 0, 6), fraction(light, 18, 5), Math.max(OF_COLOUR, across), Math.max(OF_COLOUR, down)),
    channel(signed(light, 6, 6), fraction(shape, 3, 6) * BOOST, OF_COLOUR, OF_COLOUR),
    channel(signed(light, 12, 6), fraction(shape, 9, 6) * BOOST, OF_COLOUR, OF_COLOUR),
  ];
  const longer = Math.max(across, down);
  return drawn(Math.max(1, Math.round(LONG_SIDE * across / longer)), Math.max(1, Math.round(LONG_SIDE * down / longer)), channels);
}

function bytes(base64) {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return [];
  }
}

function drawn(width, height, channels) {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [light, yellowToBlue, redToGreen] = channels.map(({average, waves}) => waves.reduce((sum, {u, v, height: h}) => sum
        + h * Math.cos(Math.PI * u * (x + 0.5) / width) * Math.cos(Math.PI * v * (y + 0.5) / height), average));
      const blue = light - 2 / 3 * yellowToBlue;
      const red = (3 * light - blue + redToGreen) / 2;
      pixels.set([255 * red, 255 * (red - redToGreen), 255 * blue, 255], 4 * (y * width + x));
    }
  }
  return {width, height, pixels};
}
