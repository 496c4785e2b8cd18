"""Random numbers that are the same for the same seed with every version of Python."""

_MASK = (1 << 64) - 1


class Seeded:
    """SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).

    Python's own `random` promises the same sequence only for `random()`, not for choices and samples.
    """

    def __init__(self, seed: int, stream: int = 0):
        """Sequences of the same seed and different streams are independent of each other."""
        self._state = seed & _MASK
        self._state = (self._next() ^ stream) & _MASK

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def below(self, count: int) -> int:
        """A number from 0 to `count` - 1."""
        return (self._next() * count) >> 64

    def between(self, low: int, high: int) -> int:
        """A number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def one_of(self, items):
        return items[self.below(len(items))]

    def some_of(self, items, count: int) -> list:
        """`count` different items, in random order."""
        rest = list(items)
        return [rest.pop(self.below(len(rest))) for _ in range(count)]
