"""skinheal agents"""

from skinheal import agents as shelf
from skinheal.console import show_table
from skinheal.records import Agent


def agents() -> None:
    """List what mesotherapy can inject, what it does here, and how sure that is."""
    rows = [[a.name, _effect(a), a.about, a.why] for a in shelf().values()]
    show_table("Agents", ["name", "effect, and how sure", "what it is", "remark"], rows)


def _effect(agent: Agent) -> str:
    acts = any(content.species != "injected_fluid" for content in agent.contents)
    return f"{'acts' if acts else 'nothing beyond its fluid'}; certainty {agent.grade}"
