"""YAML as a tree that knows where it was written, and how to write in it; knows no drafts and no rules.

``parse`` is the only module that loads PyYAML; ``passages`` goes from scalar to text and back, ``quoting``
puts quotes around what was meant as text, ``nodes`` and ``problems`` are the nouns.
"""
