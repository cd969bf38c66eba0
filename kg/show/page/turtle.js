// The facts shown as Turtle, in the terms of the project's ontology, each with the quotes that say so.

const RDF_HEAD = [
  "@prefix kg: <https://w3id.org/kg-bulletin/ontology#> .",
];

function exportTurtle() {
  return RDF_HEAD.join("\n") + "\n";
}
