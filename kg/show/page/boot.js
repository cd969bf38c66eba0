"use strict";
// Unpacks the page's two islands and starts its scripts. They are added as script elements whose hashes stand in the
// content security policy: nothing else can run, whatever a bulletin says.
(async () => {
  const unpack = async (id) => {
    const packed = atob(document.getElementById(id).textContent.trim());
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    const gzip = new DecompressionStream("gzip");
    const writer = gzip.writable.getWriter();
    // A failure shows where the other end is read: here it would only be said twice.
    writer.write(bytes).catch(() => {});
    writer.close().catch(() => {});
    return JSON.parse(await new Response(gzip.readable).text());
  };
  const run = (text) => {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
  };
  const waiting = document.getElementById("waiting");
  if (!("DecompressionStream" in window)) {
    waiting.textContent =
      "Trình duyệt này đã cũ: hãy dùng Chromium 80, Firefox 113, Safari 16.4 trở lên. · " +
      "This browser is too old: use Chromium 80, Firefox 113, Safari 16.4 or newer.";
    return;
  }
  try {
    const [code, data] = await Promise.all([unpack("kg-code"), unpack("kg-data")]);
    window.kgData = data;
    for (const text of code) run(text);
    waiting.remove();
  } catch (error) {
    waiting.textContent = "Không mở được trang: tệp bị hỏng. · The page cannot be opened: the file is damaged.";
    throw error;
  }
})();
