// The page: what is shown, and what a click or a key does. Text reaches it through textContent and value alone.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
let ui = data.ui;
let current; // the sheet that is open, null = the summary
let lastSaved = null; // [key of a word, values] of the line below the progress bar

const say = (key, values) => fill(data.words[ui][key] || key, values);

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const place = (article) => {
  const number = Number(article.dataset.n);
  const sheet = data.sheets[Number(article.closest(".sheet").id.slice(1))];
  return { sheet, number, item: sheet.byNumber.get(number), answer: sheet.answers.get(number) };
};
const articleOf = (sheet, number) => byId(`s${sheet.index}-${number}`);
const fieldsOf = (article) => {
  const [corrected, note] = article.querySelectorAll(".fields textarea");
  return { corrected, note };
};

// One text: the marks of its answer.
function draw(article) {
  const { sheet, item, answer } = place(article);
  const { corrected, note } = fieldsOf(article);
  for (const verdict of VERDICTS) article.classList.toggle(verdict, answer?.verdict === verdict);
  for (const radio of article.querySelectorAll(".verdict input")) radio.checked = answer?.verdict === radio.value;
  article.classList.toggle("noted", Boolean(answer?.note) || document.activeElement === note);
  if (document.activeElement !== corrected) corrected.value = answer?.corrected ?? "";
  if (document.activeElement !== note) note.value = answer?.note ?? "";
  buttons(article, answer);
  drawHints(article, sheet, item, answer);
}

function buttons(article, answer) {
  const old = article.querySelector(".extra");
  const keys = [...(answer ? ["clear"] : []), ...(answer?.verdict === "ok" && !article.classList.contains("noted") ? ["add_note"] : [])];
  const made = element("div", { className: "extra" });
  for (const key of keys) {
    const button = element("button", { type: "button", className: "small", textContent: say(key) });
    Object.assign(button.dataset, { w: key, act: key });
    made.append(button);
  }
  if (old) old.replaceWith(made);
  else article.querySelector(".verdict").after(made);
}

function drawHints(article, sheet, item, answer) {
  let box = article.querySelector(".hints");
  if (answer?.verdict !== "fix") return box?.remove();
  if (!box) {
    box = element("ul", { className: "hints" });
    box.setAttribute("role", "status");
    fieldsOf(article).corrected.parentElement.after(box);
  }
  const hints = hintsFor(sheet.script, item, answer.corrected, answer.note);
  const fine = !hints.length && answer.corrected.trim();
  box.classList.toggle("fine", Boolean(fine));
  const lines = fine ? [["hint_fine", {}]] : hints;
  box.replaceChildren(...lines.map(([key, values]) => element("li", { textContent: say(key, values) })));
}

function answerWith(article, change) {
  const { sheet, item, answer } = place(article);
  const start = { verdict: "", corrected: "", note: "" };
  const made = { ...start, ...answer, ...change, date: today() };
  if (!made.verdict && made.corrected.trim()) made.verdict = "fix";
  if (!made.verdict && made.note.trim()) made.verdict = "discuss";
  // the text to correct stands in the field from the start: on a phone nobody types it anew
  if (made.verdict === "fix" && !made.corrected && "verdict" in change) made.corrected = item.target;
  put(sheet, item, made.verdict ? made : null);
}

function clear(article) {
  const { sheet, item } = place(article);
  put(sheet, item, null);
}

// A unit that stands in the catalog twice with the same texts is one question.
function put(sheet, item, answer) {
  for (const number of sheet.numbers.get(keyOf(item))) {
    if (answer) sheet.answers.set(number, { ...answer });
    else sheet.answers.delete(number);
    draw(articleOf(sheet, number));
  }
  changed(sheet);
}

// `dirty`: answers that are neither in a file nor in the browser.
function changed(sheet) {
  sheet.dirty = true;
  drawProgress();
  clearTimeout(sheet.timer);
  sheet.timer = setTimeout(() => store(sheet), 250);
}

