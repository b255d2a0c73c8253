"""The family's root, mistakes of the caller, and defects of sayso."""

from __future__ import annotations


class SaysoError(Exception):
    """Anything that sayso raises on purpose.

    Attributes:
        code: Stable name in kebab case, the same in every output.
        hint: What to do, as one sentence.
    """

    code = "sayso-error"
    hint = "See the message."

    def __reduce__(self) -> tuple[object, ...]:
        """Keep class, message and facts when it travels between processes."""
        return (_rebuild, (type(self), str(self), self.__dict__))


def _rebuild(kind: type[SaysoError], message: str, facts: dict[str, object]) -> SaysoError:
    error = kind.__new__(kind)
    Exception.__init__(error, message)
    error.__dict__.update(facts)
    return error


class UsageError(SaysoError):
    """The caller asked for something impossible."""

    code = "usage"
    hint = "See the help of the command."


class UnknownFormatError(UsageError):
    """No format has this name."""

    code = "unknown-format"
    hint = "Choose one of the formats in the help of the command."

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"There is no format {name!r}; there are {', '.join(known)}.")
        self.name = name
        self.known = known


class OwnFileError(UsageError):
    """A file of the user's own names or words cannot be taken."""

    code = "own-file"
    hint = "Mend the file, or leave it out."

    def __init__(self, path: str, where: str, what: str) -> None:
        """Tell what is wrong.

        Args:
            path: The file.
            where: The line and entry in it; empty for all of it.
            what: What is wrong there, and how it should be.
        """
        super().__init__(f"{path}{f', {where}' if where else ''}: {what}.")
        self.path = path
        self.where = where


class GroundingError(SaysoError):
    """A span does not quote the text that it points at."""

    code = "not-grounded"
    hint = "This is a defect in sayso; please report it with the document."

    def __init__(self, document: str, what: str) -> None:
        super().__init__(f"{document}: {what} lies outside the text.")
        self.document = document


class InternalError(SaysoError):
    """A bug in sayso."""

    code = "internal"
    hint = "Please report it with the command and the message."
