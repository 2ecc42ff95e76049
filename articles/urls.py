"""The readers' addresses."""

from __future__ import annotations

from django.urls import path, register_converter

from articles.converters import AnySlug, DeskLanguage, PublicNumber
from articles.views import api, article, feeds, front, lists, pages, search, sitemap

register_converter(DeskLanguage, "language")
register_converter(PublicNumber, "number")
register_converter(AnySlug, "any_slug")

app_name = "site"

urlpatterns = [
    path("", front.front, name="front"),
    path("robots.txt", sitemap.robots, name="robots"),
    path("sitemap.xml", sitemap.index, name="sitemaps"),
    path("<language:language>/sitemap-<int:year>-<int:month>.xml", sitemap.month, name="sitemap"),
    path("api/", api.index, name="api"),
    path("api/<language:language>/articles/", api.newest, name="api-articles"),
    path("api/<language:language>/articles/<number:number>/", api.one, name="api-article"),
    path("api/<path:rest>/", api.nothing, name="api-nothing"),
    path("<language:language>/feed/", feeds.feed, name="feed"),
    path("<language:language>/search/", search.search, name="search"),
    path("<language:language>/", lists.newest, name="list"),
    path("<language:language>/pages/<slug:slug>/", pages.page, name="page"),
    path("<language:language>/<number:number>/", article.article, name="article-by-number"),
    path("<language:language>/<number:number>-<any_slug:slug>/", article.article, name="article"),
]
