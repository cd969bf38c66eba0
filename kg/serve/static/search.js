// Names as one types. Without script the form does the same with one more click.
"use strict";
const box = document.querySelector("input[data-suggest]");
if (box) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  box.after(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
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
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (rows) => {
    list.replaceChildren(...rows.map((row, i) => {
      const item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
      item.setAttribute("role", "presentation");
      link.id = "suggestion-" + i;
      link.href = row.href;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      link.textContent = row.label;
      kind.className = "kind";
      kind.textContent = box.dataset[row.kind] || "";
      link.append(" ", kind);
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
      const answer = await fetch(box.dataset.suggest + "?q=" + encodeURIComponent(text));
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
    if (event.key === "Escape") close();
    else if (!list.hidden && event.key === "ArrowDown") { choose((chosen + 1) % count); event.preventDefault(); }
    else if (!list.hidden && event.key === "ArrowUp") { choose((chosen + count - 1) % count); event.preventDefault(); }
    else if (event.key === "Enter" && chosen >= 0) { links()[chosen].click(); event.preventDefault(); }
  });
  document.addEventListener("click", (event) => { if (!box.form.contains(event.target)) close(); });
}

// A passage often says several things: clicking it marks them all.
for (const link of document.querySelectorAll("a.u[data-facts]")) {
  link.addEventListener("click", () => {
    for (const card of document.querySelectorAll(".facts .hit")) card.classList.remove("hit");
    for (const number of link.dataset.facts.split(" ")) document.getElementById("f" + number)?.classList.add("hit");
  });
}
