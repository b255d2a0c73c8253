"""What is open, likely or assured, told from the words that say so."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.annotations.statements.questions import Question, find_assurance, find_likelihood
from sayso.annotations.statements.trees import Tree, grow_tree
from tests.annotations.parses import parse, word

NO_DOUBT = (
    "There|_|EX|1|expl was|be|VBD|0|ROOT no|_|DT|3|det doubt|_|NN|1|nsubj that|_|IN|6|mark "
    "they|_|PRP|6|nsubj came|come|VBD|3|acl:relcl"
)
SEEMS = "It|_|PRP|1|nsubj seems|seem|VBZ|0|ROOT they|_|PRP|3|nsubj ran|run|VBD|1|ccomp away|_|RB|3|advmod"
LOOKS = (
    "It|_|PRP|1|expl looks|look|VBZ|0|ROOT as|_|IN|5|mark though|_|IN|5|mark "
    "they|_|PRP|5|nsubj ran|run|VBD|1|advcl"
)
LIKE = (
    "It|_|PRP|1|expl looks|look|VBZ|0|ROOT like|_|IN|4|mark they|_|PRP|4|nsubj ran|run|VBD|1|advcl"
)
THINK = "I|_|PRP|1|nsubj think|_|VBP|0|ROOT they|_|PRP|3|nsubj ran|run|VBD|1|ccomp"


def told(doc: Doc, tree: Tree, question: Question | None) -> str | None:
    if question is None:
        return None
    assert tree.lowers[question.head] in {"came", "ran"}
    return " ".join(doc[place].text for place in question.tokens)


def likely(text: str, head: str) -> str | None:
    doc = parse(text)
    tree = grow_tree(doc)
    return told(doc, tree, find_likelihood(tree, word(doc, head).i, range(len(doc))))


def assured(text: str) -> str | None:
    doc = parse(text)
    tree = grow_tree(doc)
    return told(doc, tree, find_assurance(tree, 1, range(len(doc))))


def test_no_doubt_assures_what_it_hangs_on() -> None:
    assert assured(NO_DOUBT) == "they came"
    assert assured(NO_DOUBT.replace("no|_|DT", "some|_|DT")) is None
    assert assured(NO_DOUBT.replace("doubt|_", "house|_")) is None


def test_what_seems_so_is_told_by_its_own_verb() -> None:
    assert likely(SEEMS, "seems") == "they ran away"
    assert likely(LOOKS, "looks") == "they ran"
    assert likely(LIKE, "looks") == "they ran"
    assert likely(SEEMS.replace("It|_", "Kord|_"), "seems") is None
    assert likely(LIKE.replace("look|", "fly|").replace("looks", "flies"), "flies") is None


def test_what_somebody_guesses_is_but_not_what_he_hopes() -> None:
    assert likely(THINK, "think") == "they ran"
    assert likely(THINK.replace("think", "hope"), "hope") is None
    assert likely(THINK.replace("VBP", "VBD"), "think") is None
