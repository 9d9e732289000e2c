// Theme, language and copying: what works only with scripts is shown only by them.
"use strict";
(function () {
  const root = document.documentElement;
  const keep = (name, value) => { try { localStorage.setItem(name, value); } catch (refused) { /* not remembered */ } };

  const theme = document.querySelector("button.theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const tell = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.hidden = false;
  tell();
  system.addEventListener("change", tell);
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    keep("dsgloss-theme", root.dataset.theme);
    tell();
  });

  const other = document.querySelector("a.language");
  if (other) other.addEventListener("click", () => {
    keep("dsgloss-language", other.lang);
    const target = new URL(other.href);
    target.search = location.search;
    target.hash = location.hash;
    other.href = target.href;
  });

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (!(await copied(button.dataset.copy))) return;
      const before = button.title;
      button.classList.add("done");
      button.setAttribute("aria-label", dsgloss.said.copied);
      setTimeout(() => { button.classList.remove("done"); button.setAttribute("aria-label", before); }, 1500);
    });
  }

  async function copied(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch (refused) { return copiedOldWay(text); }
  }

  function copiedOldWay(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const worked = document.execCommand("copy");
    area.remove();
    return worked;
  }
})();
