"""Names by rule, from the person's own language: proposals where the register has none."""

from __future__ import annotations

from newsroom.language.transcription.proposing import Proposal, propose
from newsroom.language.transcription.reading import readings

__all__ = ["Proposal", "propose", "readings"]
