// What can be said of a corrected text without a dictionary. Hints, never refusals: a sign may well break them.

const fold = (text) => text.normalize("NFKC").toLowerCase();

function fill(template, values = {}) {
  return template.replace(/\{([a-z_]+)\}/g, (slot, key) => (key in values ? String(values[key]) : slot));
}

function pieces(text, pattern) {
  return text.normalize("NFKC").match(pattern) || [];
}

// 1,000 and 1.000 are one number; 12:30 is two.
const numbers = (text) => pieces(text, /\d+(?:[.,]\d{3})*/g).map((n) => n.replace(/[.,]/g, "").replace(/^0+(?=\d)/, ""));
const PLACEHOLDERS = /\{\{?[^{}\s]{1,40}\}?\}|\$\{[^{}\s]{1,40}\}|%\([^()\s]{1,40}\)[a-z]|%\d*\$?[sdfi@]|https?:\/\/[^\s<>（）()「」、。]+/gi;
const placeholders = (text) => pieces(text, PLACEHOLDERS);

// What `before` has more often than `after`.
function lost(before, after) {
  const rest = [...after];
  return before.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const same = (a, b) => !lost(a, b).length && !lost(b, a).length;

const PAIRS = { "(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "「": "」", "『": "』", "【": "】", "〔": "〕", "《": "》", "〈": "〉", "“": "”" };
const CLOSING = new Set(Object.values(PAIRS));

function unpaired(text) {
  const open = [];
  const alone = [];
  for (const char of text) {
    if (PAIRS[char]) open.push(char);
    else if (CLOSING.has(char)) {
      if (open.length && PAIRS[open[open.length - 1]] === char) open.pop();
      else alone.push(char);
    }
  }
  return [...open, ...alone];
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const OWN = {
  Hans: /\p{Script=Han}/u, Hant: /\p{Script=Han}/u, Kore: /\p{Script=Hangul}/u, Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u, Thai: /\p{Script=Thai}/u, Deva: /\p{Script=Devanagari}/u, Mymr: /\p{Script=Myanmar}/u,
  Khmr: /\p{Script=Khmer}/u, Laoo: /\p{Script=Lao}/u, Beng: /\p{Script=Bengali}/u, Sinh: /\p{Script=Sinhala}/u,
  Arab: /\p{Script=Arabic}/u,
};
const FOREIGN = {
  Hans: /\p{Script=Hangul}+/gu, Hant: /\p{Script=Hangul}+/gu, Kore: /$^/g, Latn: /[\p{Script=Han}\p{Script=Hangul}]+/gu,
};

function scriptHints(script, target, text) {
  const hints = [];
  const kana = text.match(KANA);
  if (kana) hints.push(["hint_kana", { what: kana.join(" ") }]);
  const foreign = text.match(FOREIGN[script] || /[\p{Script=Han}\p{Script=Hangul}]+/gu);
  if (foreign) hints.push(["hint_script", { what: foreign.join(" ") }]);
  // AED and Wi-Fi are right in any script: only a text that had the language's letters and lost them is odd
  const own = OWN[script];
  if (own && own.test(target) && !own.test(text)) hints.push(["hint_no_script", {}]);
  return hints;
}

// Numbers and placeholders should be those of the Japanese; where the translation had its own, keeping them is fine.
function agreeHints(take, source, target, text) {
  const [wanted, before, now] = [source, target, text].map(take);
  if (same(now, wanted) || same(now, before)) return [];
  const missing = lost(wanted, now);
  const extra = lost(now, wanted);
  return [
    ...(missing.length ? [["hint_missing", { what: missing.join(", ") }]] : []),
    ...(extra.length ? [["hint_extra", { what: extra.join(", ") }]] : []),
  ];
}

// [key of a word, values] for each thing to look at again in `text`, the corrected text of `item`.
function hintsFor(script, item, text, note) {
  if (!text.trim()) return note.trim() ? [] : [["hint_empty", {}]];
  if (unchanged(item, text)) return note.trim() ? [] : [["hint_same", {}]];
  const alone = unpaired(text);
  return [
    ...agreeHints(numbers, item.source, item.target, text),
    ...agreeHints(placeholders, item.source, item.target, text),
    ...scriptHints(script, item.target, text),
    ...(alone.length ? [["hint_brackets", { what: alone.join(" ") }]] : []),
  ];
}
