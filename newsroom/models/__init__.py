"""The rows on everyone's ground."""

from newsroom.models.concept import Concept, ConceptForm
from newsroom.models.counter import Counter
from newsroom.models.language import Language
from newsroom.models.log_entry import LogEntry, Target
from newsroom.models.outbox import OutboxMessage
from newsroom.models.person import Appointment, Person
from newsroom.models.style_guide import StyleGuide

__all__ = [
    "Appointment",
    "Concept",
    "ConceptForm",
    "Counter",
    "Language",
    "LogEntry",
    "OutboxMessage",
    "Person",
    "StyleGuide",
    "Target",
]
