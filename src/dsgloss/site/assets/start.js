// From the entrance to the pages in the reader's language, with the query if there is one.
"use strict";
(function () {
  var known = document.currentScript.dataset.languages.split(" ");
  var wanted = [];
  try { wanted.push(localStorage.getItem("dsgloss-language")); } catch (refused) { /* ask the browser only */ }
  wanted = wanted.concat(Array.from(navigator.languages || []), known);
  var language = wanted.map(function (tag) { return String(tag).slice(0, 2); })
    .find(function (tag) { return known.indexOf(tag) >= 0; });
  location.replace(language + "/index.html" + location.search + location.hash);
})();
