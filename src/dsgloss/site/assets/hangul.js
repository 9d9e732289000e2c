// What the search knows of Hangul and of spelling; the counterpart of korean/hangul.py and korean/spacing.py.
"use strict";
(function () {
  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
  // Letters that are typed with two keys.
  const TWO_KEYS = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ", "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
  };
  const LOOSE = /[\s\-‐‑–_·]+/gu;
  const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

  const isSyllable = (character) => character >= "가" && character <= "힣";
  const indexOf = (syllable) => syllable.charCodeAt(0) - 0xac00;

  // Letters that are typed but not yet in a syllable stay what they are; NFKC would make other letters of them.
  const ALL_BUT_LETTERS = /[^ㄱ-ㅣ]+/gu;

  dsgloss.fold = (text) =>
    text.replace(ALL_BUT_LETTERS, (part) => part.normalize("NFKC")).toLowerCase().replace(LOOSE, "");
  dsgloss.isSyllable = isSyllable;
  dsgloss.initials = (text) =>
    Array.from(text, (c) => (isSyllable(c) ? INITIALS[Math.floor(indexOf(c) / 588)] : c)).join("");
  dsgloss.isInitials = (text) => text !== "" && Array.from(text).every((c) => INITIALS.includes(c));
  // As it is typed, key by key.
  dsgloss.letters = (text) => {
    let typed = "";
    for (const c of text) {
      if (!isSyllable(c)) { typed += TWO_KEYS[c] || c; continue; }
      const index = indexOf(c);
      const vowel = VOWELS[Math.floor((index % 588) / 28)];
      const final = FINALS[index % 28];
      typed += INITIALS[Math.floor(index / 588)] + (TWO_KEYS[vowel] || vowel) + (TWO_KEYS[final] || final);
    }
    return typed;
  };
  // Nothing invisible: a sign that turns the direction of the text is shown by its number.
  dsgloss.visible = (text) =>
    text.replace(UNSAFE, (c) => "\\u{" + c.codePointAt(0).toString(16) + "}");
})();
