"""Tables as drafts: rows of cells, whatever file they stand in; knows no rule."""
