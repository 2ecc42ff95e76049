"""The editors' admin, of everyone's ground."""

from newsroom.admin import desk_settings, log, people

__all__ = ["desk_settings", "log", "people"]
