// Shows one step at a time. Without this script the page is a scroll of all steps.
"use strict";
const pages = (() => {
  const root = document.documentElement;
  const steps = [...document.querySelectorAll(".step")];
  const links = [...document.querySelectorAll(".timeline a")];
  let shown = 0;

  const element = (tag, properties, parent) =>
    parent.appendChild(Object.assign(document.createElement(tag), properties));

  // Light and dark: the system's, until the reader chooses.
  const themeButton = element("button", { type: "button", className: "theme" }, document.querySelector(".top"));
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const nameTheme = () => {
    themeButton.textContent = isDark() ? "Light" : "Dark";
    themeButton.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
  };
  themeButton.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  system.addEventListener("change", nameTheme);
  nameTheme();

  // Back, where one is, forward.
  const controls = element("nav", { className: "controls" }, document.body);
  controls.setAttribute("aria-label", "Go through the steps");
  const back = element("button", { type: "button", textContent: "← Back" }, controls);
  const position = element("div", { className: "position" }, controls);
  position.setAttribute("aria-live", "polite");
  const forward = element("button", { type: "button", textContent: "Forward →" }, controls);
  back.setAttribute("aria-keyshortcuts", "ArrowLeft");
  forward.setAttribute("aria-keyshortcuts", "ArrowRight");

  const heading = (step) => step.querySelector("h2");

  const show = (index) => {
    shown = Math.max(0, Math.min(steps.length - 1, index));
    const current = steps[shown];
    for (const step of steps) step.classList.toggle("shown", step === current);
    for (const update of document.querySelectorAll(".whole-update"))
      update.classList.toggle("shown", update.contains(current));
    for (const link of links) {
      if (link.hash === "#" + current.id) {
        link.setAttribute("aria-current", "step");
        const row = link.closest("ol");
        row.scrollLeft += link.getBoundingClientRect().left - row.getBoundingClientRect().left - row.clientWidth / 2;
      } else link.removeAttribute("aria-current");
    }
    back.disabled = shown === 0;
    forward.disabled = shown === steps.length - 1;
    position.textContent = heading(current).innerText.replace(/\s+/g, " ");
    root.dispatchEvent(new CustomEvent("stepshown"));
  };

  const go = (index) => {
    const before = shown;
    show(index);
    if (shown === before) return;
    history.replaceState(null, "", "#" + steps[shown].id);
    const top = steps[shown].getBoundingClientRect().top;
    if (top < 0) scrollTo({ top: 0 });
  };

  const ofHash = () => steps.findIndex((step) => "#" + step.id === location.hash);
  const updateOf = (step) => step.parentElement;
  const otherUpdate = (by) => {
    const updates = [...new Set(steps.map(updateOf))];
    const other = updates[updates.indexOf(updateOf(steps[shown])) + by];
    if (!other?.matches(".whole-update")) return shown;
    const place = steps.filter((step) => updateOf(step) === updateOf(steps[shown])).indexOf(steps[shown]);
    return steps.indexOf(steps.filter((step) => updateOf(step) === other)[place]);
  };

  back.addEventListener("click", () => go(shown - 1));
  forward.addEventListener("click", () => go(shown + 1));
  // At once; the browser tells of the new address only later.
  for (const link of links)
    link.addEventListener("click", (event) => {
      const index = steps.findIndex((step) => "#" + step.id === link.hash);
      if (index >= 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) show(index);
    });

  addEventListener("hashchange", () => {
    const index = ofHash();
    if (index < 0) return;
    show(index);
    steps[shown].focus({ preventScroll: true });
  });

  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
    const target = {
      ArrowRight: () => (event.shiftKey ? otherUpdate(1) : shown + 1),
      ArrowLeft: () => (event.shiftKey ? otherUpdate(-1) : shown - 1),
      Home: () => 0,
      End: () => steps.length - 1,
    }[event.key];
    if (!target) return;
    event.preventDefault();
    go(target());
  });

  // A swipe goes on, unless it scrolls something that is too wide for the page.
  let touch = null;
  const scrolls = (node) => {
    for (let each = node; each && each !== document.body; each = each.parentElement)
      if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === "auto") return true;
    return false;
  };
  addEventListener("touchstart", (event) => {
    touch = event.touches.length === 1 && !scrolls(event.target) ? event.touches[0] : null;
  }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touch) return;
    const x = event.changedTouches[0].clientX - touch.clientX;
    const y = event.changedTouches[0].clientY - touch.clientY;
    touch = null;
    if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) go(shown + (x < 0 ? 1 : -1));
  }, { passive: true });

  root.classList.add("stepping");
  show(Math.max(0, ofHash()));

  // For the script of a page that computes: a step by the place of its update on the page and its number, 0 for what is given.
  const stepsOf = (section) => [...document.querySelectorAll(".whole-update")[section].querySelectorAll(".step")];
  return {
    current: () => steps[shown],
    step: () => [...steps[shown].parentElement.querySelectorAll(".step")].indexOf(steps[shown]),
    showStep: (section, step) => {
      const all = stepsOf(section);
      show(steps.indexOf(all[Math.min(step, all.length - 1)]));
    },
  };
})();
