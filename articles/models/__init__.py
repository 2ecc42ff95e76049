"""What came in, and what readers see."""

from articles.models.arrival import Arrival
from articles.models.article import Article
from articles.models.classification import Place, Section, Topic
from articles.models.edition import Edition
from articles.models.identity import Identity
from articles.models.page import Page
from articles.models.provider import Provider
from articles.models.release import Release
from articles.models.revision import Revision
from articles.models.search_text import SearchText

__all__ = [
    "Arrival",
    "Article",
    "Edition",
    "Identity",
    "Page",
    "Place",
    "Provider",
    "Release",
    "Revision",
    "SearchText",
    "Section",
    "Topic",
]