function store(sheet) {
  clearTimeout(sheet.timer);
  const fine = remember(sheet);
  sheet.dirty &&= !fine;
  tell(fine ? "saved" : "not_saved");
}

const unsaved = () => data.sheets.filter((sheet) => sheet.dirty);

function tell(key, values) {
  lastSaved = [key, values];
  const line = byId("saved");
  const words = say(key, values);
  line.classList.toggle("bad", key === "not_saved");
  if (line.textContent !== words) line.textContent = words;
}

// All texts: progress, filters, language.
const finished = (sheet) => sheet.items.filter((item) => item.signed || sheet.answers.has(item.n)).length;

function drawProgress() {
  data.sheets.forEach((sheet) => {
    const link = document.querySelector(`#sheets a[href="#s${sheet.index}"] small`);
    if (link) link.textContent = `${finished(sheet)}/${sheet.items.length}`;
  });
  byId("bar").hidden = !current;
  document.querySelector(".finish").hidden = !current;
  if (!current) return;
  const [n, total] = [finished(current), current.items.length];
  byId("done").textContent = say("done_of", { n, total });
  Object.assign(byId("progress"), { max: Math.max(total, 1), value: n });
  byId("left").textContent = n === total ? say("all_done") : say("not_all_done", { n: total - n });
}

const TESTS = {
  all: () => true,
  todo: (item, answer) => !answer && !item.signed,
  findings: (item) => item.found,
  ok: (_, answer) => answer?.verdict === "ok",
  fix: (_, answer) => answer?.verdict === "fix",
  discuss: (_, answer) => answer?.verdict === "discuss",
};

function searchText(sheet, item) {
  item.search ??= fold(`${item.unit}\n${item.source}\n${item.target}\n${[...articleOf(sheet, item.n).querySelectorAll(".at, .source")].map((one) => one.textContent).join("\n")}`);
  return item.search;
}

function filter() {
  if (!current) return;
  const test = TESTS[byId("show").value] || TESTS.all;
  const at = byId("place").value;
  const words = fold(byId("search").value).split(/\s+/).filter(Boolean);
  let n = 0;
  for (const item of current.items) {
    const fits = test(item, current.answers.get(item.n)) && (at === "" || item.place === Number(at)) && (!words.length || words.every((word) => searchText(current, item).includes(word)));
    articleOf(current, item.n).hidden = !fits;
    n += fits ? 1 : 0;
  }
  byId("shown").textContent = n === current.items.length ? "" : say("shown", { n });
  byId(`s${current.index}`).querySelector(".none").hidden = n > 0;
}

function showAll() {
  byId("show").value = "all";
  byId("place").value = "";
  byId("search").value = "";
  filter();
}

function listPlaces() {
  const select = byId("place");
  select.length = 1;
  const names = current ? placesOf(current) : new Map();
  for (const [index, name] of names) select.append(element("option", { value: String(index), textContent: name, lang: "ja" }));
  select.parentElement.hidden = names.size < 2;
}

function placesOf(sheet) {
  const names = new Map();
  for (const item of sheet.items) {
    if (item.place >= 0 && !names.has(item.place)) names.set(item.place, articleOf(sheet, item.n).querySelector(".at").textContent);
  }
  return names;
}

function speak(tag) {
  ui = tag;
  const words = data.words[ui];
  document.documentElement.lang = ui;
  document.documentElement.dataset.ui = ui;
  byId("ui").value = ui;
  for (const section of document.querySelectorAll("section.sheet[lang]")) section.lang = ui;
  for (const one of document.querySelectorAll("[data-w]")) one.textContent = words[one.dataset.w];
  for (const one of document.querySelectorAll("[data-w-label]")) one.setAttribute("aria-label", words[one.dataset.wLabel]);
  for (const one of document.querySelectorAll("[data-w-placeholder]")) one.placeholder = words[one.dataset.wPlaceholder];
  for (const article of document.querySelectorAll(".item.fix")) draw(article);
  if (lastSaved) tell(...lastSaved);
  drawProgress();
  filter();
}
