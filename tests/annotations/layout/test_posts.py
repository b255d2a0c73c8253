"""Embedded social posts, told by their signature."""

from __future__ import annotations

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.posts import EmbeddedPost, find_posts

LONG = (
    "The column was first seen on the coast road, residents said, and by noon it had passed. " * 5
)


def find(text: str) -> tuple[EmbeddedPost, ...]:
    return find_posts(text, find_paragraphs(text))


def test_signature_gives_author_handle_and_day() -> None:
    (embedded,) = find("The bridge is down. — River Watch (@riverwatch) May 3, 2023")

    assert (embedded.post.author, embedded.post.handle, embedded.post.posted) == (
        "River Watch",
        "@riverwatch",
        "2023-05-03",
    )


def test_body_leaves_out_links_and_signature() -> None:
    text = "The bridge is down. pic.twitter.com/ab12Cd — River Watch (@riverwatch) 3 May 2023"
    (embedded,) = find(text)

    assert [piece.quote(text) for piece in embedded.body] == ["The bridge is down."]
    assert embedded.post.url == "pic.twitter.com/ab12Cd"


def test_post_of_several_lines_stops_at_the_article() -> None:
    text = f"{LONG}\nThe bridge is down.\nNobody was hurt.\n— River Watch (@riverwatch) May 3, 2023\n{LONG}"
    (embedded,) = find(text)

    assert [piece.quote(text) for piece in embedded.body] == [
        "The bridge is down.",
        "Nobody was hurt.",
    ]


def test_line_that_introduces_the_post_is_not_in_it() -> None:
    text = "The group wrote:\nThe bridge is down. — River Watch (@riverwatch)"
    (embedded,) = find(text)

    assert [piece.quote(text) for piece in embedded.body] == ["The bridge is down."]
    assert embedded.post.posted is None


def test_two_posts_do_not_share_words() -> None:
    text = "One is here. — A Desk (@a_desk)\nTwo is here. — B Desk (@b_desk)"
    first, second = find(text)

    assert first.post.span.end <= second.post.span.start
    assert [piece.quote(text) for piece in second.body] == ["Two is here."]


def test_handle_in_running_text_is_no_post() -> None:
    assert find("Ask the desk (@riverwatch) for more.") == ()


def test_day_that_does_not_exist_is_left_out() -> None:
    (embedded,) = find("The bridge is down. — River Watch (@riverwatch) February 31, 2023")

    assert embedded.post.posted is None


def test_card_gives_author_handle_words_and_day() -> None:
    text = f"{LONG}\n\nRiver Watch\n@riverwatch\nThe bridge is down.\nNobody was hurt.\n9:14 AM · Jun 8, 2025\n\n{LONG}"
    (embedded,) = find(text)

    assert (embedded.post.author, embedded.post.handle, embedded.post.posted) == (
        "River Watch",
        "@riverwatch",
        "2025-06-08",
    )
    assert [piece.quote(text) for piece in embedded.body] == [
        "The bridge is down.",
        "Nobody was hurt.",
    ]
    assert embedded.post.span.quote(text).endswith("2025")


def test_handle_without_a_time_below_is_no_card() -> None:
    assert find("River Watch\n@riverwatch\nThe bridge is down.\n\nIt was built in 1970.") == ()


def test_a_hyphen_inside_a_word_opens_no_signature() -> None:
    text = '"The left-bank road is shut." — River Watch (@riverwatch) May 3, 2023'
    (embedded,) = find(text)

    assert embedded.post.author == "River Watch"
    assert [piece.quote(text) for piece in embedded.body] == ['"The left-bank road is shut."']


def test_a_blank_line_parts_a_post_with_words_beside_its_signature_from_the_article() -> None:
    text = "The river rose.\n\nThe bridge is down now. — River Watch (@riverwatch) May 3, 2023"
    (embedded,) = find(text)

    assert [piece.quote(text) for piece in embedded.body] == ["The bridge is down now."]
