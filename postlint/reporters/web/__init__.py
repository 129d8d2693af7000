"""The pieces of the `html` format: what stands on its page, and how that looks; knows no other format."""
