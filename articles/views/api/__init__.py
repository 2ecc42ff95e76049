"""What readers may see, for customers' and readers' programs: JSON, asked for without a key (docs/api.md)."""

from articles.views.api.frame import nothing
from articles.views.api.index import index
from articles.views.api.texts import newest, one

__all__ = ["index", "newest", "nothing", "one"]
