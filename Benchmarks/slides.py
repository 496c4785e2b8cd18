"""Generated slides: which machines a slide shows, who talks to whom, and what its text says.

A slide depends on the seed and its number alone, so that it can be made again instead of kept in memory.
"""
from dataclasses import dataclass

from seeded import Seeded
from words import ACTIONS, CIRCUMSTANCES, MACHINES, NOTES, OBJECTS, OCCASIONS, PROTOCOLS, REMARKS, TASKS, ZONES

CHAPTER_LENGTH = 24
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Machine:
    """A machine, which holds one service; links begin and end at services."""

    zone: str
    title: str

    @property
    def id(self) -> str:
        return f"{id_of(self.zone)}-{id_of(self.title)}"

    @property
    def service_id(self) -> str:
        return f"{self.id}-service"

    @property
    def service_title(self) -> str:
        return f"{self.title} service"


@dataclass(frozen=True)
class Link:
    letter: str
    source: Machine
    target: Machine
    protocol: str


@dataclass(frozen=True)
class Step:
    letters: str
    text: str
    remarks: list


@dataclass(frozen=True)
class Slide:
    number: int
    title: str
    # By zone: the machines of a zone follow each other.
    machines: list
    links: list
    steps: list
    notes: list

    @property
    def name(self) -> str:
        return f"slide-{self.number:05}"

    @property
    def chapter(self) -> int:
        return (self.number - 1) // CHAPTER_LENGTH + 1

    @property
    def chapter_name(self) -> str:
        return f"chapter-{self.chapter:03}"

    @property
    def place(self) -> int:
        """Its place in the chapter, from 1."""
        return (self.number - 1) % CHAPTER_LENGTH + 1


def id_of(title: str) -> str:
    return title.lower().replace(" ", "-")


def make_slides(count: int, seed: int):
    """Slides 1 to `count`, one after the other."""
    return (make_slide(number, seed) for number in range(1, count + 1))


def make_slide(number: int, seed: int) -> Slide:
    random = Seeded(seed, stream=number)
    machines = _machines(random)
    links = _links(machines, random)
    subject = random.one_of(machines).title.lower()
    return Slide(
        number=number,
        title=f"{random.one_of(OCCASIONS)} {random.one_of(TASKS)}: {subject} {number}",
        machines=machines,
        links=links,
        steps=_steps([link.letter for link in links], random),
        notes=random.some_of(NOTES, random.between(2, 4)),
    )


def _machines(random: Seeded) -> list:
    """10 to 14 machines in 4 to 6 zones, at least one in each."""
    zones = random.some_of(ZONES, random.between(4, 6))
    titles = random.some_of(MACHINES, random.between(10, 14))
    # The first machines open the zones; each of the others joins one of them.
    zone_of = list(range(len(zones))) + [random.below(len(zones)) for _ in titles[len(zones) :]]
    return [Machine(zones[zone], title) for zone, title in sorted(zip(zone_of, titles), key=lambda pair: pair[0])]


def _links(machines: list, random: Seeded) -> list:
    """10 to 16 links that connect all machines, most of them between neighbours and away from the first machine."""
    ends = []
    for target in range(1, len(machines)):
        ends.append((max(0, target - random.one_of([1, 1, 2, 3, 4])), target))
    wanted = random.between(max(10, len(ends)), 16)
    while len(ends) < wanted:
        first = random.below(len(machines) - 1)
        second = min(len(machines) - 1, first + random.between(1, 6))
        backward = random.below(10) == 0
        pair = (second, first) if backward else (first, second)
        if pair not in ends:
            ends.append(pair)
    return [
        Link(letter, machines[source], machines[target], random.one_of(PROTOCOLS)[0])
        for letter, (source, target) in zip(LETTERS, ends)
    ]


def _steps(letters: list, random: Seeded) -> list:
    """8 to 12 steps; each names one letter or more, and all letters are named."""
    count = random.between(8, 12)
    steps = []
    for index in range(count):
        begin = index * len(letters) // count
        end = max(begin + 1, (index + 1) * len(letters) // count)
        remarks = random.some_of(REMARKS, random.between(1, 3))
        steps.append(
            Step(
                letters="".join(letters[begin:end]),
                text=f"{random.one_of(ACTIONS)} {random.one_of(OBJECTS)} {random.one_of(CIRCUMSTANCES)}",
                remarks=[f"{remark}, {random.one_of(CIRCUMSTANCES)}." for remark in remarks],
            )
        )
    return steps
