"""The pieces of the `rich` format that only a report with findings needs; knows no other format."""
