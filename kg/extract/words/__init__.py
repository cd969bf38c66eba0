"""The words around posts and bodies: verbs of office, and what stands beside a unit of a sentence."""
