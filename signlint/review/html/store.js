// Answers: kept by the browser, written to a file, read from one. An answer is {verdict, corrected, note, date}.

const VERDICTS = ["ok", "fix", "discuss"];
const SPACE = "signlint";

function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
    return localStorage.getItem(key) === value;
  } catch {
    return false;
  }
}

const keyOf = ({ unit, hash }) => `${unit}\0${hash}`;
const shelf = (sheet) => `${SPACE}/${data.project}/${sheet.lang}/`;
const slot = (sheet) => shelf(sheet) + sheet.hash;

function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// Controls and lone surrogates have no place in a text that goes into a catalog.
const clean = (text) => String(text).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/gu, "").replace(/\r\n?/g, "\n");
const text = (value, most = 100000) => (typeof value === "string" ? clean(value).slice(0, most) : "");

// An answer out of a file or out of storage; null if it is none.
function answerOf(raw) {
  if (typeof raw !== "object" || raw === null || !VERDICTS.includes(raw.verdict)) return null;
  const date = /^\d{4}-\d\d-\d\d$/.test(raw.date) ? raw.date : today();
  return { verdict: raw.verdict, corrected: text(raw.corrected), note: text(raw.note), date };
}

function parse(written) {
  try {
    const value = JSON.parse(written);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

// Every answer carries the unit and hash of its text, so that a later copy of the page can tell which still hold.
function kepts(sheet, key) {
  const list = parse(kept(key)).answers;
  return Array.isArray(list) ? list.filter((raw) => raw && typeof raw === "object") : [];
}

// Take `list` into the sheet. Answers that are there already stay. Returns how many were taken, kept, unknown.
function take(sheet, list) {
  const count = { taken: 0, kept: 0, unknown: 0 };
  for (const raw of list) {
    const answer = answerOf(raw);
    const numbers = (answer && sheet.numbers.get(keyOf(raw))) || [];
    if (!numbers.length) count.unknown += 1;
    for (const number of numbers) {
      const old = sheet.answers.get(number);
      if (!old) sheet.answers.set(number, { ...answer });
      count[old && JSON.stringify(saved(old)) !== JSON.stringify(saved(answer)) ? "kept" : "taken"] += 1;
    }
  }
  return count;
}

const saved = ({ verdict, corrected, note }) => [verdict, verdict === "fix" ? corrected : "", note];

// Answers of this very sheet, else those of earlier copies of it that still hold.
function restore(sheet) {
  const own = kepts(sheet, slot(sheet));
  if (own.length) return take(sheet, own) && 0;
  let taken = 0;
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(shelf(sheet)) && key !== slot(sheet)) taken += take(sheet, kepts(sheet, key)).taken;
    }
  } catch {
    return taken;
  }
  return taken;
}

function remember(sheet) {
  const answers = [...sheet.answers].map(([number, answer]) => {
    const { unit, hash } = sheet.byNumber.get(number);
    return { unit, hash, ...answer };
  });
  return keep(slot(sheet), JSON.stringify({ answers }));
}

const unchanged = (item, corrected) => clean(corrected).trim() === clean(item.target).trim();

// The answer file, version 1. Texts go back exactly as they came: the hash is over them.
function answerFile(sheet, reviewer) {
  const day = today();
  const answers = sheet.items.filter((item) => sheet.answers.has(item.n)).map((item) => {
    const { verdict, corrected, note, date } = sheet.answers.get(item.n);
    const changed = verdict === "fix" && !unchanged(item, corrected) ? clean(corrected).trim() : "";
    const said = clean(note).trim();
    return {
      unit: item.unit, hash: item.hash, verdict, source: item.source, target: item.target,
      ...(changed && { corrected: changed }), ...(said && { note: said }), ...(date !== day && { date }),
    };
  });
  const about = { ...(data.project && { project: data.project }), lang: sheet.lang, reviewer, date: day };
  return JSON.stringify({ signlint: "answers", version: sheet.version, ...about, answers }, null, 1);
}

// Letters, marks and figures of any script; everything else, path separators among it, becomes a hyphen.
const part = (name) => name.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "reviewer";
const fileName = (sheet, reviewer) => `answers-${sheet.lang}-${part(reviewer)}.json`;

// {sheet, list} out of a file, or {error: [key of a word, values]}.
function readFile(written) {
  const file = parse(written);
  const wrong = (key, what) => ({ error: [key, { what: String(what).slice(0, 60) }] });
  if (file.signlint !== "answers" || !Array.isArray(file.answers)) return wrong("load_wrong", "");
  if (data.project && file.project && file.project !== data.project) return wrong("load_project", file.project);
  const sheet = data.sheets.find((one) => one.lang === file.lang);
  if (!sheet) return wrong("load_lang", file.lang);
  return { sheet, list: file.answers };
}
