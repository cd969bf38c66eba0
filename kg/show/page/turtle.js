// The facts shown as Turtle, in the terms of the project's ontology: nodes, facts, and the attestations with their
// quotes. The same IRIs and properties as in the store, so that what is exported here can be loaded beside it.

const PREFIXES = {
  kg: "https://w3id.org/kg-bulletin/ontology#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  org: "http://www.w3.org/ns/org#",
  schema: "https://schema.org/",
  dcterms: "http://purl.org/dc/terms/",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
};
const NODE_CLASS = {
  __proto__: null,
  person: "kg:Person", party: "kg:PartyCommittee", party_organization: "kg:PartyOrganization", state: "kg:StateBody",
  mass: "kg:MassOrganization", enterprise: "kg:Enterprise", other: "kg:OtherOrganization", event: "kg:Event",
  award: "kg:Award", place: "kg:Place", office: "kg:Office", decision: "kg:Decision",
};
const BIO = { __proto__: null, birth_year: "kg:born", hometown: "kg:hometown", qualification: "kg:qualification", ethnicity: "kg:ethnicity", party_joined: "kg:joinedParty" };

/** Collects triples by subject, each once, in the order they come. */
class Triples {
  constructor() { this.about = new Map(); }
  say(subject, property, object) {
    if (!subject || !object) return;
    if (!this.about.has(subject)) this.about.set(subject, new Map());
    const said = this.about.get(subject);
    if (!said.has(property)) said.set(property, new Set());
    said.get(property).add(object);
  }
  text() {
    const head = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .`).join("\n");
    const blocks = [...this.about].map(([subject, said]) => {
      const lines = [...said].map(([property, objects]) => `  ${property} ${[...objects].join(", ")}`);
      return `${subject}\n${lines.join(" ;\n")} .`;
    });
    return `${head}\n\n${blocks.join("\n\n")}\n`;
  }
}

const NOT_IN_IRIS = /[^\p{L}\p{N}\p{M}\-._~:/?@!$&'()*+,;=%]/gu;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An IRI as Turtle writes it; what may not stand in one is percent-encoded, and what has no scheme gets one. */
function iriRef(text) {
  if (!text) return "";
  const [before, ...after] = text.replace(LONE_SURROGATES, "\ufffd").replace(/%(?![0-9a-f]{2})/gi, "%25").split("#");
  const encode = (part) => part.replace(NOT_IN_IRIS, (c) => encodeURIComponent(c));
  const safe = after.length ? `${encode(before)}#${encode(after.join("%23"))}` : encode(before);
  return `<${/^[a-z][a-z0-9+.-]*:/i.test(safe) ? safe : "urn:kg:" + safe}>`;
}

function literal(text, type = "") {
  if (text === "" || text === null || text === undefined) return "";
  const escaped = String(text).replace(LONE_SURROGATES, "\ufffd")
    .replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase());
  return `"${escaped}"${type ? `^^${type}` : ""}`;
}

/** A date to the precision that is known; what is no date stays text. */
function dateLiteral(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return literal(text, "xsd:date");
  if (/^\d{4}-\d\d$/.test(text)) return literal(text, "xsd:gYearMonth");
  return /^\d{4}$/.test(text) ? literal(text, "xsd:gYear") : literal(text);
}

const nodeRef = (i) => iriRef(G.prefix + G.ids[i]);

function exportTurtle() {
  const triples = new Triples();
  for (const i of shownNodes()) {
    triples.say(nodeRef(i), "a", NODE_CLASS[G.cls[i]]);
    triples.say(nodeRef(i), "rdfs:label", literal(G.label[i]));
    for (const alias of G.aliases[i]) triples.say(nodeRef(i), "skos:altLabel", literal(alias));
    if (G.date[i]) triples.say(nodeRef(i), "kg:date", dateLiteral(G.date[i]));
  }
  for (const e of V.edges) sayEdge(triples, G.edges[e]);
  for (const f of V.own) sayOwn(triples, G.own[f]);
  return triples.text();
}

