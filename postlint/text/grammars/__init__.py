"""What the platforms read as a tag, a mention or a link: one grammar a file, each with `find(text, platform)`."""
