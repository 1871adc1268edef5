"""Why a file can't be read: one sentence, with the place where there is one."""


class FileRefused(Exception):
    """``sentence`` starts with a lower-case letter when a place stands before it. Rows count from 1 as the
    spreadsheet does, columns from 0.
    """

    def __init__(self, sentence: str, row: int | None = None, column: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.row = row
        self.column = column

    def told(self, headers: list[str] | None = None) -> str:
        """The sentence with its place: 'Rij 14, kolom "Geboortedatum": hier staat een formule.'"""
        if self.row is None:
            return capital(self.sentence)
        if self.column is None:
            return f"Rij {self.row}: {self.sentence}"
        name = headers[self.column] if headers and self.column < len(headers) else ""
        column = f'"{name}"' if name else column_letters(self.column)
        return f"Rij {self.row}, kolom {column}: {self.sentence}"


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def column_letters(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
