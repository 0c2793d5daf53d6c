"""The types of the catalog. Made by `npm run docs` from its schema; do not edit."""

from typing import Any, Literal, TypedDict

CatalogGenerator = TypedDict(
    "CatalogGenerator",
    {
        "name": str,
        "version": str,
    },
)

CatalogCounts = TypedDict(
    "CatalogCounts",
    {
        "guides": int,
        "complete": int,
        "incomplete": int,
        "boilerplate": int,
        "titleOnly": int,
    },
)

Catalog = TypedDict(
    "Catalog",
    {
        "$schema": str,
        "schemaVersion": str,
        "generator": 'CatalogGenerator',
        "profile": str,
        "counts": 'CatalogCounts',
        "guides": 'list[Guide]',
    },
)

GuideSource = TypedDict(
    "GuideSource",
    {
        "path": str,
        "sha256": str,
    },
)

GuideLink = TypedDict(
    "GuideLink",
    {
        "text": str,
        "url": str,
    },
)

GuideProseLink = TypedDict(
    "GuideProseLink",
    {
        "text": str,
        "url": str,
    },
)

GuideProse = TypedDict(
    "GuideProse",
    {
        "markdown": str,
        "text": str,
        "links": 'list[GuideProseLink]',
    },
)

GuideGenerations = TypedDict(
    "GuideGenerations",
    {
        "kept": int,
        "dropped": int,
        "failed": int,
    },
)

Guide = TypedDict(
    "Guide",
    {
        "id": str,
        "code": str | None,
        "number": int | None,
        "name": str | None,
        "title": str,
        "description": str,
        "lookupUrl": str | None,
        "url": str | None,
        "language": str,
        "summary": str | None,
        "frontMatter": dict[str, Any] | None,
        "status": Literal["complete", "incomplete", "boilerplate", "title-only"],
        "missing": list[str],
        "path": str,
        "sha256": str,
        "source": 'GuideSource',
        "wordCount": int,
        "mentions": list[str],
        "links": 'list[GuideLink]',
        "prose": 'GuideProse',
        "sections": 'list[Section]',
        "generations": 'GuideGenerations',
        "edits": dict[str, Any],
        "warnings": int,
    },
)

SectionProseLink = TypedDict(
    "SectionProseLink",
    {
        "text": str,
        "url": str,
    },
)

SectionProse = TypedDict(
    "SectionProse",
    {
        "markdown": str,
        "text": str,
        "links": 'list[SectionProseLink]',
    },
)

SectionSource = TypedDict(
    "SectionSource",
    {
        "startLine": int,
        "endLine": int,
    },
)

Section = TypedDict(
    "Section",
    {
        "id": str,
        "parent": str | None,
        "kind": str,
        "title": str,
        "depth": int,
        "markdown": str,
        "text": str,
        "prose": 'SectionProse',
        "items": 'list[Item]',
        "source": 'list[SectionSource]',
        "boilerplate": bool,
    },
)

ItemLink = TypedDict(
    "ItemLink",
    {
        "text": str,
        "url": str,
    },
)

ItemSource = TypedDict(
    "ItemSource",
    {
        "startLine": int,
        "endLine": int,
    },
)

Item = TypedDict(
    "Item",
    {
        "title": str | None,
        "text": str,
        "markdown": str,
        "links": 'list[ItemLink]',
        "section": str | None,
        "source": 'list[ItemSource]',
        "items": 'list[Item]',
    },
)

CatalogIndexGenerator = TypedDict(
    "CatalogIndexGenerator",
    {
        "name": str,
        "version": str,
    },
)

CatalogIndexCounts = TypedDict(
    "CatalogIndexCounts",
    {
        "guides": int,
        "complete": int,
        "incomplete": int,
        "boilerplate": int,
        "titleOnly": int,
    },
)

CatalogIndex = TypedDict(
    "CatalogIndex",
    {
        "$schema": str,
        "schemaVersion": str,
        "generator": 'CatalogIndexGenerator',
        "profile": str,
        "counts": 'CatalogIndexCounts',
        "shards": 'list[Shard]',
    },
)

Shard = TypedDict(
    "Shard",
    {
        "path": str,
        "guides": int,
        "firstId": str,
        "lastId": str,
        "sha256": str,
    },
)
