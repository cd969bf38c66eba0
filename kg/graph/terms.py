"""The terms the graph is written in: every IRI of `ontology/kg.ttl` and of the vocabularies it builds on.

A test compares the `KG` terms used here and in the queries with those that `kg.ttl` defines, both ways.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

ONTOLOGY: Final = "https://w3id.org/kg-bulletin/ontology#"
DEFAULT_BASE: Final = "https://w3id.org/kg-bulletin/id/"

PREFIXES: Final = {
    "kg": ONTOLOGY,
    "id": DEFAULT_BASE,
    "role": "https://w3id.org/kg-bulletin/role/",
    "award": "https://w3id.org/kg-bulletin/award/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "sh": "http://www.w3.org/ns/shacl#",
    "qb": "http://purl.org/linked-data/cube#",
    "eli": "http://data.europa.eu/eli/ontology#",
}

#: The folders of a store's IRIs, each a prefix of its own where RDF is written for reading.
FOLDERS: Final = (
    "bulletin",
    "person",
    "body",
    "place",
    "office",
    "undertaking",
    "tenure",
    "event",
    "participation",
    "conferral",
    "figure",
    "claim",
    "founding",
    "decision",
    "succession",
)


def prefixes_for(base: str) -> dict[str, str]:
    """Return the prefixes for writing RDF of a store whose IRIs have this base."""
    return {**PREFIXES, "id": base, **{folder: f"{base}{folder}/" for folder in FOLDERS}}


def term(prefixed: str) -> NamedNode:
    """Return the IRI of a prefixed name such as `kg:Person` or `org:member`.

    Raises KeyError for a prefix that `PREFIXES` does not have.
    """
    prefix, _, name = prefixed.partition(":")
    return NamedNode(PREFIXES[prefix] + name)


TYPE = term("rdf:type")
LABEL = term("rdfs:label")
ALIAS = term("skos:altLabel")
PREF_LABEL = term("skos:prefLabel")
BROADER = term("skos:broader")
IDENTIFIER = term("dcterms:identifier")
EXACT = term("oa:exact")
START = term("oa:start")
END = term("oa:end")
SUBJECT = term("rdf:subject")
PREDICATE = term("rdf:predicate")
OBJECT = term("rdf:object")

TITLE = term("schema:headline")
PUBLISHED = term("schema:datePublished")
PUBLISHER = term("schema:publisher")
AUTHOR = term("schema:author")
SOURCE = term("schema:url")
TEXT = term("schema:articleBody")
LOCALITY = term("kg:locality")
SHA256 = term("kg:sha256")
READ_BY = term("kg:readBy")
READING = term("kg:reading")
LEXICON = term("kg:lexicon")
SKETCH = term("kg:sketch")
BAND = term("kg:band")
STRAND = term("kg:strand")
COPY_OF = term("kg:copyOf")
INFERRED = term("kg:inferred")

BULLETIN = term("kg:Bulletin")
MENTION = term("kg:Mention")
ATTESTATION = term("kg:Attestation")
PASSAGE_CLASS = term("kg:Passage")
ORGANIZATION = term("kg:Organization")
ROLE = term("kg:Role")
AWARD = term("kg:Award")

NAME = term("kg:name")
KIND = term("kg:kind")
REFERS_TO = term("kg:refersTo")
NAMED_AS = term("kg:namedAs")
ATTESTS = term("kg:attests")
PASSAGE = term("kg:passage")
ALSO_AT = term("kg:alsoAt")
RULE = term("kg:rule")
LOCAL_ID = term("kg:localId")
FOLDED = term("kg:folded")
BLOCK = term("kg:block")
VARIANT = term("kg:variant")
TITLE_AS_WRITTEN = term("kg:title")
FORM_AS_WRITTEN = term("kg:form")
STATUS = term("kg:status")
DATE = term("kg:date")
TERM = term("kg:term")
HELD_ROLE = term("org:role")
START_DATE = term("kg:start")
END_DATE = term("kg:end")
FIRST_SEEN = term("kg:firstSeen")
LAST_SEEN = term("kg:lastSeen")
CONFERRED = term("kg:award")
RANK = term("kg:rank")

SUCCESSION = term("kg:Succession")
ORIGINAL = term("org:originalOrganization")
RESULTING = term("org:resultingOrganization")
CHANGE = term("kg:change")
THROUGH = term("kg:through")
ACT = term("kg:act")

JUDGEMENT = term("kg:Judgement")
JUDGED_SAME = term("kg:judgedSame")
LEFT_DOC = term("kg:leftBulletin")
LEFT_NAME = term("kg:leftName")
RIGHT_DOC = term("kg:rightBulletin")
RIGHT_NAME = term("kg:rightName")
JUDGED_BY = term("kg:judgedBy")
REASON = term("kg:reason")

ENTITY_CLASSES = tuple(
    term(f"kg:{name}")
    for name in (
        "Person",
        "Organization",
        "PartyOrganization",
        "PartyCommittee",
        "StateBody",
        "MassOrganization",
        "Enterprise",
        "OtherOrganization",
        "Place",
        "Office",
        "Undertaking",
    )
)
