"""Passages of our own with their parse, for tests of who is who."""

from __future__ import annotations

JOINT = """
Danish JJ amod 3 NORP
Trade NNP compound 3
Minister NNP nsubj 11
Rikke NNP flat 3 PERSON
Holm NNP flat 3 +
and CC cc 8
Foreign NNP compound 8
Secretary NNP conj 3
Paul NNP flat 8 PERSON
Akers NNP flat 8 +
said|say VBD ROOT 0
the DT det 13
port NN nsubj 15
would MD aux 15
reopen VB ccomp 11
. . punct 11
"""

HEAD_OF_CHARITY = """
Marek NNP nsubj 13 PERSON
Novak NNP flat 1 +
, , punct 4
head NN appos 1
of IN case 11
the DT det 11
Czech JJ amod 11 NORP
charity NN compound 11
Open NNP flat 11
/ HYPH punct 11
Harbour NNP nmod 4
, , punct 1
said|say VBD ROOT 0
the DT det 15
ship NN nsubj 17
had VBD aux 17
sailed VBN ccomp 13
. . punct 13

Novak NNP nmod:poss 3 PERSON
's POS case 1
organization NN nsubj 4
sent VBD ROOT 0
food NN obj 4
. . punct 4

He PRP nsubj 2
left VBD ROOT 0
on IN case 4
Friday NNP obl 2
. . punct 2
"""

MINISTER = """
The DT det 4
Brazilian JJ amod 4 NORP
energy NN compound 4
minister NN nsubj 9
, , punct 6
Paula NNP appos 4 PERSON
Reis NNP flat 6 +
, , punct 6
warned VBD ROOT 0
of IN case 11
delays NNS obl 9
. . punct 9

The DT det 2
minister NN nsubj 3
spoke VBD ROOT 0
in IN case 5
London NNP obl 3 GPE
. . punct 3

The DT det 3
Chinese JJ amod 3 NORP
minister NN nsubj 4
left VBD ROOT 0
. . punct 4
"""

STATEMENT_OF_HERS = """
In IN case 3
her PRP$ nmod:poss 3
statement NN obl 7
, , punct 7
Laura NNP nsubj 7 PERSON
Dietz NNP flat 5 +
praised VBD ROOT 0
the DT det 9
truce NN obj 7
. . punct 7

“ `` punct 3
We PRP nsubj 3
saw VBD ccomp 8
it PRP obj 3
, , punct 8
” '' punct 8
Dietz NNP nsubj 8 PERSON
said|say VBD ROOT 0
. . punct 8
"""

RELEASE = """
The DT det 3
Kenyan JJ amod 3 NORP
army NN nsubj 4
said|say VBD ROOT 0
in IN case 7
a DT det 7
statement NN obl 4
that IN mark 12
two CD nummod 10
camps NNS nsubj:pass 12
were VBD aux:pass 12
hit VBN ccomp 4
. . punct 4

The DT det 2
release NN nsubj 3
said|say VBD ROOT 0
nobody NN nsubj 5
died VBD ccomp 3
. . punct 3

The DT det 2
army NN nsubj 3
denied VBD ROOT 0
it PRP obj 3
. . punct 3
"""

PLACES = """
Moscow NNP nsubj 2 GPE
accused|accuse VBD ROOT 0
Poland NNP obj 2 GPE
of IN case 5
lies NNS obl 2
. . punct 2

Russian JJ amod 2 NORP
troops NNS nsubj 3
crossed|cross VBD ROOT 0
the DT det 6
Polish JJ amod 6 NORP
border NN obj 3
near IN case 8
Brest NNP obl 3 GPE
. . punct 3

Talks|talk NNS nsubj 9
between IN case 3
Norway NNP nmod 1 GPE
and CC cc 5
Sweden NNP conj 3 GPE
in IN case 8
the DT det 8
Hague NNP nmod 1 GPE
failed VBD ROOT 0
. . punct 9

The DT det 4
Syrian JJ amod 4 ORG
Relief NNP compound 4 +
Committee NNP nsubj 5 +
left VBD ROOT 0
. . punct 5
"""

WORKER = """
An DT det 3
aid NN compound 3
worker NN nsubj 6
from IN case 5
Norway NNP nmod 3 GPE
saw VBD ROOT 0
smoke NN obj 6
. . punct 6

The DT det 2
worker NN nsubj 3
fled VBD ROOT 0
. . punct 3
"""

TWO_MINISTRIES = """
Kenya NNP nmod:poss 4 GPE
's POS case 1
foreign JJ amod 4
ministry NN nsubj 5
agreed VBD ROOT 0
. . punct 5

Uganda NNP nmod:poss 4 GPE
's POS case 1
foreign JJ amod 4
ministry NN nsubj 5
refused VBD ROOT 0
. . punct 5
"""

ALLIANCE = """
NATO NNP nsubj 2 ORG
sent VBD ROOT 0
ships NNS obj 2
. . punct 2

The DT det 2
alliance NN nsubj 3
said|say VBD ROOT 0
nothing NN obj 3
. . punct 3

Interpol NNP nsubj 2 ORG
joined VBD ROOT 0
NATO NNP obj 2 ORG
. . punct 2

The DT det 2
organisation NN nsubj 3
said|say VBD ROOT 0
nothing NN obj 3
. . punct 3
"""

CORRESPONDENT = """
Our PRP$ nmod:poss 2
correspondent NN nsubj 8
in IN case 4
Oslo NNP nmod 2 GPE
, , punct 6
Jan NNP appos 2 PERSON
Berg NNP flat 6 +
wrote VBD ROOT 0
. . punct 8
"""
