"""Shows that the check of a site can fail: spoils a slide in several ways, each of which has to be reported."""
import shutil
from pathlib import Path

from corpus import EDITION
from site_check import files_of_slide, missing_of_slide
from slides import Slide


class UnseenError(Exception):
    """The check reports nothing about a spoiled slide."""


def prove_check(site: Path, work: Path, slide: Slide) -> None:
    """Copies a slide of a complete site to the folder `work` and spoils the copy, in one way at a time."""
    originals = files_of_slide(site / EDITION, slide)
    copies = files_of_slide(work / EDITION, slide)
    for copy in copies:
        copy.parent.mkdir(parents=True, exist_ok=True)
    for index, copy in enumerate(copies):
        for name, spoil in [("removed", None), *(_page_spoilers() if index == 0 else []), *_drawing_spoilers(slide)]:
            for original, target in zip(originals, copies):
                shutil.copyfile(original, target)
            if spoil is None:
                copy.unlink()
            else:
                text = copy.read_text(encoding="utf-8")
                copy.write_text(spoil(text), encoding="utf-8")
            if not any(line.startswith(f"{copy}: ") for line in missing_of_slide(work / EDITION, slide)):
                raise UnseenError(f"{copy}: the check of the site does not report: {name}")


def _page_spoilers() -> list:
    return [
        ("another heading", lambda text: text.replace("</h1>", " again</h1>")),
        ("no inline diagram", lambda text: text.replace('class="diagram"', 'class="picture"')),
    ]


def _drawing_spoilers(slide: Slide) -> list:
    machine = f'data-id="{slide.machines[-1].id}"'
    target = f'data-to="{slide.links[-1].target.service_id}"'

    def without_end_tag(text: str) -> str:
        before, after = text.split(machine, 1)
        return before + machine + after.replace("</g>", "", 1)

    return [
        ("a machine is missing", lambda text: text.replace(machine, "")),
        ("a link is missing", lambda text: text.replace(target, "")),
        ("an end tag is missing", without_end_tag),
    ]
