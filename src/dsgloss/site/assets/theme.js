// The theme that the reader chose, before anything is drawn. Where nothing can be remembered, the system decides.
"use strict";
var dsgloss = { words: function (said) { dsgloss.said = said; } };
(function () {
  try {
    var chosen = localStorage.getItem("dsgloss-theme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  } catch (refused) { /* private windows may refuse */ }
})();
