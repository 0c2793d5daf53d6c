"""Prints the causes of an error, with their links and where they are in the raw guide.

    python3 examples/python/causes.py AADSTS50070

Reads dist/catalog.json, and nothing else. It needs Python 3.10 and no package.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from catalog_types import Catalog, Guide, Item

CATALOG = Path(__file__).parents[2] / "dist" / "catalog.json"


def items_in(items: list[Item]) -> Iterator[Item]:
    """The items and all that is below them, each before what it holds."""
    for item in items:
        yield item
        yield from items_in(item["items"])


def find_guide(catalog: Catalog, code: str) -> Guide | None:
    guides = (guide for guide in catalog["guides"] if guide["code"] == code)
    return next(guides, None)


def show(guide: Guide) -> None:
    print(guide["title"])
    causes = [section for section in guide["sections"] if section["kind"] == "causes"]
    for item in (item for section in causes for item in items_in(section["items"])):
        lines = item["source"][0]
        place = f"{guide['source']['path']}:{lines['startLine']}"
        print(f"- {item['title'] or item['text']} ({place})")
        for link in item["links"]:
            print(f"  {link['url']}")


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python3 causes.py CODE", file=sys.stderr)
        return 2
    catalog: Catalog = json.loads(CATALOG.read_text(encoding="utf-8"))
    if not catalog["schemaVersion"].startswith("2."):
        print(f"{CATALOG} is of another version; build it again", file=sys.stderr)
        return 2
    guide = find_guide(catalog, arguments[0])
    if guide is None:
        print(f"no guide has the code {arguments[0]}", file=sys.stderr)
        return 1
    show(guide)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
