// Bulletins sent in: the token travels in a header, never in an address or a cookie, and is kept nowhere.
"use strict";
const form = document.getElementById("import");
if (form) {
  const field = (id) => document.getElementById(id), report = field("report");
  const slug = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  const said = (text, wrong) => {
    const line = document.createElement("pre");
    line.textContent = text;
    if (wrong) { line.className = "problem"; line.setAttribute("role", "alert"); }
    report.replaceChildren(line);
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const file = field("file").files[0], pasted = field("pasted").value;
    if (!file && !pasted.trim()) return said(form.dataset.empty, true);
    const told = {};
    for (const name of ["title", "published", "locality", "source", "publisher"]) {
      if (field(name).value.trim()) told[name] = field(name).value.trim();
    }
    const own = slug(field("bulletin-id").value), first = pasted.trim().split("\n")[0];
    const name = file ? (own ? own + (file.name.match(/\.[^.]+$/)?.[0] ?? "") : file.name)
      : (own || [told.published, slug(told.title || first)].filter(Boolean).join("-") || "ban-tin") + ".txt";
    const query = new URLSearchParams({ name, ...told, dry: event.submitter?.value ?? "1", lang: document.documentElement.lang });
    const buttons = form.querySelectorAll("button");
    for (const button of buttons) button.disabled = true;
    said(form.dataset.working);
    try {
      const answer = await fetch("/bulletins?" + query, {
        method: "POST", body: file ?? pasted, credentials: "omit",
        headers: { Authorization: "Bearer " + field("token").value, Accept: "text/html", "Content-Type": "application/octet-stream" },
      });
      const text = await answer.text();
      // Only the server's own template comes as HTML, with every text of a bulletin escaped; all else is plain text.
      if ((answer.headers.get("Content-Type") || "").startsWith("text/html")) report.innerHTML = text;
      else said(answer.status === 401 ? form.dataset.denied : text, !answer.ok);
    } catch {
      said(form.dataset.lost, true);
    }
    for (const button of buttons) button.disabled = false;
    report.scrollIntoView({ block: "nearest" });
  });
}
