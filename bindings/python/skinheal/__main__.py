"""python -m skinheal: the command line."""

from skinheal.cli import main

main()
