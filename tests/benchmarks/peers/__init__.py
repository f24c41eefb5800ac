"""The peers: each file here has a function solvers(task), which gives the ways in which it solves the task.

It raises where the peer is not installed or cannot take the model, and the table tells the reason.
"""
