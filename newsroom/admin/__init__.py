"""The editors' admin, of everyone's ground."""

from newsroom.admin import desk_settings, people

__all__ = ["desk_settings", "people"]
