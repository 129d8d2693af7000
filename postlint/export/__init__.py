"""Posts written as planning tools import them: rows and files of a layout; finds no posts and knows no rule."""
