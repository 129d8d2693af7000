"""What we know of Dutch: its words, how they are built and how they are misspelled; knows no post."""
