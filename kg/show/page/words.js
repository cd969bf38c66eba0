// Words and elements: what the reader sees in either language, and how text becomes part of the page.
// Text from bulletins goes through `el` alone, which sets text nodes: nothing is ever parsed as markup.

const KINDS = TABLES.kinds;
// Looked up with words of bulletins: one called "__proto__" must find nothing.
for (const table of Object.values(KINDS)) Object.setPrototypeOf(table, null);
const words = { lang: "vi" };

function say(key, ...values) {
  const text = TABLES.strings[words.lang][key];
  return typeof text === "string" ? fillIn(text, values) : text;
}

function fillIn(text, values) {
  return text.replace(/\{(\d)\}/g, (_, i) => values[i]);
}

/** The label of an entry of kinds.json; a word that is not in the table stands for itself. */
function term(table, key) {
  const entry = KINDS[table][key];
  return entry ? entry[words.lang] : key;
}

function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== "") element.append(child);
  return element;
}

function svg(tag, properties = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const byId = (id) => document.getElementById(id);

/** A name of a person or body in the running text: its direction must not leak into the words around it. */
const named = (text) => el("bdi", {}, text);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu;

/** Without diacritics and case: "Đặng Thuỳ" and "dang thuy" are the same. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐðÐ]/g, "d").toLowerCase().replace(NOT_LETTERS, " ").trim();
}

/** Spelled exactly, but for case and for where the tone mark stands: "hòa" and "hoà" are the same, "hoa" is not. */
function spell(text) {
  const syllables = text.normalize("NFD").toLowerCase().replace(/[ðÐ]/g, "đ").replace(NOT_LETTERS, " ").trim().split(" ");
  return syllables.map((s) => s.replace(TONES, "") + (s.match(TONES) || []).join("")).join(" ");
}

/** An ISO date, month or year as read in the language: 21/1/2024, 21 Jan 2024. */
function formatDate(iso) {
  const found = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso || "");
  if (!found) return iso || "";
  const [, year, month, day] = found;
  if (!month) return year;
  if (words.lang === "vi") return `${day ? Number(day) + "/" : ""}${Number(month)}/${year}`;
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return `${day ? Number(day) + " " : ""}${names[Number(month) - 1] || month} ${year}`;
}

const numberFormats = {};
function formatNumber(value) {
  numberFormats[words.lang] ||= new Intl.NumberFormat(words.lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 });
  return numberFormats[words.lang].format(value);
}

function announce(text) {
  byId("live").textContent = text;
}

function notify(text, action) {
  const notice = byId("notice");
  notice.replaceChildren(...(text ? [el("span", {}, text), action || ""] : []));
  notice.hidden = !text;
}
