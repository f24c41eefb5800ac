"""Why does collagen rise? Ask the timeline which processes make and remove it, day by day.

    .venv/bin/python examples/why.py
"""

import skinheal as sh

session = sh.microneedling(depth_mm=1.5, density_per_cm2=200)
timeline = sh.simulate(sh.Protocol().at(0, session), skin=sh.skin(site="cheek", age=35), days=60)


def told(name, day):
    """One paragraph: the amount, and what moves it, the strongest first."""
    amount = timeline.at(day)[name]
    print(f"{name} on day {day}: {amount:.3g} {timeline.unit(name)} (healthy skin {timeline.healthy(name):.3g})")
    for part in timeline.contributions(name, day=day):
        print(f"  {part.rate:+9.4f} a day  {part.process}")


# On day 10 new fibrils are assembled faster than they leave. From what?
told("collagen_i_new", day=10)

# From procollagen, and that is made by fibroblasts and, much more, by myofibroblasts.
told("procollagen_i", day=10)

# At two months the makers are gone, and the new fibrils ripen away.
told("collagen_i_new", day=60)

# And the equation behind it, with the source of every number:
print(timeline.model.explain("procollagen_i"))
