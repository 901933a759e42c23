// Steps through a handout page in a real browser. Arguments: the playwright-core package, the browser, the page, its
// worksheet, the trace of the same update as JSON lines, a folder for pictures.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [library, executablePath, page, worksheet, jsonl, folder] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(library);
const trace = JSON.parse(readFileSync(jsonl, "utf8").trim());
const url = pathToFileURL(page).href;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

const open = async (address, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  const faults = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("request", (request) => /^(file|data):/.test(request.url()) || faults.push("requested " + request.url()));
  await tab.goto(address);
  return { tab, faults, context };
};
const visible = (tab) => tab.locator(".step:visible");
const current = async (tab) => (await visible(tab).getAttribute("id")).replace("update-0-", "");
const check = async (what, test) => {
  await test();
  console.log("ok " + what);
};

const { tab, faults } = await open(url);
const steps = await tab.locator(".step").count();
const last = `step-${steps - 1}`;

await check("one step is shown, and the first is what is given", async () => {
  assert.equal(await visible(tab).count(), 1);
  assert.equal(await current(tab), "given");
  assert.ok(await tab.getByRole("button", { name: "Back" }).isDisabled());
});

await check("buttons go forward and back", async () => {
  await tab.getByRole("button", { name: "Forward" }).click();
  await tab.getByRole("button", { name: "Forward" }).click();
  assert.equal(await current(tab), "step-2");
  await tab.getByRole("button", { name: "Back" }).click();
  assert.equal(await current(tab), "step-1");
});

await check("keys go forward and back, to the end and the start", async () => {
  await tab.keyboard.press("ArrowRight");
  assert.equal(await current(tab), "step-2");
  await tab.keyboard.press("ArrowLeft");
  assert.equal(await current(tab), "step-1");
  await tab.keyboard.press("End");
  assert.equal(await current(tab), last);
  assert.ok(await tab.getByRole("button", { name: "Forward" }).isDisabled());
  await tab.keyboard.press("Home");
  assert.equal(await current(tab), "given");
});

await check("the timeline leads to a step and says which is shown", async () => {
  await tab.getByRole("link", { name: /^Step 5/ }).click();
  assert.equal(await current(tab), "step-5");
  assert.match(await tab.locator("[aria-current=step]").getAttribute("aria-label"), /^Step 5/);
  assert.match(await tab.locator("[aria-live]").innerText(), /^Step 5 of/);
});

const numbers = async (step) => {
  const texts = await tab.locator(`#update-0-step-${step} .work mn`).allTextContents();
  return new Set(texts.map((text) => text.replace("−", "-")));
};
// Four significant digits, or as it was given.
const rounded = (value) => [value.toPrecision(4), value.toFixed(2), String(value)];
await check("the steps show the numbers of the trace", async () => {
  const depth = trace.layers.length;
  for (const layer of trace.layers) {
    const l = layer.layer;
    const gradient = 2 * depth + 3 + 2 * (depth - l);
    const where = [
      [2 * l - 1, layer.z], [2 * l, layer.a], [gradient - 1, layer.delta],
      [gradient, layer.weightGradient], [4 * depth + 1 + l, layer.weightsAfter],
    ];
    for (const [step, values] of where) {
      const shown = await numbers(step);
      for (const value of values.flat().filter((each) => Math.abs(each) >= 1e-4))
        assert.ok(rounded(value).some((text) => shown.has(text)), `${value} is not in step ${step}: ${[...shown]}`);
    }
  }
  assert.ok((await numbers(2 * depth + 1)).has(trace.loss.toPrecision(4)));
});

