// TensorFlow.js under node, on WebAssembly with SIMD: the same network and step as torch/train.py. One line of JSON.
//
//   node bench.mjs --H 128 --layers 2 --batch 512 --act silu --seconds 2
//   node bench.mjs --what eval --H 128 --points 100000 --seconds 2
import {createRequire} from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const a = {backend: 'wasm', what: 'train', H: 128, layers: 2, batch: 512, act: 'silu', points: 100000, seconds: 2};
for (let i = 2; i < process.argv.length; i += 2) {
  const value = process.argv[i + 1];
  a[process.argv[i].replace(/^--/, '')] = isNaN(Number(value)) ? value : Number(value);
}

// The library greets on standard output, which is for the one line.
const log = console.log;
console.log = console.warn = () => {};
const tf = require('@tensorflow/tfjs');
if (a.backend === 'wasm') {
  const wasm = require('@tensorflow/tfjs-backend-wasm');
  wasm.setWasmPaths(path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + path.sep);
}
await tf.setBackend(a.backend);
await tf.ready();
console.log = log;

const widths = [3, ...Array(a.layers).fill(a.H), 2];
const parameters = [];
for (let i = 0; i + 1 < widths.length; i++) {
  parameters.push(tf.variable(tf.randomNormal([widths[i], widths[i + 1]], 0, 1 / Math.sqrt(widths[i]))));
  parameters.push(tf.variable(tf.zeros([widths[i + 1]])));
}
const bend = {tanh: t => tf.tanh(t), silu: t => tf.mul(t, tf.sigmoid(t)), softplus: t => tf.softplus(t)}[a.act];
const net = x => {
  let h = x;
  for (let i = 0; i + 1 < widths.length; i++) {
    h = tf.add(tf.matMul(h, parameters[2 * i]), parameters[2 * i + 1]);
    if (i + 2 < widths.length) h = bend(h);
  }
  return h;
};

const LEVELS = 10;
const data = tf.keep(tf.randomNormal([20000, 2]));
const sigmas = tf.keep(tf.tensor1d(Array.from({length: LEVELS}, (_, i) => 2 * Math.pow(0.01, i / (LEVELS - 1)))));
const adam = tf.train.adam(1e-3);
const indices = most => tf.tensor1d(Int32Array.from({length: a.batch}, () => Math.floor(Math.random() * most)), 'int32');
const step = () => tf.tidy(() => {
  const x0 = tf.gather(data, indices(20000));
  const sigma = tf.gather(sigmas, indices(LEVELS)).expandDims(1);
  const eps = tf.randomNormal([a.batch, 2]);
  const x = tf.concat([tf.add(x0, tf.mul(sigma, eps)), tf.log(sigma)], 1);
  adam.minimize(() => {
    const r = tf.add(tf.mul(sigma, net(x)), eps);
    return tf.mean(tf.sum(tf.mul(r, r), 1));
  }, false, parameters);
});

const now = () => Number(process.hrtime.bigint()) / 1e9;
const out = {peer: 'tfjs', version: tf.version.tfjs, what: a.what, backend: a.backend, H: a.H, layers: a.layers,
  act: a.act, dtype: 'float32', threads: 1};
const products = 3 * a.H + (a.layers - 1) * a.H * a.H + 2 * a.H;

let perCpuSecond = 0;

// Runs windows of at least 40 ms until the time is up; calls a second, sorted.
const windows = (call, wait) => {
  for (let i = 0; i < 5; i++) call();
  wait();
  const rates = [];
  const cpu = process.cpuUsage();
  let all = 0;
  const end = now() + a.seconds;
  while (now() < end || rates.length < 5) {
    const begun = now();
    let calls = 0;
    do { call(); wait(); calls++; } while (now() - begun < 0.04);
    rates.push(calls / (now() - begun));
    all += calls;
  }
  const spent = process.cpuUsage(cpu);
  perCpuSecond = 1e6 * all / (spent.user + spent.system);
  return rates.sort((x, y) => x - y);
};

try {
  if (a.what === 'train') {
    const rates = windows(step, () => parameters[0].dataSync());
    const median = rates[rates.length >> 1], best = rates.at(-1), flop = 2 * a.batch * (3 * products - 3 * a.H);
    Object.assign(out, {batch: a.batch, steps_per_s_median: +median.toFixed(1), steps_per_s_best: +best.toFixed(1),
      steps_per_cpu_s: +perCpuSecond.toFixed(1),
      samples_per_s_median: Math.round(median * a.batch), gflops_median: +(flop * median / 1e9).toFixed(2)});
  } else {
    const x = tf.keep(tf.randomNormal([a.points, 3]));
    const rates = windows(() => { const y = tf.tidy(() => net(x)); y.dataSync(); y.dispose(); }, () => {});
    const median = rates[rates.length >> 1], best = rates.at(-1);
    Object.assign(out, {points: a.points, chunk: a.points, ms_median: +(1e3 / median).toFixed(3),
      ms_best: +(1e3 / best).toFixed(3), ms_cpu: +(1e3 / perCpuSecond).toFixed(3), mpoints_per_s: +(a.points * median / 1e6).toFixed(3)});
  }
} catch (e) {
  out.error = String(e.message || e).slice(0, 200);
}
console.log(JSON.stringify(out));
process.exit(0);
