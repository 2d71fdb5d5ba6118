// The pictures of the samples, and the icon.
import {
  below,
  box,
  circle,
  colour,
  everywhere,
  fill,
  line,
  mix,
  paint,
  polygon,
  randomNumbers,
} from './canvas.mjs';

const width = 640;
const height = 360;
/** Large enough for a note, small enough to travel inside the extension. */
const scale = 0.45;

/** A lighthouse at night, its beam over the water. */
export function lighthouse() {
  const sky = (_x, y) => mix(colour('#0d1b3a'), colour('#e0815a'), (y / 235) ** 3);
  const water = (x, y) =>
    mix(colour('#7d5a5f'), colour('#10223f'), (y - 236) / 70 + 0.06 * Math.sin(x / 9 + y));
  const beam = (x, y) => colour('#ffeeb5', 0.62 * Math.max(0, 1 - Math.hypot(x - 468, y - 92) / 420));
  const hull = colour('#0a1222');
  return paint(
    width,
    height,
    [
      fill(everywhere, sky),
      ...stars(7, 60, 150),
      fill(
        polygon([
          [468, 92],
          [-40, 96],
          [-40, 10],
        ]),
        beam,
      ),
      fill(
        below(() => 236),
        water,
      ),
      ...[40, 66, 98].map((x, at) => fill(box(x, 208 - 12 * at, 22, 30 + 12 * at), colour('#1a2746'))),
      fill(line(150, 238, 150, 150, 5), hull),
      fill(line(120, 152, 226, 152, 5), hull),
      fill(line(212, 152, 212, 196, 2), hull),
      fill(box(200, 194, 24, 14), colour('#c8553d')),
      fill(
        below((x) => 326 - 100 * Math.exp(-(((x - 470) / 120) ** 2))),
        colour('#0b1426'),
      ),
      fill(
        polygon([
          [454, 112],
          [482, 112],
          [494, 232],
          [442, 232],
        ]),
        (_x, y) => (Math.floor((y - 112) / 24) % 2 === 0 ? colour('#f3efe6') : colour('#c8553d')),
      ),
      fill(box(448, 106, 40, 7, 2), hull),
      fill(box(457, 82, 22, 25, 3), colour('#fff3c4')),
      fill(
        polygon([
          [468, 64],
          [483, 83],
          [453, 83],
        ]),
        hull,
      ),
      fill(circle(468, 94, 30), (x, y) => colour('#fff3c4', 0.45 * (1 - Math.hypot(x - 468, y - 94) / 30))),
    ],
    scale,
  );
}

/** A stage seen over the heads of the audience, with a chart or a terminal on its screen. */
export function stage({ back, glow, screen }) {
  const room = (x, y) => mix(colour(glow), colour(back), Math.hypot((x - 320) / 1.5, y - 130) / 260);
  return paint(
    width,
    height,
    [
      fill(everywhere, room),
      fill(box(150, 36, 340, 190, 8), colour('#0c0f16')),
      fill(box(158, 44, 324, 174, 3), colour('#f7f4ec')),
      ...screen,
      fill(box(0, 262, width, 98), colour('#0c0f16', 0.55)),
      fill(box(523, 176, 44, 90, 4), colour('#2a1e1a')),
      fill(box(515, 170, 60, 9, 3), colour('#3b2a24')),
      fill(box(531, 116, 28, 60, 12), colour('#38465e')),
      fill(circle(545, 104, 13), colour('#d9a679')),
      ...audience(back),
    ],
    scale,
  );
}

/** The screen of a talk about numbers. */
export const chart = [0.35, 0.6, 0.45, 0.9, 0.7, 0.25].flatMap((share, at) => [
  fill(box(190 + at * 45, 196 - share * 126, 28, share * 126, 3), colour(at === 3 ? '#c8553d' : '#3f7f86')),
]);

/** The screen of a talk about a terminal. */
export const terminal = [
  fill(box(158, 44, 324, 174, 3), colour('#14231c')),
  ...[0, 1, 2].map((at) => fill(circle(172 + 14 * at, 57, 4), colour(['#d9694f', '#e3b64f', '#68a86c'][at]))),
  ...[120, 210, 90, 160, 40].map((length, at) =>
    fill(
      line(182, 84 + 25 * at, 182 + length, 84 + 25 * at, 7),
      colour(at % 2 === 0 ? '#7fe0a3' : '#cfe8d8'),
    ),
  ),
  fill(box(232, 177, 11, 15), colour('#7fe0a3')),
];

/** Green northern lights over snowy mountains. */
export function aurora() {
  const sky = (_x, y) => mix(colour('#071127'), colour('#1d4a5e'), y / 280);
  const band = (middle, strength, phase) => (x, y) => {
    const centre = middle + 28 * Math.sin(x / 95 + phase) + 12 * Math.sin(x / 37 + phase * 2);
    const away = y - centre;
    const light = away < 0 ? Math.exp(away / 62) : Math.exp(-away / 11);
    const rays = 0.72 + 0.28 * Math.sin(x / 7 + 3 * Math.sin(x / 31));
    return mix(colour('#7df5b0', strength * light * rays), colour('#8a6df0', strength * light), -away / 120);
  };
  const ridge = (base, tall, step, seed) => {
    const random = randomNumbers(seed);
    const peaks = Array.from({ length: 24 }, () => base - tall * random());
    return (x) => {
      const at = x / step;
      const left = peaks[Math.floor(at)];
      return left + (peaks[Math.floor(at) + 1] - left) * (at % 1);
    };
  };
  const far = ridge(262, 80, 48, 5);
  const near = ridge(318, 64, 64, 11);
  return paint(
    width,
    height,
    [
      fill(everywhere, sky),
      ...stars(3, 90, 230),
      fill(everywhere, band(120, 0.85, 0.4)),
      fill(everywhere, band(178, 0.6, 2.2)),
      fill(below(far), (x, y) =>
        y < far(x) + 16 + 7 * Math.sin(x / 5) ? colour('#c9dfe6') : colour('#2f5566'),
      ),
      fill(below(near), (x, y) =>
        y < near(x) + 13 + 6 * Math.sin(x / 6) ? colour('#e8f2f4') : colour('#16303f'),
      ),
      fill(box(300, 318, 34, 22), colour('#7c2f2a')),
      fill(
        polygon([
          [317, 302],
          [340, 320],
          [294, 320],
        ]),
        colour('#e8f2f4'),
      ),
      fill(box(312, 326, 9, 9), colour('#ffd98a')),
    ],
    scale,
  );
}

