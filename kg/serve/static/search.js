// Names as one types. Without script the form does the same with one more click.
"use strict";

/** Offers names under a box: each a link to its page, or (`fill`) what the box is filled with. */
const suggest = (box) => {
  const list = document.createElement("ul"), fill = "fill" in box.dataset;
  list.id = "suggestions" + (box.id === "q" ? "" : "-" + box.id);
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  box.after(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("autocomplete", "off");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  const words = document.getElementById("q").dataset;
  let asked = 0, chosen = -1, waiting = 0;

  const links = () => [...list.querySelectorAll("a")];
  const choose = (at) => {
    chosen = at;
    links().forEach((a, i) => {
      a.classList.toggle("on", i === at);
      a.setAttribute("aria-selected", String(i === at));
    });
    if (at >= 0) box.setAttribute("aria-activedescendant", links()[at].id);
    else box.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    asked++;
    clearTimeout(waiting);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (rows) => {
    list.replaceChildren(...rows.map((row, i) => {
      const item = document.createElement("li"), link = document.createElement("a");
      const name = document.createElement("span"), kind = document.createElement("span");
      item.setAttribute("role", "presentation");
      link.id = list.id + "-" + i;
      link.href = row.href;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      name.textContent = row.label;
      kind.className = "kind";
      kind.textContent = [words[row.kind], row.note].filter(Boolean).join(" · ");
      link.append(name, " ", kind);
      if (fill) link.addEventListener("click", (event) => {
        event.preventDefault();
        box.value = row.label;
        close();
        box.focus();
      });
      item.append(link);
      return item;
    }));
    list.hidden = rows.length === 0;
    box.setAttribute("aria-expanded", String(rows.length > 0));
    choose(-1);
  };
  const ask = async () => {
    const turn = ++asked, text = box.value.trim();
    if (!text) return close();
    try {
      const answer = await fetch(words.suggest + "?" + new URLSearchParams({ q: text, lang: document.documentElement.lang }));
      const rows = answer.ok ? await answer.json() : [];
      if (turn === asked) show(rows);
    } catch {
      close();
    }
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener("keydown", (event) => {
    const count = links().length;
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    else if (!list.hidden && event.key === "ArrowDown") { choose((chosen + 1) % count); event.preventDefault(); }
    else if (!list.hidden && event.key === "ArrowUp") { choose((chosen + count - (chosen < 0 ? 0 : 1)) % count); event.preventDefault(); }
    else if (event.key === "Enter" && chosen >= 0) { links()[chosen].click(); event.preventDefault(); }
  });
  document.addEventListener("click", (event) => { if (event.target !== box && !list.contains(event.target)) close(); });
  box.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== box && !list.matches(":hover")) close(); }, 200));
};
document.querySelectorAll("input[data-suggest]").forEach(suggest);

// A passage often says several things: clicking it marks them all.
for (const link of document.querySelectorAll("a.u[data-facts]")) {
  link.addEventListener("click", () => {
    for (const card of document.querySelectorAll(".facts .hit")) card.classList.remove("hit");
    for (const number of link.dataset.facts.split(" ")) document.getElementById("f" + number)?.classList.add("hit");
  });
}
