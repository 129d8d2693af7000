"""What all formats share: words, symbols, totals, and what may be shown; knows no format."""
