// Holds pages that compute against the program: as they are, and once numbers are changed. Arguments: the
// playwright-core package, the browser, a folder with cases.json and its pages, the script of axe-core.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [library, executablePath, folder, axe] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(library);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const cases = JSON.parse(readFileSync(`${folder}/cases.json`, "utf8"));
const faults = [];

const open = async (name, hash = "", options = {}) => {
  const tab = await (await browser.newContext(options)).newPage();
  tab.on("console", (message) => faults.push(`${name}: ${message.text()}`));
  tab.on("pageerror", (error) => faults.push(`${name}: ${error.stack}`));
  await tab.goto(pathToFileURL(`${folder}/${name}.html`).href + hash);
  return tab;
};

// What the page says, line by line; what it keeps to itself is null.
const lines = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll(".step")].map((step) =>
      [...step.querySelectorAll(".formula, .tableau, .derivation p")].map((line) =>
        line.closest(".untold") ? null : line.textContent.replace(/\s+/g, " ").trim(),
      ),
    ),
  );

const traces = (name) => readFileSync(`${folder}/${name}.jsonl`, "utf8").trim().split("\n").map((line) => JSON.parse(line));

const numbersOf = (tab) =>
  tab.evaluate(() => {
    const column = (rows) => rows;
    return [0, 1, 2].map((update) => {
      const { trace } = live.at(update);
      const of = (letter, l) => column(trace.samples.map((sample) => sample[letter][l]));
      const withoutGaps = (rows) => rows.map((row) => row.map((w) => w ?? 0));
      return {
        loss: trace.loss,
        layers: trace.layers.map((layer, k) => ({
          z: of("z", k + 1),
          a: of("a", k + 1),
          delta: of("d", k + 1),
          weightGradient: trace.gradient[k].W,
          biasGradient: trace.gradient[k].b,
          weightsAfter: withoutGaps(trace.after.layers[k].W),
          biasAfter: trace.after.layers[k].b,
        })),
      };
    });
  });

// Within 1e-12 of the largest number of its kind: what all but cancels has lost its digits in the program, too.
const compare = (name, path, found, expected) => {
  const all = [expected].flat(3).map((each) => each ?? 0);
  const given = [found].flat(3);
  const size = Math.max(1e-3, ...all.map(Math.abs));
  assert.equal(given.length, all.length, `${name} ${path}`);
  all.forEach((each, i) => {
    const distance = Math.abs(given[i] - each);
    if (!(distance <= 1e-12 * size)) faults.push(`${name} ${path}: found ${given[i]}, expected ${each}`);
  });
};
const compareNumbers = async (name, tab, expected) => {
  const found = await numbersOf(tab);
  expected.forEach((trace, u) => {
    compare(name, `loss of update ${u}`, found[u].loss, trace.loss);
    trace.layers.forEach((layer, k) => {
      for (const key of Object.keys(found[u].layers[k]))
        if (layer[key] !== undefined) compare(name, `${key} of layer ${k + 1}, update ${u}`, found[u].layers[k][key], layer[key]);
    });
  });
};

let compared = 0;
let untold = 0;
const compareLines = (name, found, expected) => {
  expected.forEach((step, s) => {
    if (found[s].length !== step.length) {
      faults.push(`${name} step ${s}: ${found[s].length} lines, expected ${step.length}`);
      return;
    }
    step.forEach((line, i) => {
      if (found[s][i] === null) untold++;
      else if (++compared && found[s][i] !== line) faults.push(`${name} step ${s}:\n  found    ${found[s][i]}\n  expected ${line}`);
    });
  });
};

const hold = async ({ name, edits }) => {
  const [plain, page] = [await open(name, "", { javaScriptEnabled: false }), await open(name)];
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  compareLines(name, await lines(page), await lines(plain));
  await compareNumbers(name, page, traces(name));
  const hash = "#0:1;" + Object.entries(edits).map(([key, text]) => `${encodeURIComponent(key)}=${text}`).join(";");
  const [plainEdited, edited] = [await open(`${name}-edited`, "", { javaScriptEnabled: false }), await open(name, hash)];
  await edited.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await compareNumbers(`${name}-edited`, edited, traces(`${name}-edited`));
  compareLines(`${name}-edited`, await lines(edited), await lines(plainEdited));
  for (const tab of [plain, page, plainEdited, edited]) await tab.context().close();
};
for (const each of cases) await hold(each).catch((error) => faults.push(`${each.name}: ${error.message}`));

// A weight is changed with the keyboard alone; the address then leads to the same numbers.
const byHand = async () => {
  const tab = await open("two-two-two", "#0:8", { viewport: { width: 1280, height: 800 } });
  const w5 = tab.getByRole("spinbutton", { name: "weight w5 from h1 to o1" });
  await w5.focus();
  for (let step = 0; step < 20; step++) await tab.keyboard.press("ArrowUp");
  assert.equal(await w5.inputValue(), "0.60");
  assert.equal(new URL(tab.url()).hash, "#0:8;w5=0.60");
  assert.match(await tab.locator(".change").innerText(), /^w₅: 0\.40 → 0\.60; L: .+ΔL = .+g·Δw₅ = /);
  const again = await open("two-two-two", "#0:8;w5=0.60");
  assert.deepEqual(await lines(again), await lines(tab));
  await tab.getByRole("button", { name: "Next update" }).click();
  assert.match(tab.url(), /#1:8;w5=0\.60$/);
  await tab.getByRole("button", { name: "Reset" }).click();
  assert.equal(new URL(tab.url()).hash, "#0:8");
  await tab.getByRole("button", { name: "Embed…" }).click();
  assert.match(await tab.getByRole("textbox", { name: /^HTML/ }).inputValue(), /^<iframe title=".+" src="file:.+#0:8"/);
  await w5.fill("much");
  await tab.keyboard.press("Enter");
  assert.match(await tab.locator(".change").innerText(), /found “much”, expected a number/);
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    await tab.evaluate(readFileSync(axe, "utf8"));
    const { violations } = await tab.evaluate(() => axe.run());
    for (const { id, nodes } of violations) faults.push(`axe, ${colorScheme}: ${id}: ${nodes[0].html.slice(0, 200)}`);
  }
};
await byHand().catch((error) => faults.push(error.message));

await browser.close();
console.log(`${cases.length} documents, ${compared} lines the same, ${untold} not told`);
if (faults.length > 0) {
  console.log(faults.slice(0, 40).join("\n"));
  console.log(`FAILED: ${faults.length} differences`);
  process.exit(1);
}
