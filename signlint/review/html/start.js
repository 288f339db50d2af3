// Events, dialogs and the start.

const visible = () => (current ? current.items.map((item) => articleOf(current, item.n)).filter((one) => !one.hidden) : []);

function go(step, from = document.activeElement?.closest?.(".item")) {
  const list = visible();
  const at = from ? list.indexOf(from) : -1;
  const next = from && at >= 0 ? list[at + step] : list.find((one) => one.getBoundingClientRect().bottom > 120) || list[0];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }
}

function decide(article, verdict, byKey) {
  answerWith(article, { verdict });
  const { corrected, note } = fieldsOf(article);
  if (verdict === "ok" && byKey) go(1, article);
  if (verdict === "fix" && byKey) corrected.focus();
  if (verdict === "discuss" && byKey) note.focus();
}

function addNote(article) {
  article.classList.add("noted");
  article.querySelector("[data-act=add_note]")?.remove();
  fieldsOf(article).note.focus();
}

function toggleFilters(open) {
  byId("bar").classList.toggle("open", open);
  byId("toggle").setAttribute("aria-expanded", String(byId("bar").classList.contains("open")));
}

function find() {
  toggleFilters(true);
  byId("search").focus();
}

function download(name, written) {
  const url = URL.createObjectURL(new Blob([written], { type: "application/json" }));
  const link = element("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

function inform(lines) {
  byId("told").replaceChildren(...lines.flatMap((line, i) => (i ? [element("br"), line] : [line])));
  byId("told-dialog").showModal();
}

function save() {
  if (!current) return;
  if (!current.answers.size) return inform([say("nothing_to_save")]);
  byId("name").value = kept(`${SPACE}/reviewer`) || byId("name").value;
  if (byId("name").value.trim()) return write();
  byId("name-dialog").showModal();
}

function write() {
  const reviewer = clean(byId("name").value).replace(/\s+/g, " ").trim();
  if (!reviewer) return;
  keep(`${SPACE}/reviewer`, reviewer);
  const file = fileName(current, reviewer);
  const written = answerFile(current, reviewer);
  download(file, written);
  current.dirty = false;
  const n = current.items.length - finished(current);
  byId("saved-title").textContent = say("saved_file", { n: current.answers.size, file });
  byId("saved-left").textContent = n ? say("not_all_done", { n }) : say("all_done");
  byId("saved-text").value = written;
  byId("saved-dialog").showModal();
}

async function load(file) {
  const found = !file || file.size > 50 * 2 ** 20 ? readFile("") : readFile(await file.text());
  if (found.error) return inform([say(...found.error)]);
  const count = take(found.sheet, found.list);
  for (const number of found.sheet.answers.keys()) draw(articleOf(found.sheet, number));
  changed(found.sheet);
  inform([
    say("loaded", { n: count.taken }),
    ...(count.kept ? [say("loaded_kept", { n: count.kept })] : []),
    ...(count.unknown ? [say("loaded_other", { n: count.unknown })] : []),
  ]);
}

const ACTIONS = {
  "1": "ok", o: "ok", "2": "fix", f: "fix", "3": "discuss", d: "discuss", "0": "clear", j: "next", k: "previous", "/": "find", "?": "help",
};

function act(action) {
  const article = document.activeElement?.closest?.(".item");
  if (action === "next") go(1);
  else if (action === "previous") go(-1);
  else if (action === "find") find();
  else if (action === "help") byId("help-dialog").showModal();
  else if (!article) go(1);
  else if (action === "clear") clear(article);
  else decide(article, action, true);
}

const typing = (target) => target.matches?.("textarea, select, input:not([type=radio], [type=checkbox])");

function onKey(event) {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  const article = event.target.closest?.(".item");
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (event.key.toLowerCase() === "s") save();
    else if (event.key === "Enter" && article) go(1, article);
    else return;
    return event.preventDefault();
  }
  if (event.altKey) return;
  if (event.key === "Escape" && typing(event.target)) return (article || byId("main")).focus();
  if (typing(event.target) || !byId("keys-on").checked) return;
  const action = ACTIONS[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  act(action);
}

function onInput(event) {
  const article = event.target.closest(".item");
  if (!article) return;
  const { corrected, note } = fieldsOf(article);
  if (event.target.type === "radio") return decide(article, event.target.value, false);
  if (event.target === corrected) answerWith(article, { corrected: corrected.value });
  if (event.target === note) answerWith(article, { note: note.value });
}

function onClick(event) {
  const button = event.target.closest("button");
  const article = event.target.closest(".item");
  if (!button) return;
  if (button.dataset.act === "clear") {
    clear(article);
    article.focus();
  }
  if (button.dataset.act === "add_note") addNote(article);
  if ("all" in button.dataset) showAll();
  if ("save" in button.dataset || button.id === "save") save();
  if ("close" in button.dataset) button.closest("dialog").close();
  if (button.id === "help") byId("help-dialog").showModal();
  if (button.id === "load") byId("file").click();
  if (button.id === "toggle") toggleFilters(!byId("bar").classList.contains("open"));
}

// With several languages one part is open at a time, named by the address: #summary, #s0, #s0-12.
function route() {
  const [, index, number] = /^#s(\d+)(?:-(\d+))?$/.exec(location.hash) || [];
  const before = current;
  const first = data.sheets.length === 1 ? data.sheets[0] : null;
  current = data.sheets[Number(index ?? -1)] ?? first;
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== (current ? `s${current.index}` : "summary");
  for (const link of document.querySelectorAll("#sheets a")) {
    if (link.hash === (current ? `#s${current.index}` : "#summary")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (current !== before) {
    listPlaces();
    if (before !== undefined && !data.fixed) speak(current ? current.ui : data.ui);
    else if (current && !first && !data.fixed) speak(current.ui);
    showAll();
    drawProgress();
  }
  const article = current && number ? articleOf(current, number) : null;
  if (article) {
    if (article.hidden) showAll();
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: "start" });
  }
}

function reload(event) {
  const sheet = data.sheets.find((one) => slot(one) === event.key);
  if (!sheet || sheet.dirty) return;
  const before = [...sheet.answers.keys()];
  sheet.answers.clear();
  restore(sheet);
  for (const number of new Set([...before, ...sheet.answers.keys()])) draw(articleOf(sheet, number));
  drawProgress();
}

function listen() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("input", onInput);
  document.addEventListener("click", onClick);
  byId("ui").addEventListener("change", (event) => {
    data.fixed = true;
    speak(event.target.value);
  });
  for (const id of ["show", "place", "search"]) byId(id).addEventListener("input", filter);
  byId("file").addEventListener("change", (event) => {
    load(event.target.files[0]);
    event.target.value = "";
  });
  byId("name-form").addEventListener("submit", () => setTimeout(write));
  byId("keys-on").addEventListener("change", (event) => keep(`${SPACE}/keys`, event.target.checked ? "on" : "off"));
  addEventListener("hashchange", route);
  addEventListener("storage", reload);
  addEventListener("pagehide", () => unsaved().forEach(remember));
  addEventListener("beforeunload", (event) => {
    unsaved().forEach(store);
    if (unsaved().length) event.preventDefault();
  });
}

function start() {
  let taken = 0;
  data.sheets.forEach((sheet, index) => {
    const numbers = new Map();
    for (const item of sheet.items) {
      numbers.set(keyOf(item), [...(numbers.get(keyOf(item)) || []), item.n]);
    }
    Object.assign(sheet, { index, numbers, byNumber: new Map(sheet.items.map((item) => [item.n, item])), answers: new Map() });
    taken += restore(sheet);
    for (const number of sheet.answers.keys()) draw(articleOf(sheet, number));
  });
  document.documentElement.classList.add("js");
  byId("keys-on").checked = kept(`${SPACE}/keys`) !== "off";
  listen();
  route();
  const works = keep(`${SPACE}/works`, "yes");
  if (!works) tell("not_saved");
  else if (taken) tell("taken_over", { n: taken });
  else tell(data.sheets.some((sheet) => sheet.answers.size) ? "saved" : "nothing_yet");
}

start();
