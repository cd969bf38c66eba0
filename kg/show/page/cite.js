// Evidence: the quote with the name marked, where it comes from, and a citation to copy.

/** The quote as an element, its marks as <mark>. Offsets count code points, as everywhere in the project. */
function quoteElement(evidence) {
  const letters = Array.from(evidence.quote);
  // A long quote scrolls in its place, which the keyboard must reach too.
  const quote = el("blockquote", { dir: "auto", lang: "vi", tabindex: letters.length > 400 ? 0 : null });
  const spans = [];
  for (let i = 0; i + 1 < evidence.marks.length; i += 2) spans.push([evidence.marks[i], evidence.marks[i + 1]]);
  spans.sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at || end <= start) continue;
    quote.append(letters.slice(at, start).join(""), el("mark", {}, letters.slice(start, end).join("")));
    at = end;
  }
  quote.append(letters.slice(at).join(""));
  return quote;
}

const shortSource = (bulletin) => [bulletin.title || bulletin.id, bulletin.publisher, formatDate(bulletin.date)].filter(Boolean).join(", ");

function citation(evidence) {
  const bulletin = G.bulletins[evidence.bulletin] || { id: "", title: "" };
  const place = evidence.start === null ? "" : say("chars", evidence.start, evidence.end);
  return [`“${evidence.quote}”`, [shortSource(bulletin), safeAddress(bulletin.source), place].filter(Boolean).join(", ")].join(" — ") + ".";
}

/** Only addresses of the web become links; anything else a bulletin calls its source stays text. */
function safeAddress(text) {
  return /^https?:\/\//i.test(text || "") ? text : "";
}

function evidenceElement(evidence) {
  const bulletin = G.bulletins[evidence.bulletin];
  const source = bulletin
    ? safeAddress(bulletin.source)
      ? el("a", { href: bulletin.source, target: "_blank", rel: "noopener noreferrer" }, bulletin.title || bulletin.id)
      : el("span", {}, bulletin.title || bulletin.id)
    : null;
  const rest = bulletin ? [bulletin.publisher, formatDate(bulletin.date)].filter(Boolean).join(", ") : "";
  return el("figure", { class: "evidence" },
    quoteElement(evidence),
    el("figcaption", {}, source, rest ? ` · ${rest}` : "", " ",
      el("button", { class: "cite", type: "button", onclick: () => copyText(citation(evidence)) }, say("cite")),
      evidence.reprints.length ? el("span", { class: "reprints" }, say("reprints", evidence.reprints.map((b) => shortSource(G.bulletins[b])).join("; "))) : ""));
}

/** A fact's evidence: the first quote open, further ones folded. */
function evidenceList(items, kind = "") {
  if (!items.length) return el("p", { class: "quiet" }, say(kind === "leads" || kind === "succession" ? kind + "Evidence" : "noEvidence"));
  const list = el("div", { class: "evidences" }, evidenceElement(items[0]));
  if (items.length > 1) {
    const more = el("details", {}, el("summary", {}, say("moreEvidence", items.length - 1)));
    more.addEventListener("toggle", () => {
      if (more.open && more.childElementCount === 1) more.append(...items.slice(1).map(evidenceElement));
    });
    list.append(more);
  }
  return list;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    window.kg.copied = text;
    flash(say("copied"));
  } catch {
    flash(copyByHand(text) ? say("copied") : say("copyFailed"));
  }
}

/** For pages without the clipboard interface: a field, selected and copied. */
function copyByHand(text) {
  const field = el("textarea", { class: "unseen", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (done) window.kg.copied = text;
  return done;
}

let flashing = 0;
function flash(text) {
  announce(text);
  let toast = byId("toast");
  if (!toast) document.body.append((toast = el("div", { id: "toast" })));
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(flashing);
  flashing = setTimeout(() => { toast.hidden = true; }, 2200);
}