function sayEdge(triples, f) {
  const s = nodeRef(f.s), t = nodeRef(f.t), fact = iriRef(f.iri || `urn:kg:edge:${G.edges.indexOf(f)}`);
  const say = (property, object) => triples.say(fact, property, object);
  const concept = f.concept ? iriRef(f.concept) : "";
  if (f.concept && f.label) triples.say(concept, "rdfs:label", literal(f.label));
  if (f.kind === "structure") triples.say(s, "org:subOrganizationOf", t);
  else if (f.kind === "leads") return triples.say(s, "kg:leads", t); // derived: there is no fact that says it
  else if (f.kind === "organizer") triples.say(t, "schema:organizer", s);
  if (!f.concept && f.kind !== "succession") say("rdfs:label", literal(f.label));
  if (f.kind === "role") {
    say("a", "kg:Tenure"); say("org:member", s); say("org:organization", t); say("org:role", concept);
    say("kg:start", f.start && dateLiteral(f.start)); say("kg:end", f.end && dateLiteral(f.end));
    say("kg:firstSeen", f.first && dateLiteral(f.first)); say("kg:lastSeen", f.last && dateLiteral(f.last));
  } else if (f.kind === "participation") {
    say("a", "kg:Participation"); say("kg:participant", s); say("kg:event", t); say("kg:part", literal(f.label));
  } else if (f.kind === "award") {
    say("a", "kg:Conferral"); say("kg:award", concept); say("kg:recipient", t);
    if (G.cls[f.s] !== "award") say("kg:giver", s);
    say("kg:date", f.start && dateLiteral(f.start)); say("kg:period", literal(f.period));
  } else if (f.kind === "succession") {
    say("a", "kg:Succession"); say("org:originalOrganization", s); say("org:resultingOrganization", t);
    say("kg:date", f.start && dateLiteral(f.start)); say("kg:change", literal(f.label)); say("kg:through", literal(f.reason));
  } else if (f.kind === "founding") {
    say("a", "kg:Founding"); say("kg:founder", s); say("kg:foundedBody", t); say("kg:date", f.start && dateLiteral(f.start));
  } else if (f.kind === "structure") {
    say("a", "kg:Claim"); say("rdf:subject", s); say("rdf:predicate", "org:subOrganizationOf"); say("rdf:object", t);
  }
  sayEvidence(triples, f, fact, f.kind === "presenter" ? { "kg:presenter": s } : {});
}

function sayOwn(triples, f) {
  const node = nodeRef(f.node), fact = iriRef(f.iri || `urn:kg:fact:${G.own.indexOf(f)}`);
  const say = (property, object) => triples.say(fact, property, object);
  const concept = f.concept ? iriRef(f.concept) : "";
  if (f.concept && f.label) triples.say(concept, "rdfs:label", literal(f.label));
  if (f.kind === "bio" && BIO[f.label]) triples.say(node, BIO[f.label], dateLiteral(f.value));
  if (f.kind === "figure") {
    say("a", "kg:Figure"); say("kg:body", node); say("kg:indicator", literal(f.label)); say("kg:unit", literal(f.unit)); say("kg:period", literal(f.period));
    if (typeof f.number === "number") say("kg:value", literal(plainNumber(f.number), "xsd:decimal"));
  } else if (f.kind === "award" || f.kind === "presenter") {
    say("a", "kg:Conferral"); say("kg:award", concept); say("kg:recipientKind", literal(f.recipient)); say("kg:period", literal(f.period));
    if (f.kind === "award") say("kg:giver", node);
    say("kg:date", f.date && dateLiteral(f.date));
    if (typeof f.times === "number") say("kg:count", literal(f.times, "xsd:integer"));
  } else if (f.kind === "bio" && BIO[f.label]) {
    say("a", "kg:Claim"); say("rdf:subject", node); say("rdf:predicate", BIO[f.label]); say("rdf:object", dateLiteral(f.value));
  } else if (f.kind === "founding") {
    say("a", "kg:Founding"); say("kg:foundedBody", node); say("kg:date", f.date && dateLiteral(f.date));
  } else if (f.kind === "decision") {
    say("a", "kg:Decision"); say("kg:issuer", node); say("kg:number", literal(f.label)); say("kg:date", f.date && dateLiteral(f.date));
  } else if (f.kind === "role") {
    say("a", "kg:Tenure"); say("org:member", node); say("org:role", concept);
  }
  sayEvidence(triples, f, fact, f.kind === "presenter" ? { "kg:presenter": node } : {});
}

/** A decimal without an exponent, whatever its size. */
function plainNumber(value) {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

function sayEvidence(triples, f, fact, more) {
  for (const e of f.evidence) {
    const bulletin = G.bulletins[e.bulletin];
    if (!bulletin) continue;
    const graph = bulletin.iri || (e.iri || `urn:kg:bulletin:${bulletin.id}`).split("#")[0];
    const source = iriRef(graph), attestation = iriRef(e.iri || `${graph}#${fact.slice(1, -1).split(/[/:]/).pop()}`);
    triples.say(source, "a", "kg:Bulletin");
    triples.say(source, "dcterms:identifier", literal(bulletin.id));
    triples.say(source, "schema:headline", literal(bulletin.title));
    if (bulletin.date) triples.say(source, "schema:datePublished", dateLiteral(bulletin.date));
    if (bulletin.source) triples.say(source, "schema:url", literal(bulletin.source));
    triples.say(attestation, "a", "kg:Attestation");
    triples.say(attestation, "kg:attests", fact);
    triples.say(attestation, "kg:rule", literal(e.rule));
    triples.say(attestation, "kg:status", literal(e.status));
    triples.say(attestation, "kg:reason", literal(f.reason));
    for (const [property, object] of Object.entries(more)) triples.say(attestation, property, object);
    if (e.start === null) continue;
    const passage = iriRef(`${graph}#char=${e.start},${e.end}`);
    triples.say(attestation, "kg:passage", passage);
    triples.say(passage, "a", "kg:Passage");
    triples.say(passage, "oa:exact", literal(e.quote));
    triples.say(passage, "oa:start", literal(e.start, "xsd:integer"));
    triples.say(passage, "oa:end", literal(e.end, "xsd:integer"));
  }
}
