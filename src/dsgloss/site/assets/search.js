// The search field of a page: loads the data when it is first used, shows results as links, moves by keyboard.
"use strict";
(function () {
  const LIMIT = 30;
  const CHUNK = 2000;
  const DEFINITIONS = 250;
  const field = document.querySelector(".search");
  if (!field) return;
  const input = field.querySelector("input");
  const panel = field.querySelector(".results");
  const count = panel.querySelector(".count");
  const list = panel.querySelector("ol");
  const words = dsgloss.said;
  const language = document.documentElement.lang;
  const definitions = new Map();
  let loading = null;
  let asked = 0;

  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${field.dataset.root}data/${name}`;
      script.async = false; // fetched side by side, run one after the other
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  // A concept's number is its place in the order of the scripts.
  function loadAll() {
    const count = Math.ceil(Number(field.dataset.concepts) / CHUNK);
    const names = Array.from({ length: count }, (_, number) => `terms-${number}.js`);
    return Promise.all(["particles.js", ...names].map(load));
  }

  dsgloss.addDefinitions = (number, texts) => {
    texts.forEach((text, place) => definitions.set(number * DEFINITIONS + place, text));
  };

  function prepare() {
    loading = loading || loadAll();
    return loading;
  }

  async function search() {
    const query = input.value;
    const turn = (asked += 1);
    remember(query);
    if (!query.trim()) { close(); return; }
    panel.hidden = false;
    if (!dsgloss.concepts.length) count.textContent = words.loading;
    try { await prepare(); } catch (failure) { count.textContent = words.failed; return; }
    if (turn === asked) show(query);
  }

  function show(query) {
    const results = dsgloss.find(query, LIMIT);
    count.textContent = results.length ? words.count.replace("#", results.length) : words.none;
    list.replaceChildren(...results.map(item));
    panel.hidden = false;
    dsgloss.shownFor = query;
    describe(results);
  }

  function element(name, className, text, lang) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = dsgloss.visible(text);
    if (lang) made.lang = lang;
    return made;
  }

  function item({ concept, term, reason }) {
    const made = document.createElement("li");
    const link = element("a");
    link.href = field.dataset.pages + concept.page;
    const korean = preferred(concept, "ko");
    const english = preferred(concept, "en");
    const name = korean || english;
    link.append(element("strong", "", name ? name.text : concept.id, name ? name.language : "en"));
    if (korean && english) link.append(" ", element("span", "beside", english.text, "en"));
    if (concept.isOpen) link.append(" ", element("span", "badge open", `? ${words.proposed}`));
    const why = element("span", "why");
    if (term !== korean && term !== english) {
      why.append(element("span", `term-found`, term.text, term.language), " ");
      if (term.status > 0) why.append(element("span", "", words.statuses[term.status]), " ");
    }
    why.append(element("span", "reason", words.reasons[reason]));
    link.append(" ", why, element("span", "gist"));
    link.querySelector(".gist").dataset.number = concept.number;
    made.append(link);
    return made;
  }

  const preferred = (concept, tag) => concept.terms.find((term) => term.language === tag && term.status === 0);

  // Definitions come after the names: those of the results, script by script.
  async function describe(results) {
    const wanted = new Set(results.map(({ concept }) => Math.floor(concept.number / DEFINITIONS)));
    for (const number of wanted) {
      if (!definitions.has(number * DEFINITIONS)) {
        try { await load(`definitions-${language}-${number}.js`); } catch (failure) { return; }
      }
      fill();
    }
  }

  function fill() {
    for (const gist of list.querySelectorAll(".gist")) {
      const [lang, text] = definitions.get(Number(gist.dataset.number)) || [];
      if (text && !gist.textContent) { gist.lang = lang; gist.textContent = dsgloss.visible(text); }
    }
  }

  function remember(query) {
    const url = new URL(location.href);
    if (query.trim()) url.searchParams.set("q", query); else url.searchParams.delete("q");
    try { history.replaceState(null, "", url); } catch (refused) { /* some browsers refuse this on the disk */ }
  }

  function close() {
    panel.hidden = true;
    list.replaceChildren();
    count.textContent = "";
  }

  const links = () => Array.from(list.querySelectorAll("a"));

  function move(step) {
    const all = links();
    const here = all.indexOf(document.activeElement);
    const next = here + step;
    if (next < 0) input.focus(); else if (next < all.length) all[next].focus();
  }

  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && event.target === input) { const [first] = links(); if (first) first.click(); }
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  });

  // The first Esc leaves the list, the next clears the field.
  function leave() {
    if (document.activeElement !== input) { input.focus(); return; }
    if (panel.hidden || !input.value) { input.value = ""; input.blur(); }
    input.value = "";
    asked += 1;
    remember("");
    close();
  }

  document.addEventListener("keydown", (event) => {
    const isTyping = /^(?:input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!field.contains(event.target) && !field.closest(".hero")) panel.hidden = true;
  });
  input.addEventListener("focus", () => {
    prepare().catch(() => {});
    if (list.children.length) panel.hidden = false;
  });
  input.addEventListener("input", search);

  const query = new URLSearchParams(location.search).get("q");
  if (query) { input.value = query; search(); }
})();
