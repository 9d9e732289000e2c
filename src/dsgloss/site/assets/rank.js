// Finds concepts by what people type, in the order of lookup/index.py: the score says how sure the match is.
"use strict";
(function () {
  const { fold, initials, isInitials, isSyllable, letters } = dsgloss;
  const BASE = { exact: 1, spelling: 0.97, inflected: 0.95, initials: 0.8, prefix: 0.7, part: 0.6, approximate: 0.5 };
  const PENALTY = [0, 0.01, 0.03, 0.03];
  const NEAR_ENOUGH = 0.7;
  const LONGEST = 80;
  const RUN = /^[가-힣]+/u;
  const HANGUL = /[가-힣]/u;
  const LATIN = /[a-z0-9]/u;
  const LOOSE = /[\s\-‐‑–_·]/u;

  const concepts = [];
  const terms = [];
  const byKey = new Map();
  const byForm = new Map();
  let afterNoun = /^$/u;

  dsgloss.concepts = concepts;
  dsgloss.particles = (pattern) => { afterNoun = new RegExp(pattern, "u"); };

  // Takes one script of data over; data/terms-0.js calls it.
  dsgloss.addTerms = (rows) => {
    for (const [id, isOpen, designations, page] of rows) {
      const concept = { id, page: page || `${id}.html`, isOpen: isOpen === 1, number: concepts.length, terms: [] };
      concepts.push(concept);
      for (const [text, status, language, ...forms] of designations) {
        const term = { concept, text, status, language, key: fold(text), initials: null, letters: null };
        concept.terms.push(term);
        terms.push(term);
        note(byKey, term.key, term);
        for (const form of forms) note(byForm, form, term);
      }
    }
  };

  function note(map, key, term) {
    const known = map.get(key);
    if (known) known.push(term); else map.set(key, [term]);
  }

  // The results, best first: { concept, term, reason, score }.
  dsgloss.find = (typed, limit) => {
    const query = typed.trim().normalize("NFC");
    const key = fold(query);
    if (!key) return [];
    const best = new Map();
    exact(best, query, key);
    inside(best, query);
    if (isInitials(query.replace(/\s/gu, ""))) byInitials(best, query.replace(/\s/gu, ""));
    else completions(best, key);
    if (!best.size) approximate(best, key);
    return Array.from(best.values())
      .sort((a, b) => b.score - a.score || (a.concept.id < b.concept.id ? -1 : 1))
      .slice(0, limit);
  };

  function add(best, term, reason, share) {
    const score = BASE[reason] - PENALTY[term.status] - 0.1 * (1 - Math.min(1, share));
    const known = best.get(term.concept);
    if (!known || score > known.score) best.set(term.concept, { concept: term.concept, term, reason, score });
  }

  function exact(best, query, key) {
    for (const term of byKey.get(key) || []) add(best, term, term.text === query ? "exact" : "spelling", 1);
  }

  // Terms in the query, whatever particles follow them: 전문가 혼합에서는, fine-tuned.
  function inside(best, query) {
    const written = Array.from(query.normalize("NFKC")).slice(0, LONGEST);
    const text = written.map((character) => character.toLowerCase());
    const places = text.map((_, place) => place).filter((place) => !LOOSE.test(text[place]));
    for (let first = 0; first < places.length; first += 1) {
      const start = places[first];
      if (!mayBegin(text, start)) continue;
      let key = "";
      for (let last = first; last < places.length; last += 1) {
        key += text[places[last]];
        const spelled = written.slice(start, places[last] + 1).join("");
        const found = onePerConcept((byKey.get(key) || []).concat(byForm.get(key) || []), spelled);
        if (!found.length || !mayEnd(text, places[last])) continue;
        const rest = text.slice(places[last] + 1).join("").trimEnd();
        const isWhole = first === 0 && !/\s\S*\s/u.test(rest) && (!/^\s/u.test(rest) || afterNoun.test(rest.trim()));
        const share = (places[last] + 1 - start) / text.length;
        for (const term of found) add(best, term, isWhole ? "inflected" : "part", isWhole ? 1 : share);
      }
    }
  }

  // Of the terms of a concept that fold to one key, the one that is written as found, else the best status.
  function onePerConcept(found, spelled) {
    if (found.length < 2) return found;
    const best = new Map();
    for (const term of found) {
      const known = best.get(term.concept);
      const rank = (each) => (each.text === spelled ? -1 : each.status);
      if (!known || rank(term) < rank(known)) best.set(term.concept, term);
    }
    return Array.from(best.values());
  }

  function mayBegin(text, start) {
    const before = text[start - 1] || " ";
    return isSyllable(text[start]) ? !isSyllable(before) : !(LATIN.test(text[start]) && LATIN.test(before));
  }

  function mayEnd(text, end) {
    const rest = text.slice(end + 1).join("");
    if (!isSyllable(text[end])) return !(LATIN.test(text[end]) && LATIN.test(rest[0] || " "));
    const run = RUN.exec(rest);
    return !run || afterNoun.test(run[0]);
  }

  function byInitials(best, wanted) {
    for (const term of terms) {
      if (term.initials === null) term.initials = HANGUL.test(term.text) ? initials(term.text).replace(/\s/gu, "") : "";
      if (term.initials.startsWith(wanted)) add(best, term, "initials", wanted.length / term.initials.length);
    }
  }

  // The last syllable may be half typed: 전문ㄱ and 전묵 are on the way to 전문가.
  function completions(best, key) {
    const head = key.slice(0, -1);
    const tail = letters(key.slice(-1));
    const isHangul = /[ㄱ-ㅣ가-힣]$/u.test(key);
    for (const term of terms) {
      const known = term.key;
      if (known.startsWith(key)) add(best, term, "prefix", key.length / known.length);
      else if (key.length > 1 && known.indexOf(key, 1) > 0) add(best, term, "part", key.length / known.length);
      else if (isHangul && known.startsWith(head) && goesOn(known, head.length, tail)) {
        add(best, term, "prefix", (key.length - 1) / known.length);
      }
    }
  }

  function goesOn(known, place, tail) {
    const next = known[place] || "";
    return initials(next) === tail[0] && letters(known.slice(place, place + 2)).startsWith(tail);
  }

  function approximate(best, key) {
    if (key.length < 2 || key.length > LONGEST) return;
    const typed = letters(key);
    const mask = maskOf(typed);
    const shared = commonWith(typed);
    for (const term of terms) {
      if (term.letters === null) { term.letters = letters(term.key); term.mask = maskOf(term.letters); }
      const sum = typed.length + term.letters.length;
      if ((2 * Math.min(typed.length, term.letters.length)) / sum < NEAR_ENOUGH) continue;
      const unlike = bits(mask & ~term.mask) + bits(term.mask & ~mask);
      if ((sum - unlike) / sum < NEAR_ENOUGH) continue;
      const alike = (2 * shared(term.letters)) / sum;
      if (alike >= NEAR_ENOUGH) add(best, term, "approximate", alike);
    }
  }

  // Which letters there are, in 32 bits; a letter that only one side has cannot be common to both.
  function maskOf(spelled) {
    let mask = 0;
    for (let place = 0; place < spelled.length; place += 1) mask |= 1 << (spelled.charCodeAt(place) % 32);
    return mask;
  }

  // Pairs of bits are added up, then fours, then bytes.
  function bits(mask) {
    const pairs = mask - ((mask >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }

  // Measures common subsequences with one word, a column at a time as the bits of a number (Hyyrö 2004).
  function commonWith(one) {
    if (one.length > 30) return (other) => common(one, other);
    const places = new Int32Array(0x10000);
    for (let place = 0; place < one.length; place += 1) places[one.charCodeAt(place)] |= 1 << place;
    const all = 2 ** one.length - 1;
    return (other) => {
      let open = all;
      for (let place = 0; place < other.length; place += 1) {
        const met = open & places[other.charCodeAt(place)];
        open = ((open + met) | (open - met)) & all;
      }
      return one.length - bits(open);
    };
  }

  // The same for words of any length: the length of the longest common subsequence; the row is kept from call to call.
  let row = new Uint16Array(256);
  function common(one, other) {
    if (row.length <= other.length) row = new Uint16Array(other.length + 1);
    row.fill(0, 0, other.length + 1);
    for (let i = 0; i < one.length; i += 1) {
      let diagonal = 0;
      for (let j = 1; j <= other.length; j += 1) {
        const above = row[j];
        row[j] = one[i] === other[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.length];
  }
})();
