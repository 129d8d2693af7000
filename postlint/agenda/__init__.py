"""The calendar of a set of posts, as people plan by it: what `postlint plan` shows; knows no rule by its name."""
