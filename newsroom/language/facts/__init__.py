"""Facts found in texts of nine languages (`facts`), compared (`comparing`) and written (`writing`)."""

from newsroom.language.facts.fact import Fact, FactKind
from newsroom.language.facts.finding import facts

__all__ = ["Fact", "FactKind", "facts"]
