// Lets a reader change numbers and computes all others anew. What the script cannot tell is not shown once numbers change.
"use strict";
const live = (() => {
  const { model: written, edits: editable, units } = JSON.parse(document.getElementById("model").textContent);
  const root = document.documentElement;
  const sections = [...document.querySelectorAll(".whole-update")];
  const first = written.update;

  const element = (tag, properties, parent) => parent.appendChild(Object.assign(document.createElement(tag), properties));
  const attributes = (node, all) => Object.entries(all).forEach(([name, value]) => node.setAttribute(name, value));

  // Numbers as they were given are strings.
  const number = (given) => (typeof given === "string" ? Number(given) : given);
  const numbers = (given) => (Array.isArray(given) ? given.map(numbers) : number(given));
  const optimizer = Object.fromEntries(
    Object.entries(written.optimizer).map(([key, value]) => [key, key === "name" ? value : number(value)]),
  );
  const begin = {
    update: first,
    steps: written.steps,
    layers: written.layers.map((layer) => ({ ...layer, W: numbers(layer.W), b: numbers(layer.b) })),
  };
  const begun = { ...written, optimizer, X: numbers(written.X), T: written.T && numbers(written.T) };

  // An edit is { at, key, text }: at which update, of which number, and how it was typed.
  let edits = [];
  let advanced = 0;
  const byKey = new Map(editable.map((each) => [each.key, each]));
  const placeOf = ({ n }) => n.split(/[.@]/).map((part, i) => (i && part !== "m" ? Number(part) : part));

  const withNumber = (rows, i, j, value) => rows.map((row, r) => (r === i ? row.map((w, c) => (c === j ? value : w)) : row));
  const editedModel = (model, { key, text }) => {
    const [kind, , i, , sample] = placeOf(byKey.get(key));
    const value = Number(text);
    if (kind === "a") return { ...model, X: withNumber(model.X, sample, i, value) };
    if (kind === "t") return { ...model, T: withNumber(model.T, sample, i, value) };
    return kind === "learningRate" ? { ...model, optimizer: { ...model.optimizer, learningRate: value } } : model;
  };
  const editedState = (state, { key, text }) => {
    const [kind, l, i, j] = placeOf(byKey.get(key));
    const value = Number(text);
    const change = (layer) =>
      kind === "W"
        ? { ...layer, W: withNumber(layer.W, i, j, value) }
        : { ...layer, b: layer.b.map((b, r) => (r === i || byKey.get(key).whole ? value : b)) };
    if (kind !== "W" && kind !== "b") return state;
    return { ...state, layers: state.layers.map((layer, k) => (k === l - 1 ? change(layer) : layer)) };
  };

  // The updates from the first on, each computed once as long as no edit before it changes.
  const runOf = (changes) => {
    const traces = [];
    const add = (model, before) => {
      const now = changes.filter(({ at }) => at === before.update);
      const changed = now.reduce(editedModel, model);
      traces.push({ model: changed, changes, trace: evaluator.trace(changed, now.reduce(editedState, before)) });
    };
    return (update) => {
      if (traces.length === 0) add(begun, begin);
      while (traces.length <= update - first) add(traces.at(-1).model, traces.at(-1).trace.after);
      return traces[update - first];
    };
  };
  let run = runOf(edits);
  const updateOf = (node) => first + advanced + Math.max(0, sections.indexOf(node.closest(".whole-update")));

  // How a number that was given was written, at an update.
  const settings = new Set(Object.keys(written.optimizer));
  const givenText = (address, { trace, changes }) => {
    const typed = (edited) => changes.findLast(({ at, key }) => at <= trace.update && byKey.get(key).n === edited)?.text;
    const [letters, l, i, j, sample] = placeOf({ n: address });
    const dataSample = trace.batch[sample];
    const several = trace.batch.length > 1;
    if (/^[Wb]\+?$/.test(letters)) {
      const layer = written.layers[l - 1];
      const known = letters[0] === "W" ? layer.W[i][j] : layer.b[i];
      const at = editable.some(({ n, whole }) => whole && n === `b.${l}.0.0`) && letters[0] === "b" ? 0 : i;
      return typed([letters[0], l, at, j].join(".")) ?? known;
    }
    if ((letters === "a" && l === 0) || letters === "t") {
      if (sample === "m" && several) return undefined;
      const s = sample === "m" ? trace.batch[0] : dataSample;
      return typed(`${letters}.${l}.${i}.0@${s}`) ?? written[letters === "a" ? "X" : "T"][s][i];
    }
    const key = letters === "eta" ? "learningRate" : letters;
    return settings.has(key) ? (typed(key) ?? written.optimizer[key]) : undefined;
  };
  const asGiven = (address, value, moment) => {
    const text = givenText(address, moment);
    return typeof text === "string" &&
      Number(text) === value &&
      numerals.significantDigits(text) <= Math.max(written.digits, 8)
      ? numerals.asWritten(text)
      : undefined;
  };

  /** How a number is printed at an update: { mantissa, exponent }. */
  const printed = (formula, moment, digits) => {
    const read = (address) => evaluator.value(moment.model, moment.trace, address);
    const value = evaluator.compute(formula, read);
    if (typeof formula === "number" || formula === "time" || formula?.[0] === "sgn" || /^E\./.test(formula))
      return numerals.exact(value);
    return (typeof formula === "string" && asGiven(formula, value, moment)) || numerals.rounded(value, digits);
  };

  const formulas = new WeakMap();
  const formulaOf = (node, attribute) => {
    const text = node.getAttribute(attribute);
    const known = formulas.get(node);
    if (known?.text === text) return known.formula;
    const formula = text === "" ? "" : JSON.parse(text);
    formulas.set(node, { text, formula });
    return formula;
  };
  const write = (node, number) => {
    const isLoose = number.mantissa.startsWith("-") || (number.exponent && node.hasAttribute("data-base"));
    const mathml = numerals.mathml(number);
    node.innerHTML =
      isLoose && node.hasAttribute("data-brackets")
        ? `<mo stretchy="false" form="prefix">(</mo>${mathml}<mo stretchy="false" form="postfix">)</mo>`
        : mathml;
  };

  // Brackets around a negative number are the number's own from now on.
  const isBracket = (node, sign) => node?.localName === "mo" && node.textContent === sign;
  const outermost = (node) => {
    let outer = node;
    while (outer.parentElement.localName === "mrow" && outer.parentElement.children.length === 1) outer = outer.parentElement;
    return outer;
  };
  const neighbours = (node) => [outermost(node).previousElementSibling, outermost(node).nextElementSibling];
  const ownBrackets = (node) => {
    const [before, after] = neighbours(node);
    const isOfFunction = (open) => {
      const name = open.previousElementSibling ?? open.parentElement.previousElementSibling;
      return name?.localName === "mi" || name?.textContent === "′";
    };
    const isBracketed =
      isBracket(before, "(") && isBracket(after, ")") && /^−|·/.test(node.textContent) && !isOfFunction(before);
    const isOperator = (mo, signs) => mo?.localName === "mo" && signs.includes(mo.textContent);
    const isOperand = isOperator(before, "+−×·") || isOperator(after, "×·");
    if (isBracketed) {
      before.remove();
      after.remove();
    }
    if (outermost(node).matches("msup > :first-child")) node.setAttribute("data-base", "");
    if (isBracketed || isOperand || node.hasAttribute("data-base")) node.setAttribute("data-brackets", "");
  };
  for (const node of document.querySelectorAll("p [data-n]")) if (!node.closest("mtd")) ownBrackets(node);

  // A matrix: decimal points below each other.
  const phantom = (text) => (text ? `<mphantom><mn>${text.replace(/\d/g, "0").replace("-", "−")}</mn></mphantom>` : "");
  const parts = ({ mantissa }) => {
    const point = mantissa.indexOf(".");
    return point < 0 ? [mantissa, ""] : [mantissa.slice(0, point), mantissa.slice(point)];
  };
  const longest = (texts) => texts.reduce((long, text) => (text.length > long.length ? text : long), "");
  const columnsOf = (table) => {
    const columns = [];
    for (const cell of table.querySelectorAll("mtd")) (columns[[...cell.parentElement.children].indexOf(cell)] ??= []).push(cell);
    return columns;
  };
  const writeMatrix = (table, moment) => {
    for (const cells of columnsOf(table)) {
      const nodes = cells.map((cell) => cell.querySelector("[data-n]")).filter((node) => node && formulaOf(node, "data-n") !== null);
      const printedNumbers = nodes.map((node) => printed(formulaOf(node, "data-n"), moment, written.digits));
      const isPlain = printedNumbers.every(({ exponent }) => exponent === 0);
      const [whole, tail] = [0, 1].map((k) => (isPlain ? longest(printedNumbers.map((each) => parts(each)[k])) : ""));
      nodes.forEach((node, k) => {
        const [before, after] = parts(printedNumbers[k]);
        node.parentElement.querySelectorAll("mphantom").forEach((each) => each.remove());
        write(node, printedNumbers[k]);
        node.insertAdjacentHTML("beforebegin", phantom(whole.slice(0, Math.max(0, whole.length - before.length))));
        node.insertAdjacentHTML("afterend", phantom(tail.slice(after.length)));
      });
    }
  };

  // A number worked out: = where a calculator agrees with the printed numbers, else with a digit or two more, else ≈.
  const more = (by) => Math.min(17, written.digits + by);
  const agreeing = (formula, result, moment, wanted) => {
    if (formula === "" || !/\d/.test(result.mantissa)) return written.digits;
    for (const digits of [0, 1, 2].map(more)) {
      const value = numerals.calculated(formula, (each) => printed(each, moment, digits));
      if (value && numerals.rounds(value, result) && wanted(digits)) return digits;
    }
    return null;
  };
  const relation = (line, equal) => {
    line.querySelector("mo").textContent = equal ? "=" : "≈";
  };
  const writeCalculation = (calculation, moment) => {
    const own = (selector) => [...calculation.querySelectorAll(selector)].filter((node) => node.closest("[data-calc]") === calculation);
    const [last] = own("[data-result]");
    const result = last.querySelector("[data-n]");
    const resultFormula = result && formulaOf(result, "data-n");
    if (resultFormula === null || own("[data-n]").some((node) => formulaOf(node, "data-n") === null)) return;
    const value = result && printed(resultFormula, moment, written.digits);
    const printing = (digits) => (each) => printed(each, moment, digits);
    // From the result back, for a line needs the digits that the one after it is worked out of.
    let next = { line: last, formula: ["n", resultFormula], digits: written.digits };
    let worked = true;
    for (const line of own("[data-line]").reverse()) {
      const formula = formulaOf(line, "data-line");
      const after = next;
      const leads = (digits) => numerals.leads(formula, after.formula, printing(digits), printing(after.digits));
      const alike = value ? agreeing(formula, value, moment, leads) : written.digits;
      const found = alike ?? agreeing(formula, value, moment, () => true);
      relation(after.line, worked && alike !== null);
      next = { line, formula, digits: found ?? written.digits };
      worked = found !== null;
      for (const node of line.querySelectorAll("[data-n]")) write(node, printed(formulaOf(node, "data-n"), moment, next.digits));
    }
    relation(next.line, worked);
    if (!result) return;
    write(result, value);
    const exact = evaluator.compute(resultFormula, (address) => evaluator.value(moment.model, moment.trace, address));
    result.closest("[title]")?.setAttribute("title", numerals.text(numerals.rounded(exact, 17)));
  };

  // What a piece of the page was written for: a weighted input on one side of 0, an update, outputs that are not saturated.
  const conditions = {
    saturated: ({ samples }) => samples.some(({ a }) => a.at(-1).some((y) => y === 0 || y > 1 - 1e-4)),
    probabilities: ({ samples }) =>
      samples.every(({ t }) => Math.abs(t.reduce((total, each) => total + each, 0) - 1) <= t.length * Number.EPSILON),
    update: ({ update }) => update,
  };
  const holds = (node, attribute, { model, trace }) => {
    const condition = formulaOf(node, attribute);
    if (!condition) return true;
    const [what, expected] = condition;
    return (conditions[what]?.(trace) ?? evaluator.value(model, trace, what) > 0) === expected;
  };

  const hasChanged = () => edits.length > 0 || advanced > 0;
  const isUnknown = (node) => node.getAttribute("data-n") === "null";
  const writeStep = (step) => {
    const moment = run(updateOf(step));
    if (network.fits(units)) drawFigure(step, moment);
    step.querySelectorAll("mtable").forEach((table) => table.querySelector("[data-n]") && writeMatrix(table, moment));
    step.querySelectorAll("[data-calc]").forEach((calculation) => writeCalculation(calculation, moment));
    for (const node of step.querySelectorAll(".formula [data-n]")) write(node, printed(formulaOf(node, "data-n"), moment, written.digits));
    for (const block of step.querySelectorAll("[data-calc], [data-while], .tableau")) {
      const isKnown = !hasChanged() || ![...block.querySelectorAll("[data-n]")].some(isUnknown);
      const attribute = block.hasAttribute("data-calc") ? "data-calc" : "data-while";
      const isSuitable = !block.hasAttribute(attribute) || holds(block, attribute, moment);
      block.classList.toggle("untold", !(isKnown && isSuitable));
    }
  };

  const narrow = matchMedia("(max-width: 30rem)");

  // The picture: of the first sample of the batch, with what is known at a step.
  const weightNames = new Map(editable.map(({ n, name }) => [n, name]));
  const largest = (layers) => Math.max(Number.MIN_VALUE, ...layers.flatMap(({ W }) => W.flat().map((w) => Math.abs(w ?? 0))));
  const caption = ({ batch }) =>
    batch.length > 1 ? `Sample ${batch[0] + 1} of the data; L, gradients and new weights are those of the batch of ${batch.length}.` : "";
  const drawn = new WeakMap();
  const figureOf = (step) => {
    if (!drawn.has(step)) {
      const work = step.querySelector(".work");
      let columns = step.querySelector(".columns");
      if (!columns) {
        columns = document.createElement("div");
        columns.className = "columns";
        work.before(columns);
        columns.append(work);
      }
      step.querySelector("figure")?.remove();
      const figure = document.createElement("figure");
      columns.prepend(figure);
      figure.addEventListener("click", ({ target }) => {
        const address = target.closest("[data-key]")?.dataset.key;
        editable.find(({ n }) => n === address)?.input.focus();
      });
      drawn.set(step, figure);
    }
    return drawn.get(step);
  };
  const drawFigure = (step, moment) => {
    const steps = [...step.parentElement.querySelectorAll(".step")];
    const over = new Set(steps.slice(0, steps.indexOf(step) + 1).map(({ dataset }) => dataset.step));
    const { layers, update } = moment.trace;
    const range = largest(layers);
    const print = (address) => numerals.text(printed(address, moment, written.digits));
    const loss = over.has(`loss.${layers.length}`) ? ` L = ${print("L@m")}.` : "";
    const svg = network.draw({
      units,
      isNarrow: narrow.matches,
      digits: written.digits,
      hasTargets: written.loss !== "output",
      known: (name) => over.has(name),
      isNow: (name) => step.dataset.step === name,
      number: print,
      name: (address) => weightNames.get(address) ?? "w",
      exists: (l, i, j) => layers[l - 1].W[i][j] !== null,
      share: (l, i, j) => Math.abs(layers[l - 1].W[i][j]) / range,
      title: `Network at update ${update}: ${step.querySelector("h2").textContent.replace(/\s+/g, " ")}.${loss}`,
    });
    const told = caption(moment.trace);
    figureOf(step).innerHTML = svg + (told ? `<figcaption>${told}</figcaption>` : "");
  };

  // What can be changed, each a spin button.
  const panel = document.createElement("section");
  panel.className = "panel";
  attributes(panel, { "aria-label": "Change numbers" });
  document.querySelector("main").before(panel);
  const buttons = element("div", { className: "buttons" }, panel);
  const change = element("p", { className: "change" }, panel);
  attributes(change, { role: "status", "aria-live": "polite" });
  const fields = element("div", { className: "fields" }, panel);
  const placeFields = () => (narrow.matches ? document.querySelector("main").after(fields) : panel.append(fields));
  const groups = new Map();
  const groupOf = (kind) => {
    const name = { W: "Weights", b: "Biases", a: "Inputs", t: "Targets", learningRate: "Learning rate" }[kind];
    if (!groups.has(name)) {
      const group = element("fieldset", {}, fields);
      element("legend", { textContent: name }, group);
      groups.set(name, group);
    }
    return groups.get(name);
  };
  const current = () => updateOf(pages.current());
  const isProbability = /cross-entropy/.test(written.loss);
  const refusal = (each, text) => {
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(text) || !Number.isFinite(Number(text)))
      return `${each.key}: found “${text}”, expected a number such as 0.5 or −2.`;
    if (isProbability && placeOf(each)[0] === "t" && !(Number(text) >= 0 && Number(text) <= 1))
      return `${each.key}: found ${text}, expected a target from 0 to 1.`;
    return "";
  };
  const set = (each, text) => {
    const clean = text.trim().replace("−", "-").replace(",", ".");
    const why = refusal(each, clean);
    change.textContent = why;
    each.input.setAttribute("aria-invalid", String(why !== ""));
    if (why) return;
    const at = current();
    edits = edits.filter((edit) => !(edit.at === at && edit.key === each.key));
    run = runOf(edits);
    if (Number(clean) !== valueOf(each)) edits = [...edits, { at, key: each.key, text: clean }];
    run = runOf(edits);
    changed();
  };
  const addressOf = (each, { trace }) => {
    const [kind, , , , sample] = placeOf(each);
    return kind === "a" || kind === "t" ? each.n.replace(/@.*/, "@" + trace.batch.indexOf(sample)) : each.n;
  };
  const valueOf = (each) => {
    const { model, trace } = run(current());
    return evaluator.value(model, trace, addressOf(each, { trace }));
  };
  const decimalsOf = (text) => Math.min(15, Math.max(2, (text.split(/e/i)[0].split(".")[1] ?? "").length));
  const move = (each, steps) => {
    const decimals = decimalsOf(each.input.value);
    set(each, (Number(each.input.value.replace("−", "-")) + steps * 10 ** -decimals).toFixed(decimals));
  };
  const keys = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  const drag = (each, label) => {
    let from = null;
    label.addEventListener("pointerdown", (event) => {
      from = event.clientX;
      label.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    label.addEventListener("pointermove", (event) => {
      const steps = from === null ? 0 : Math.trunc((event.clientX - from) / 4);
      if (steps === 0) return;
      from += steps * 4;
      move(each, steps);
    });
    label.addEventListener("pointerup", () => (from = null));
  };
  for (const each of editable) {
    const group = groupOf(placeOf(each)[0]);
    const spin = element("span", { className: "spin" }, group);
    const label = element("span", { className: "name", textContent: each.name, title: "Drag to change" }, spin);
    label.setAttribute("aria-hidden", "true");
    each.input = element("input", { type: "text", inputMode: "decimal", autocomplete: "off", spellcheck: false }, spin);
    attributes(each.input, { role: "spinbutton", "aria-label": each.label });
    each.spin = spin;
    each.input.addEventListener("change", () => set(each, each.input.value));
    each.input.addEventListener("keydown", (event) => {
      if (event.key in keys) {
        event.preventDefault();
        move(each, keys[event.key] * (event.shiftKey ? 10 : 1));
      }
    });
    drag(each, label);
  }

  // Next, back to the beginning, and what takes the page elsewhere.
  const button = (text, does) => {
    const made = element("button", { type: "button", textContent: text }, buttons);
    made.addEventListener("click", does);
    return made;
  };
  const next = button("Next update", () => {
    advanced++;
    changed();
  });
  const reset = button("Reset", () => {
    edits = [];
    advanced = 0;
    run = runOf(edits);
    changed();
  });
  const embed = button("Embed…", () => {
    snippet.hidden = !snippet.hidden;
    embed.setAttribute("aria-expanded", String(!snippet.hidden));
    if (!snippet.hidden) snippet.select();
  });
  embed.setAttribute("aria-expanded", "false");
  const snippet = element("textarea", { readOnly: true, hidden: true, rows: 2 }, panel);
  snippet.setAttribute("aria-label", "HTML that shows this page within another");

  // was → is, and what the gradient foretold.
  const text = (value) => numerals.text(numerals.rounded(value, written.digits));
  const tellChange = () => {
    const at = current();
    const isOfBatch = ({ key }) => !addressOf(byKey.get(key), run(at)).endsWith("@-1");
    const now = edits.filter((edit) => edit.at === at && isOfBatch(edit));
    change.textContent = "";
    if (now.length === 0) return;
    const before = runOf(edits.filter((edit) => edit.at !== at))(at);
    const after = run(at);
    const moved = now.map(({ key, text: typedText }) => {
      const each = byKey.get(key);
      const was = evaluator.value(before.model, before.trace, addressOf(each, before));
      return { each, was, by: Number(typedText) - was, typedText };
    });
    const parameters = moved.filter(({ each }) => /^[Wb]\./.test(each.n));
    const foretold = parameters.reduce(
      (total, { each, by }) => total + by * evaluator.value(before.model, before.trace, "g" + each.n),
      0,
    );
    const told = moved.map(({ each, was, typedText }) => {
      const wasPrinted = printed(addressOf(each, before), before, written.digits);
      return `${each.name}: ${numerals.text(wasPrinted)} → ${numerals.text(numerals.asWritten(typedText))}`;
    });
    const difference = after.trace.loss - before.trace.loss;
    told.push(`L: ${text(before.trace.loss)} → ${text(after.trace.loss)}`);
    told.push(`ΔL = ${text(difference)}`);
    if (parameters.length === moved.length) told.push(`g·Δ${parameters.length > 1 ? "w" : parameters[0].each.name} = ${text(foretold)}`);
    change.textContent = told.join("; ");
  };

  const showInputs = () => {
    const { trace } = run(current());
    for (const each of editable) {
      const address = addressOf(each, { trace });
      each.spin.hidden = address.endsWith("@-1");
      if (each.spin.hidden) continue;
      const shown = printed(address, run(current()), written.digits);
      const value = valueOf(each);
      const typedText = numerals.text(shown);
      each.input.value = shown.exponent === 0 ? shown.mantissa.replace("-", "−") : String(value);
      attributes(each.input, { "aria-valuenow": value, "aria-valuetext": typedText });
    }
    for (const group of groups.values()) group.hidden = [...group.querySelectorAll(".spin")].every((spin) => spin.hidden);
  };
  const sizeOf = (update) => evaluator.batchOf(begun.training, update).samples.length;
  const showUpdates = () => {
    sections.forEach((section, k) => {
      const update = first + advanced + k;
      const shown = update.toLocaleString("en");
      section.setAttribute("aria-label", "Update " + shown);
      for (const node of section.querySelectorAll("[data-update]")) node.textContent = shown;
    });
    const last = first + advanced + sections.length;
    next.disabled = sizeOf(last) !== sizeOf(last - 1);
    next.title = next.disabled ? "The next batch has another size than this page is laid out for." : "";
    reset.disabled = !hasChanged();
  };

  // The place and the edits stand in the address.
  const address = () => {
    const place = `${current()}:${pages.step()}`;
    const all = edits.map(({ at, key, text: typedText }) => `${at === first ? "" : at + "/"}${encodeURIComponent(key)}=${typedText}`);
    return "#" + [place, ...all].join(";");
  };
  const readAddress = () => {
    const [place, ...all] = location.hash.slice(1).split(";");
    const found = /^(\d{1,9}):(\d{1,4})?(?::\d+)?$/.exec(place);
    if (!found) return false;
    edits = all.flatMap((each) => {
      const [, at, key, typedText] = /^(?:(\d{1,9})\/)?([^=]+)=(.+)$/.exec(each) ?? [];
      const known = key && byKey.get(decodeURIComponent(key));
      return known && !refusal(known, typedText) ? [{ at: Number(at ?? first), key: known.key, text: typedText }] : [];
    });
    run = runOf(edits);
    const wanted = Math.max(0, Number(found[1]) - first);
    const section = Math.min(wanted, sections.length - 1);
    advanced = Math.min(wanted - section, 10000);
    pages.showStep(section, Number(found[2] ?? 1));
    return true;
  };
  const writeAddress = () => {
    history.replaceState(null, "", address());
    const title = document.title.replace(/[&"<]/g, (c) => `&#${c.charCodeAt(0)};`);
    snippet.value = `<iframe title="${title}" src="${location.href}" width="1000" height="700"></iframe>`;
  };

  const shown = () => {
    root.classList.toggle("changed", hasChanged());
    root.classList.toggle("advanced", advanced > 0);
    root.classList.toggle("paced", edits.some(({ key }) => key === "learningRate" || key === "eta"));
    writeStep(pages.current());
    showInputs();
    tellChange();
  };
  const changed = () => {
    showUpdates();
    shown();
    writeAddress();
  };
  root.addEventListener("stepshown", () => {
    shown();
    writeAddress();
  });
  addEventListener("hashchange", () => readAddress() && changed());
  narrow.addEventListener("change", () => {
    placeFields();
    shown();
  });
  placeFields();
  addEventListener("beforeprint", () => document.querySelectorAll(".step").forEach(writeStep));
  root.classList.add("live");
  root.classList.toggle("drawn", network.fits(units));
  readAddress();
  changed();

  return { at: (update) => run(update) };
})();
