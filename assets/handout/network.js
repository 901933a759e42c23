// Draws the network with the numbers of an update, as far as they are known at a step. Every place has room for the
// widest number, so that nothing moves when numbers change.
"use strict";
const network = (() => {
  const mostUnits = 8;
  const mostLabels = 12;
  const radius = 31;
  const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const tag = (name, attributes, content = "") => {
    const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
    return `<${name}${all.join("")}>${content}</${name}>`;
  };
  const words = (text, x, y, kind, more = {}) => tag("text", { x, y, class: kind, "text-anchor": "middle", ...more }, escape(text));

  /** Whether a network can be drawn with all its neurons. */
  const fits = (units) => units.every((layer) => layer.length <= mostUnits) && units.length <= 6;

  const places = (units, isNarrow) => {
    const most = Math.max(...units.map((layer) => layer.length));
    const [gap, row] = [isNarrow ? 178 : 250, most > 4 ? 110 : 170];
    const height = Math.max(250, most * row + 40);
    return {
      width: gap * (units.length - 1) + (isNarrow ? 150 : 210),
      height,
      at: (l, i) => [(isNarrow ? 40 : 60) + l * gap, height / 2 + (i - (units[l].length - 1) / 2) * row],
    };
  };

  // Each label stands on its edge, where it covers as little as can be of neurons, errors and other labels.
  const parts = [0.5, 0.44, 0.56, 0.39, 0.61, 0.34, 0.66, 0.3, 0.7];
  const labelHeight = 36;
  const sweeps = 3;
  const labelPlaces = (place, edges, obstacles, room) => {
    const covered = ([x, y], [u, v]) => Math.max(0, room - Math.abs(x - u)) * Math.max(0, labelHeight - Math.abs(y - v));
    const choices = edges.map(([l, i, j]) => {
      const [[x1, y1], [x2, y2]] = [place.at(l - 1, j), place.at(l, i)];
      return parts.map((part) => [x1 + part * (x2 - x1), y1 + part * (y2 - y1)]);
    });
    const chosen = choices.map(([middle]) => middle);
    for (let sweep = 0; sweep < sweeps; sweep++)
      choices.forEach((all, k) => {
        const others = [...obstacles, ...chosen.filter((_, other) => other !== k)];
        const cost = (at) => others.reduce((total, other) => total + covered(at, other), 0);
        chosen[k] = all.reduce((best, each) => (cost(each) < cost(best) ? each : best));
      });
    return new Map(edges.map((edge, k) => [edge.join("."), chosen[k]]));
  };

  const edge = (scene, l, i, j) => {
    const { place, known, number, name, isNow } = scene;
    const weight = number(`W.${l}.${i}.${j}`);
    const [[x1, y1], [x2, y2]] = [place.at(l - 1, j), place.at(l, i)];
    const width = 0.8 + 3.6 * scene.share(l, i, j);
    const sign = weight.startsWith("−") ? "negative" : "positive";
    const line = tag("line", { x1, y1, x2, y2, class: sign, "stroke-width": width.toFixed(2) });
    const label = scene.labels.get(`${l}.${i}.${j}`);
    if (!label) return [line, ""];
    const [x, y] = label;
    const rows = [`${name(`W.${l}.${i}.${j}`)} ${weight}`];
    if (known(`update.${l}`)) rows.push(`→ ${number(`W+.${l}.${i}.${j}`)}`);
    else if (known(`gradient.${l}`)) rows.push(`∂ ${number(`gW.${l}.${i}.${j}`)}`);
    const size = 15 * rows.length + 5;
    const now = isNow(`gradient.${l}`) || isNow(`update.${l}`) ? " now" : "";
    const box = tag("rect", { x: x - scene.room / 2, y: y - size / 2, width: scene.room, height: size, rx: 5, class: "label" + now });
    const lines = rows.map((row, k) => words(row, x, y + 4 + 15 * (k - (rows.length - 1) / 2), k ? "after" : sign));
    return [line, tag("g", { "data-key": `W.${l}.${i}.${j}` }, box + lines.join(""))];
  };

  const pill = (text, x, y, kind, room) =>
    tag("rect", { x: x - room / 2, y: y - 9, width: room, height: 18, rx: 9, class: kind }) + words(text, x, y + 4, kind);

  const neuron = (scene, l, i) => {
    const { place, known, number, isNow, room } = scene;
    const [x, y] = place.at(l, i);
    const isInput = l === 0;
    const now = ["weighted_input", "activation", "error"].some((kind) => isNow(`${kind}.${l}`)) ? " now" : "";
    const shape = tag("circle", { cx: x, cy: y, r: radius, class: (isInput ? "input" : "neuron") + now });
    const a = isInput || known(`activation.${l}`) ? number(`a.${l}.${i}.0@0`) : "";
    const z = !isInput && known(`weighted_input.${l}`) ? `z ${number(`z.${l}.${i}.0@0`)}` : "";
    const inside = (a ? words(a, x, z ? y - 1 : y + 5, "value") : "") + (z ? words(z, x, a ? y + 14 : y + 4, "small") : "");
    const name = words(scene.units[l][i], x, y - radius - 6, "name");
    const delta = known(`error.${l}`) ? pill(`δ ${number(`d.${l}.${i}.0@0`)}`, x, y + radius + 11, "error", room - 12) : "";
    return shape + inside + name + delta;
  };

  const outputs = (scene) => {
    const { place, known, number, units, hasTargets, isNarrow } = scene;
    const last = units.length - 1;
    const x = place.width - (isNarrow ? 42 : 58);
    const targets = hasTargets
      ? units[last].map((_, i) => words(`target ${number(`t.${last}.${i}.0@0`)}`, x, place.at(last, i)[1] + 4, "small"))
      : [];
    const y = place.at(last, units[last].length - 1)[1] + 62;
    return targets.join("") + (known(`loss.${last}`) ? pill(`L ${number("L@m")}`, x, Math.min(place.height - 12, y), "loss", scene.room - 12) : "");
  };

  /**
   * The picture. The scene says what the neurons are called (units), what a weight is called (name), how a number is
   * printed (number), which steps are over (known), and which is shown (isNow).
   */
  const draw = (given) => {
    const { units } = given;
    const place = places(units, given.isNarrow);
    const present = [];
    for (let l = 1; l < units.length; l++)
      units[l].forEach((_, i) => units[l - 1].forEach((_, j) => given.exists(l, i, j) && present.push([l, i, j])));
    const room = Math.max(84, 7 * (given.digits + 9));
    const obstacles = units.flatMap((layer, l) => layer.flatMap((_, i) => [place.at(l, i), [place.at(l, i)[0], place.at(l, i)[1] + radius + 11]]));
    const labels = labelPlaces(place, present.filter(([l]) => units[l - 1].length * units[l].length <= mostLabels), obstacles, room);
    const scene = { ...given, place, labels, room };
    const edges = present.map(([l, i, j]) => edge(scene, l, i, j));
    const neurons = units.flatMap((layer, l) => layer.map((_, i) => neuron(scene, l, i)));
    const content = [tag("title", {}, escape(given.title)), ...edges.map(([line]) => line), ...neurons, ...edges.map(([, label]) => label), outputs(scene)];
    return tag("svg", { viewBox: `0 0 ${place.width} ${place.height}`, role: "img", "aria-label": given.title, class: "network" }, content.join(""));
  };

  return { fits, draw };
})();
