"""Which figures of a set of tables stay hidden outside the own caseload, so that none can be worked out.

A number of 1 to 4 people is hidden (core.domain.small_numbers). In every sum of which all terms but one are
known, the last could be computed: then a second term is hidden as well, until nothing can be computed.
Source: page on monitoring, small numbers.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from core.domain.small_numbers import could_identify

K = TypeVar("K", bound=Hashable)


def protect(cells: Mapping[K, int], sums: Sequence[Sequence[K]]) -> frozenset[K]:
    """The cells to hide.

    Each of `sums` names a total and the parts that it is the sum of, in any order; cells without a number
    count as 0. A 0 is about nobody and is never hidden. The choice is the smallest number, then the first
    named, so that the same figures always hide the same cells.
    """
    hidden = {key for key, count in cells.items() if could_identify(count)}
    waiting = True
    while waiting:
        waiting = False
        for line in sums:
            if sum(key in hidden for key in line) != 1:
                continue
            others = [key for key in line if key not in hidden and cells.get(key, 0)]
            if others:
                hidden.add(min(others, key=lambda key: cells[key]))
                waiting = True
    return frozenset(hidden)
