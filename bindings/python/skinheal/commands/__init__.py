"""The commands, one a file; skinheal/cli.py lists them."""
