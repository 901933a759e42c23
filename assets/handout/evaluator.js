// Computes updates of a network in float64, in the order in which the program does, and writes their numbers as it does.
"use strict";
const evaluator = (() => {
  const sum = (terms) => terms.reduce((total, term) => total + term, 0);
  const power = (base, exponent) => {
    let result = 1;
    for (let rest = exponent, square = base; rest > 0; rest = Math.floor(rest / 2), square *= square)
      if (rest % 2) result *= square;
    return result;
  };

  // Activations f(z), their slopes f′(z), and σ(z) = A·f(λz) + c.
  const sigmoid = (z) => {
    const e = Math.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  };
  const softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  const functions = {
    identity: [(z) => z, () => 1],
    sigmoid: [sigmoid, (z, f) => f * (1 - f)],
    tanh: [Math.tanh, (z, f) => 1 - f * f],
    relu: [(z) => (z <= 0 ? 0 : z), (z) => (z > 0 ? 1 : 0)],
    "leaky-relu": [(z, alpha) => (z > 0 ? z : alpha * z), (z, f, alpha) => (z > 0 ? 1 : alpha)],
    elu: [(z, alpha) => (z > 0 ? z : alpha * Math.expm1(z)), (z, f, alpha) => (z > 0 ? 1 : f + alpha)],
    softplus: [softplus, sigmoid],
    step: [(z) => (z >= 0 ? 1 : 0), () => 0],
    sign: [(z) => (z >= 0 ? 1 : -1), () => 0],
  };
  const isShaped = ([, , lambda, scale, offset]) => lambda !== 1 || scale !== 1 || offset !== 0;
  const activate = (f, z) => {
    const [name, alpha, lambda, scale, offset] = f;
    const value = functions[name][0];
    return isShaped(f) ? scale * value(lambda * z, alpha) + offset : value(z, alpha);
  };
  const slope = (f, z, a = activate(f, z)) => {
    const [name, alpha, lambda, scale] = f;
    const [value, derivative] = functions[name];
    return isShaped(f)
      ? scale * lambda * derivative(lambda * z, value(lambda * z, alpha), alpha)
      : derivative(z, a, alpha);
  };
  const softmax = (z) => {
    const largest = Math.max(...z);
    const powers = z.map((each) => Math.exp(each - largest));
    const total = sum(powers);
    return powers.map((each) => each / total);
  };
  const logSumExp = (z) => {
    const largest = Math.max(...z);
    return largest + Math.log(sum(z.map((each) => Math.exp(each - largest))));
  };
  const isSoftmax = (layer) => layer.f[0] === "softmax";
  const activations = (layer, z) => (isSoftmax(layer) ? softmax(z) : z.map((each) => activate(layer.f, each)));
  const slopes = (layer, z, a) => z.map((each, i) => (isSoftmax(layer) ? a[i] * (1 - a[i]) : slope(layer.f, each, a[i])));

  // Losses: what each output adds, ∂L/∂y and δ.
  const weighted = (share, surprise) => (share === 0 && surprise === Infinity ? 0 : share * surprise);
  const binaryCrossEntropy = (t, z) => weighted(t, softplus(-z)) + weighted(1 - t, softplus(z));
  const losses = {
    "half-squared-error": [(y, t) => 0.5 * ((y - t) * (y - t)), (y, t) => y - t],
    "squared-error": [(y, t) => (y - t) * (y - t), (y, t) => 2 * (y - t)],
    "mean-squared-error": [(y, t, z, n) => ((y - t) * (y - t)) / n, (y, t, n) => (2 * (y - t)) / n],
    "absolute-error": [(y, t) => Math.abs(y - t), (y, t) => Math.sign(y - t)],
    output: [(y) => y, () => 1],
    "binary-cross-entropy": [
      (y, t, z) => binaryCrossEntropy(t, z),
      (y, t) => (y === t && (y === 0 || y === 1) ? 1 - 2 * t : (y - t) / (y * (1 - y))),
    ],
    "cross-entropy": [(y, t, z, n, logSum) => weighted(t, logSum - z), (y, t) => (t === 0 ? 0 : -t / y)],
  };
  const lossTerms = (loss, z, y, t) => {
    const logSum = loss === "cross-entropy" ? logSumExp(z) : 0;
    return y.map((each, i) => losses[loss][0](each, t[i], z[i], y.length, logSum));
  };
  const lossGradient = (loss, y, t) => y.map((each, i) => losses[loss][1](each, t[i], y.length));
  const outputError = (loss, layer, z, y, t, gradient) => {
    if (loss === "binary-cross-entropy") return y.map((each, i) => each - t[i]);
    if (loss === "cross-entropy") return y.map((each, i) => each * sum(t) - t[i]);
    if (!isSoftmax(layer)) return y.map((each, i) => gradient[i] * slope(layer.f, z[i], each));
    const mean = sum(y.map((each, j) => gradient[j] * each));
    return y.map((each, i) => each * (gradient[i] - mean));
  };

  // Which samples make up an update: in order, or shuffled anew in each epoch (LXM, Steele and Vigna 2021).
  const word = (z) => BigInt.asUintN(64, z);
  const mix = (shifts, multipliers) => (z) =>
    word(shifts.reduce((x, shift, i) => word((x ^ (x >> shift)) * (multipliers[i] ?? 1n)), z));
  const murmur = mix([33n, 33n, 33n], [0xff51afd7ed558ccdn, 0xc4ceb9fe1a85ec53n]);
  const stafford = mix([30n, 27n, 31n], [0xbf58476d1ce4e5b9n, 0x94d049bb133111ebn]);
  const lea = mix([32n, 32n, 32n], [0xdaba0b6eb09322e3n, 0xdaba0b6eb09322e3n]);
  const rotate = (x, by) => word((x << by) | (x >> (64n - by)));
  const golden = 0x9e3779b97f4a7c15n;
  const shuffled = (given, seed) => {
    const order = [...given];
    const start = word(seed ^ 0x6a09e667f3bcc909n);
    const addend = murmur(start) | 1n;
    let lcg = 1n;
    let x0 = stafford(start);
    let x1 = stafford(word(start + golden));
    for (let i = order.length - 1; i > 0; i--) {
      const random = lea(word(lcg + x0));
      lcg = word(0xd1342543de82ef95n * lcg + addend);
      x1 ^= x0;
      x0 = word(rotate(x0, 24n) ^ x1 ^ (x1 << 16n));
      x1 = rotate(x1, 37n);
      const j = Number(((random >> 32n) * BigInt(i + 1)) >> 32n);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  };
  const batchOf = ({ batchSize, shuffle, seed, trained }, update) => {
    const updates = Math.ceil(trained.length / batchSize);
    const epoch = Math.floor(update / updates);
    const order = shuffle ? shuffled(trained, word(BigInt(seed) + BigInt(epoch + 1) * golden)) : trained;
    const start = (update % updates) * batchSize;
    return { epoch, samples: order.slice(start, start + batchSize) };
  };

  const rate = ({ learningRate, schedule }, update, epoch) => {
    const tau = schedule.perEpoch ? epoch : update;
    return "rate" in schedule
      ? learningRate / (1 + schedule.rate * tau)
      : learningRate * power(schedule.factor, Math.floor(tau / schedule.every));
  };

  // One parameter: its new value, and what the optimizer keeps for it.
  const quotient = (numerator, denominator) => (denominator === 0 ? 0 : numerator / denominator);
  const rules = {
    sgd: (o, eta, time, w, g) => [w - eta * g, []],
    momentum: (o, eta, time, w, g, [before]) => {
      const v = o.momentum * before + (1 - o.dampening) * g;
      return [w - eta * (o.nesterov ? g + o.momentum * v : v), [v]];
    },
    rmsprop: (o, eta, time, w, g, [before]) => {
      const s = o.decay * before + (1 - o.decay) * (g * g);
      return [w - quotient(eta * g, Math.sqrt(s) + o.epsilon), [s]];
    },
    adam: (o, eta, time, w, g, before) => {
      const m = o.beta1 * before[0] + (1 - o.beta1) * g;
      const v = o.beta2 * before[1] + (1 - o.beta2) * (g * g);
      const corrected = m / (1 - power(o.beta1, time));
      const root = Math.sqrt(v / (1 - power(o.beta2, time)));
      return [w - quotient(eta * corrected, root + o.epsilon), [m, v]];
    },
  };

  const forward = (layer, x) => {
    const z = layer.W.map((row, i) => {
      const total = sum(row.map((w, j) => (w ?? 0) * x[j]));
      return layer.bias === "none" ? total : total + layer.b[i];
    });
    return { z, a: activations(layer, z) };
  };

  /** All numbers of one sample: z, a, s and for each layer what is carried back (c) and δ (d); index 0 is the input. */
  const ofSample = (model, layers, x, t) => {
    const depth = layers.length;
    const all = { z: [[]], a: [x], s: [[]], c: [[]], d: [[]], t };
    layers.forEach((layer, k) => {
      const { z, a } = forward(layer, all.a[k]);
      all.z.push(z);
      all.a.push(a);
      all.s.push(slopes(layer, z, a));
    });
    const [z, y] = [all.z[depth], all.a[depth]];
    all.l = lossTerms(model.loss, z, y, t);
    all.loss = sum(all.l);
    all.c[depth] = lossGradient(model.loss, y, t);
    all.d[depth] = outputError(model.loss, layers[depth - 1], z, y, t, all.c[depth]);
    for (let l = depth - 1; l >= 0; l--) {
      all.c[l] = all.a[l].map((_, j) => sum(layers[l].W.map((row, i) => (row[j] ?? 0) * all.d[l + 1][i])));
      if (l > 0) all.d[l] = all.c[l].map((each, j) => each * all.s[l][j]);
    }
    return all;
  };

  const gradients = (model, layer, l, samples, divisor) => {
    const decay = layer.trained ? model.optimizer.weightDecay : 0;
    const overSamples = (term) => sum(samples.map(term)) / divisor;
    const W = layer.W.map((row, i) =>
      row.map((w, j) => {
        if (w === null) return 0;
        const g = overSamples((s) => s.d[l][i] * s.a[l - 1][j]);
        return decay === 0 ? g : g + decay * w;
      }),
    );
    const b = layer.b.map((_, i) => overSamples((s) => s.d[l][i]));
    return { W, b: layer.bias === "none" ? b.map(() => 0) : layer.bias === "shared" ? b.map(() => sum(b)) : b };
  };

  const updated = (model, eta, time, layer, gradient) => {
    const rule = rules[model.optimizer.name];
    const step = (w, g, slots) => rule(model.optimizer, eta, time, w, g, slots);
    const rowOf = (slots, i) => slots.map((slot) => slot[i]);
    const row = (ws, gs, slots) => {
      const pairs = ws.map((w, j) => (w === null ? [null, slots.map(() => 0)] : step(w, gs[j], rowOf(slots, j))));
      return [pairs.map(([w]) => w), slots.map((_, k) => pairs.map(([, kept]) => kept[k]))];
    };
    const rows = layer.W.map((ws, i) => row(ws, gradient.W[i], rowOf(layer.slots.W, i)));
    const [b, keptOfB] = row(layer.b, gradient.b, layer.slots.b);
    const trainsBias = layer.bias === "per-neuron" || layer.bias === "shared";
    return {
      ...layer,
      W: layer.trained ? rows.map(([w]) => w) : layer.W,
      b: trainsBias ? b : layer.b,
      slots: {
        W: layer.trained ? layer.slots.W.map((_, k) => rows.map(([, kept]) => kept[k])) : layer.slots.W,
        b: trainsBias ? keptOfB : layer.slots.b,
      },
    };
  };

  /** One update: all its numbers, and the state after it. */
  const trace = (model, state) => {
    const { epoch, samples: batch } = batchOf(model.training, state.update);
    const { layers } = state;
    const samples = batch.map((s) => ofSample(model, layers, model.X[s], model.T?.[s] ?? []));
    const divisor = model.training.reduction === "mean" ? batch.length : 1;
    const { weightDecay } = model.optimizer;
    let squares = 0;
    for (const layer of layers)
      if (weightDecay !== 0 && layer.trained) for (const w of layer.W.flat()) squares += (w ?? 0) * (w ?? 0);
    const mean = sum(samples.map((s) => s.loss)) / divisor;
    const eta = rate(model.optimizer, state.update, epoch);
    const time = state.steps + 1;
    const gradient = layers.map((layer, k) => gradients(model, layer, k + 1, samples, divisor));
    const after = layers.map((layer, k) => updated(model, eta, time, layer, gradient[k]));
    return {
      ...{ update: state.update, epoch, batch, samples, divisor, squares, eta, time, layers, gradient },
      loss: weightDecay === 0 ? mean : mean + (weightDecay / 2) * squares,
      after: { update: state.update + 1, steps: time, layers: after },
    };
  };

  // Numbers by their addresses: W.2.0.1, d.1.0.0@3, a.1.0.0@m, eta.
  const slotIndex = (model, letter) => (letter === "v" && model.optimizer.name === "adam" ? 1 : 0);
  const ofParameter = (model, trace, letters, l, i, j) => {
    const [, name, slot, mark] = /^([Wb])([mvs]?)([+^]?)$/.exec(letters);
    const layer = (mark ? trace.after.layers : trace.layers)[l - 1];
    const all = slot ? layer.slots[name][slotIndex(model, slot)] : layer[name];
    const number = name === "W" ? (all[i][j] ?? 0) : all[i];
    const { beta1, beta2 } = model.optimizer;
    return mark === "^" ? number / (1 - power(slot === "m" ? beta1 : beta2, trace.time)) : number;
  };
  const ofNeuron = (trace, letter, l, i, sample) => {
    const read = (s) => (letter === "t" || letter === "l" ? s[letter][i] : s[letter][l][i]);
    if (sample !== "m") return read(trace.samples[sample]);
    const total = sum(trace.samples.map(read));
    return total / (letter === "l" ? trace.divisor : trace.samples.length);
  };
  const value = (model, trace, address) => {
    const [place, sample] = address.split("@");
    const [letters, l, i, j] = place.split(".").map((part, k) => (k ? Number(part) : part));
    if (letters === "L") return sample === "m" || trace.samples.length === 1 ? trace.loss : trace.samples[sample].loss;
    if (letters === "samples") return trace.samples.length;
    if (letters === "E") return trace.layers[l - 1].W[i][j] === null ? 0 : 1;
    if (letters in trace) return trace[letters];
    if (letters in model.optimizer) return model.optimizer[letters];
    if (letters === "gW") return trace.gradient[l - 1].W[i][j];
    if (letters === "gb") return trace.gradient[l - 1].b[i];
    return /^[Wb]/.test(letters)
      ? ofParameter(model, trace, letters, l, i, j)
      : ofNeuron(trace, letters, l, i, sample);
  };

  // Formulas: an address, a number, or ["*", factor, …].
  const operations = {
    "+": (...terms) => sum(terms),
    "*": (...factors) => factors.reduce((product, factor) => product * factor),
    "-": (x) => -x,
    "/": (n, d) => quotient(n, d),
    "^": (x, n) => (Number.isInteger(n) && n > 2 ? power(x, n) : n === 2 ? x * x : x ** n),
    ln: Math.log,
    exp: Math.exp,
    sqrt: Math.sqrt,
    abs: Math.abs,
    sgn: Math.sign,
    f: activate,
    slope: (f, z) => slope(f, z),
    softmax: (i, ...z) => softmax(z)[i],
    bce: binaryCrossEntropy,
    ce: (i, t, ...z) => weighted(t, logSumExp(z) - z[i]),
  };
  const compute = (formula, read) => {
    if (typeof formula === "string") return read(formula);
    if (!Array.isArray(formula)) return formula;
    const [operation, ...operands] = formula;
    const first = operation === "f" || operation === "slope" ? [operands.shift()] : [];
    return operations[operation](...first, ...operands.map((each) => compute(each, read)));
  };

  return { trace, batchOf, value, compute, activate };
})();
