// The query as SPARQL: the Ace editor over the text area, and what it completes. Without Ace the text area stays.
"use strict";
const area = document.querySelector("textarea[data-complete]");
if (area && window.ace) {
  ace.config.set("useStrictCSP", true);
  const box = document.createElement("div");
  box.className = "editor";
  area.before(box);
  area.hidden = true;
  const editor = ace.edit(box, {
    mode: "ace/mode/sparql", theme: "ace/theme/textmate", value: area.value, minLines: 12, maxLines: 32, fontSize: 15,
    fontFamily: "ui-monospace, Noto Sans Mono, monospace",
    showPrintMargin: false, useSoftTabs: true, tabSize: 2, enableBasicAutocompletion: true, enableKeyboardAccessibility: true,
  });
  editor.clearSelection();
  editor.textInput.getElement().setAttribute("aria-label", area.labels[0].textContent);
  const send = () => { area.value = editor.getValue(); };
  area.form.addEventListener("submit", send);
  editor.commands.addCommand({ name: "ask", bindKey: { win: "Ctrl-Enter", mac: "Command-Enter" }, exec: () => area.form.requestSubmit() });

  // What stands before the cursor: a variable, a term, or the beginning of a name of one or more words.
  const begun = (line) => {
    const variable = line.match(/[?$]\w*$/u);
    if (variable) return { word: variable[0], from: variable.index, variable: true };
    const quoted = line.match(/^(?:[^"]*"[^"]*")*[^"]*"([^"]*)$/u);
    if (quoted) return { name: quoted[1], from: line.length - quoted[1].length, quoted: true };
    const address = line.match(/<([^<>{}]*)$/u);
    if (address && /^[^\s\d?$"]/u.test(address[1] || "x")) return { name: address[1], from: address.index, address: true };
    const word = line.match(/[\p{L}\p{M}\w:_-]*$/u)[0];
    const words = line.match(/(?<![\p{L}\p{M}\w:?$<"-])[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u);
    const name = words ? words[0].replace(/^(?:[A-Z]{2,} )+/, "") : "";
    return { word, from: line.length - word.length, name, nameFrom: line.length - name.length };
  };
  // What a row puts there, and from which column: in quotes a label, in angle brackets an address.
  const into = (row, found) => {
    if (found.quoted) return { text: row.label.replace(/["\\]/g, "\\$&") + (found.closed ? "" : '"'), from: found.from };
    return { text: row.text, from: row.for === "words" && !found.address ? found.nameFrom : found.from };
  };
  const variables = () => [...new Set(editor.getValue().match(/[?$][A-Za-z_]\w*/g) || [])].sort();
  let turn = 0;
  const rows = async (found) => {
    if (found.variable) {
      return variables().filter((v) => v !== found.word && v.startsWith(found.word)).map((text) => ({ text, kind: "variable", label: "", about: "" }));
    }
    const asked = new URLSearchParams({ word: found.word || "", name: found.name || "", lang: document.documentElement.lang });
    const answer = await fetch(area.dataset.complete + "?" + asked);
    return answer.ok ? answer.json() : [];
  };
  editor.completers = [{
    identifierRegexps: [/[^\s{}();,]/u],
    async getCompletions(_editor, session, place, _prefix, answer) {
      const mine = ++turn, line = session.getLine(place.row);
      const found = begun(line.slice(0, place.column));
      found.closed = line[place.column] === '"';
      let all = [];
      try { all = await rows(found); } catch { /* the server has gone: nothing is offered */ }
      if (mine !== turn) return;
      answer(null, all.map((row, i) => {
        const kind = area.dataset[row.kind] || row.kind;
        // Ace drops rows that read alike: namesakes are told apart by the end of their address.
        const called = row.text.startsWith("<") ? `${row.label} · ${row.text.slice(1, -1).split("/").pop()}` : row.text;
        return { caption: called, value: called, meta: row.text.startsWith("<") || !row.label ? kind : row.label, score: 1000 - i,
          skipFilter: true, ...into(row, found), about: row.about, completer: this };
      }));
    },
    insertMatch(_editor, data) {
      const end = editor.getCursorPosition();
      const { Range } = ace.require("ace/range");
      editor.session.replace(new Range(end.row, data.from, end.row, end.column), data.text);
    },
    getDocTooltip(item) {
      if (item.about) item.docText = item.about;
    },
  }];
  const offer = () => {
    const { row, column } = editor.getCursorPosition();
    const found = begun(editor.session.getLine(row).slice(0, column));
    const typed = found.word || found.name || "";
    const enough = found.variable ? typed.length > 0 : typed.includes(":") || typed.length > 1;
    if (!enough) { editor.completer?.detach(); return; }
    if (editor.completer?.activated) editor.completer.updateCompletions(false);
    else editor.execCommand("startAutocomplete");
  };
  let waiting = 0;
  editor.commands.on("afterExec", ({ command }) => {
    if (!["insertstring", "backspace"].includes(command.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(offer, 120);
  });
}