await check("everything has a name", async () => {
  for (const role of ["button", "link", "navigation", "img", "heading"]) {
    const all = await tab.getByRole(role).all();
    assert.ok(all.length > 0, `no ${role}`);
    for (const each of all) {
      const name = await each.evaluate((node) => {
        const ids = (node.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
        return ids.map((id) => document.getElementById(id).textContent).join(" ") || node.getAttribute("aria-label") || node.textContent;
      });
      assert.ok(name.trim().length > 0, `a ${role} without a name`);
    }
  }
  assert.equal(await tab.getByRole("main").count(), 1);
  assert.equal(await tab.getByRole("banner").count(), 1);
});

await check("the colours change with the switch, and with the system", async () => {
  const ground = (in_) => in_.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const figure = (in_) => in_.locator("figure svg rect >> nth=0").evaluate((node) => getComputedStyle(node).fill);
  const light = await ground(tab);
  await tab.getByRole("button", { name: "Use dark colours" }).click();
  assert.notEqual(await ground(tab), light);
  assert.equal(await figure(tab), await ground(tab));
  const dark = await open(url, { colorScheme: "dark" });
  assert.equal(await ground(dark.tab), await ground(tab));
  await dark.tab.goto(url + "#update-0-step-8");
  await dark.tab.screenshot({ path: `${folder}/dark.png` });
  assert.deepEqual(dark.faults, []);
});

await check("a swipe on a phone goes forward and back, and nothing is wider than the page", async () => {
  const phone = await open(url + "#update-0-step-3", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const swipe = (from, to) =>
    phone.tab.evaluate(([x, end]) => {
      const target = document.querySelector(".step.shown h2");
      const touch = (clientX) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
      target.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [touch(x)], changedTouches: [touch(x)] }));
      target.dispatchEvent(new TouchEvent("touchend", { bubbles: true, touches: [], changedTouches: [touch(end)] }));
    }, [from, to]);
  await swipe(300, 80);
  assert.equal(await current(phone.tab), "step-4");
  await swipe(80, 300);
  assert.equal(await current(phone.tab), "step-3");
  for (let step = 1; step < steps; step++) {
    await phone.tab.keyboard.press("ArrowRight");
    const wide = await phone.tab.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${await current(phone.tab)} is ${wide} wide`);
  }
  await phone.tab.screenshot({ path: `${folder}/phone.png` });
  assert.deepEqual(phone.faults, []);
});

await check("without a script all steps are there, one below the other", async () => {
  const plain = await open(url, { javaScriptEnabled: false });
  assert.equal(await visible(plain.tab).count(), steps);
  assert.equal(await plain.tab.getByRole("button").count(), 0);
  assert.deepEqual(plain.faults, []);
});

await check("it prints one step a page", async () => {
  const fresh = await open(url + "#update-0-step-8");
  await fresh.tab.screenshot({ path: `${folder}/light.png` });
  const pdf = await fresh.tab.pdf({ path: `${folder}/print.pdf`, preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.equal(pages, steps);
});

await check("a worksheet has gaps, and its answers on a step of their own", async () => {
  const sheet = await open(pathToFileURL(worksheet).href);
  await sheet.tab.keyboard.press("ArrowRight");
  assert.ok((await sheet.tab.locator(".step:visible .line").count()) > 0);
  assert.ok(await sheet.tab.locator(".step:visible figure svg:visible").isVisible());
  assert.doesNotMatch(await sheet.tab.locator(".step:visible figure").textContent(), /0\.3775|δ/);
  await sheet.tab.keyboard.press("End");
  assert.equal(await visible(sheet.tab).getAttribute("id"), "answers");
  assert.deepEqual(sheet.faults, []);
});

await check("what a text smuggled in is not run, not applied and not fetched", async () => {
  const smuggled =
    '<script>window.smuggled = 1</script><style>h2 { color: rgb(1, 2, 3) }</style><h2 id="styled" style="color: rgb(1, 2, 3)">x</h2>' +
    '<img src="https://example.org/x.png" onerror="window.smuggled = 1"><link rel="stylesheet" href="https://example.org/x.css">';
  const file = `${folder}/smuggled.html`;
  writeFileSync(file, readFileSync(page, "utf8").replace("</main>", smuggled + "</main>"));
  const { tab, faults } = await open(pathToFileURL(file).href);
  await tab.getByRole("button", { name: "Forward" }).click();
  assert.equal(await current(tab), "step-1");
  assert.equal(await tab.evaluate(() => window.smuggled), undefined);
  assert.notEqual(await tab.evaluate(() => getComputedStyle(document.getElementById("styled")).color), "rgb(1, 2, 3)");
  for (const kind of [/inline script/, /inline style/, /inline event handler/, /the stylesheet 'https/, /the image 'https/])
    assert.ok(faults.some((fault) => kind.test(fault) && /has been blocked/.test(fault)), `${kind} was not blocked`);
});

assert.deepEqual(faults, []);
console.log("ok no error in the console, no request");
await browser.close();