/** Hills, a low sun, and dots that may be flowers or a scatter plot. */
export function meadow() {
  const sky = (_x, y) => mix(colour('#9cc9d8'), colour('#fbe3b5'), y / 220);
  const back = (x) => 205 + 22 * Math.sin(x / 130 + 1) + 9 * Math.sin(x / 45);
  const front = (x) => 252 + 18 * Math.sin(x / 170 + 3.2);
  const random = randomNumbers(21);
  const petals = ['#c8553d', '#f3efe6', '#7d5fb2', '#f2c14e'];
  const flowers = Array.from({ length: 90 }, (_, at) => {
    const x = 20 + 600 * random();
    // The dots rise from left to right, as in a plot with something to say.
    const y = Math.max(front(x) + 8, 350 - (x / 640) * 70 - 34 * (random() - 0.5));
    return fill(circle(x, Math.min(352, y), 2.4 + 2.6 * random()), colour(petals[at % petals.length]));
  });
  return paint(
    width,
    height,
    [
      fill(everywhere, sky),
      fill(circle(455, 152, 110), (x, y) =>
        colour('#fff6d8', 0.8 * Math.max(0, 1 - Math.hypot(x - 455, y - 152) / 110)),
      ),
      fill(circle(455, 152, 40), colour('#fff3c4')),
      fill(below(back), (_x, y) => mix(colour('#8fae5d'), colour('#6c8f45'), (y - 190) / 70)),
      ...[110, 560].flatMap((x) => [
        fill(line(x, 262, x, 178, 8), colour('#5c4433')),
        fill(circle(x, 152, 38), colour('#55783a')),
        fill(circle(x - 24, 172, 24), colour('#4c6c34')),
        fill(circle(x + 26, 168, 25), colour('#628743')),
      ]),
      fill(box(236, 136, 150, 84, 4), colour('#5c4433')),
      fill(box(241, 141, 140, 74, 2), colour('#fbf7ea')),
      ...[0.3, 0.5, 0.42, 0.75, 0.9].map((share, at) =>
        fill(circle(258 + at * 26, 206 - 56 * share, 5), colour('#3f7f86')),
      ),
      fill(below(front), (_x, y) => mix(colour('#5f8a3c'), colour('#3c6329'), (y - 240) / 120)),
      ...flowers,
    ],
    scale,
  );
}

/** The extension's icon: a conference badge that is a note. */
export function icon(size) {
  const unit = size / 128;
  const scaled = (layer) => (x, y) => layer(x / unit, y / unit);
  // Distances shrink with the scale, so the smooth edge is restored here.
  const sharp = (shape) => (x, y) => shape(x, y) * unit;
  const part = (shape, paintOf) => scaled(fill(sharp(shape), paintOf));
  return paint(size, size, [
    part(box(0, 0, 128, 128, 28), (x, y) => mix(colour('#14505c'), colour('#0b2f45'), (x + y) / 256)),
    part(line(42, -6, 60, 34, 9), colour('#f2c14e')),
    part(line(86, -6, 68, 34, 9), colour('#e0a93a')),
    part(box(28, 38, 72, 76, 10), colour('#07202f', 0.35)),
    part(box(28, 35, 72, 76, 10), colour('#fbf7ea')),
    part(box(53, 28, 22, 14, 5), colour('#c9d3d6')),
    part(line(58, 47, 70, 47, 4), colour('#14505c')),
    part(line(41, 66, 50, 73, 5.5), colour('#c8553d')),
    part(line(50, 73, 41, 80, 5.5), colour('#c8553d')),
    part(line(60, 66, 87, 66, 5.5), colour('#14505c')),
    part(line(60, 80, 80, 80, 5.5), colour('#14505c')),
    part(line(41, 96, 87, 96, 5.5), colour('#9fb4b8')),
  ]);
}

function stars(seed, count, lowest) {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () =>
    fill(circle(width * random(), lowest * random(), 0.5 + 0.8 * random()), colour('#ffffff', 0.75)),
  );
}

function audience(back) {
  const random = randomNumbers(9);
  return [290, 320, 356].flatMap((y, row) =>
    Array.from({ length: 14 - row }, (_, at) => {
      const x = (at + 0.5 + 0.3 * (random() - 0.5)) * (width / (14 - row));
      const shade = mix(colour(back), colour('#05070c'), 0.45 + 0.25 * row);
      const size = 13 + 3 * row;
      return [
        fill(circle(x, y, size), shade),
        fill(box(x - size * 1.5, y + size * 0.8, size * 3, 60, size), shade),
      ];
    }).flat(),
  );
}
