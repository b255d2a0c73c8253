"""Why a ledger cannot do what was asked."""

from __future__ import annotations

from sayso.errors.family import SaysoError


class LedgerError(SaysoError):
    """The store cannot do what was asked."""

    code = "ledger"
    hint = "Run sayso ledger verify."


class MissingLedgerError(LedgerError):
    """There is no ledger at this path yet."""

    code = "no-ledger"
    hint = "Read documents into it first, with sayso read."

    def __init__(self, path: str) -> None:
        super().__init__(f"There is no ledger at {path}.")
        self.path = path


class NotFoundError(LedgerError):
    """Nothing in the ledger has this id."""

    code = "not-found"
    hint = "List the ids with sayso claims --json."

    def __init__(self, identifier: str, *, at_least: int = 0) -> None:
        needed = (
            f", and of a longer id at least {at_least} characters are needed" if at_least else ""
        )
        super().__init__(f"Nothing in the ledger has the id {identifier!r}{needed}.")
        self.identifier = identifier


class AmbiguousIdError(LedgerError):
    """Several things in the ledger have ids that begin so."""

    code = "ambiguous-id"
    hint = "Give more characters of the id."

    def __init__(self, identifier: str, found: tuple[str, ...]) -> None:
        super().__init__(f"Several ids begin with {identifier!r}: {', '.join(found)}.")
        self.identifier = identifier
        self.found = found


class LedgerLockedError(LedgerError):
    """Another process is writing to the ledger."""

    code = "ledger-locked"
    hint = "Wait for the other command to finish, then run this one again."

    def __init__(self, path: str, *, waited_seconds: float) -> None:
        super().__init__(f"{path} is locked; waited {waited_seconds:.0f} s.")
        self.path = path
        self.waited_seconds = waited_seconds


class InaccessibleLedgerError(LedgerError):
    """The system refuses access to the file."""

    code = "ledger-inaccessible"
    hint = "Check the permissions, or name another place with --ledger."

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be used: {reason}.")
        self.path = path


class LedgerFullError(LedgerError):
    """The disk took no more; what was stored before is kept."""

    code = "ledger-full"
    hint = "Make room on the disk, then read the same documents again."

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} could not be written: the disk is full.")
        self.path = path


class NotALedgerError(LedgerError):
    """The file is something else."""

    code = "not-a-ledger"
    hint = "Name another file with --ledger."

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is not a ledger of sayso.")
        self.path = path


class DamagedLedgerError(LedgerError):
    """Something in the file is not what sayso stored."""

    code = "ledger-damaged"
    hint = (
        "Run sayso ledger verify to see what is concerned; read those documents into a new ledger."
    )

    def __init__(self, what: str) -> None:
        super().__init__(f"The ledger is damaged: {what}.")
        self.what = what


class OutdatedLedgerError(LedgerError):
    """The ledger was written by an earlier version of sayso, and was opened for looking only."""

    code = "ledger-outdated"
    hint = "Read any document into it with sayso read: that brings its tables up to date."

    def __init__(self, path: str, *, found: str) -> None:
        super().__init__(f"{path} has the tables of an earlier version ({found}).")
        self.path = path
        self.found = found


class SchemaVersionError(LedgerError):
    """The ledger was written by a later version of sayso."""

    code = "schema-version"
    hint = "Open it with the version of sayso that wrote it, or a later one."

    def __init__(self, path: str, *, found: str) -> None:
        super().__init__(f"{path} has the tables of a later version ({found}).")
        self.path = path
        self.found = found
