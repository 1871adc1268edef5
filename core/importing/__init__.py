"""Reading a table out of a file from outside: CSV, XLSX or ODS.

Nothing here knows Django: the reading happens in a process of its own with little memory and little time
(``child``), which starts in a blink. ``reading.read_table`` is the way in.
"""
