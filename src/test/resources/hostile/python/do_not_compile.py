# Is no program.
# outcome: compile_error not-compiled
def f(:
