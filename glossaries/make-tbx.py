#!/usr/bin/env python3
"""Looks diplomacy.tsv through and writes diplomacy.tbx from it.

    python3 glossaries/make-tbx.py           write the TBX
    python3 glossaries/make-tbx.py --check   write nothing; fail if the TBX is not up to date

Faults are reported as `file:line: what is wrong`; the exit status is then 1 and nothing is written.
"""

import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape

TABLE = Path(__file__).resolve().parent / "diplomacy.tsv"
HEADER = ["ru", "en", "kk", "domain", "status", "note"]
LANGUAGES = HEADER[:3]
STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
CYRILLIC = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


def concepts(text):
    """The rows by concept, each as (line, cells), and the faults found on the way."""
    found, faults = [], []
    lines = text.split("\n")
    if lines[0].split("\t") != HEADER:
        faults.append((1, "the header must be " + ", ".join(HEADER)))
    if lines[-1]:
        faults.append((len(lines), "no line break at the end of the file"))
    for number, line in enumerate(lines[1:-1], 2):
        cells = line.split("\t")
        if len(cells) != len(HEADER):
            faults.append((number, f"{len(cells)} cells instead of {len(HEADER)}"))
        elif cells[4] == "preferred":
            found.append([(number, cells)])
        elif cells[4] not in STATUSES:
            faults.append((number, f"`{cells[4]}` is no status"))
        elif not found:
            faults.append((number, "the first row of a concept must be preferred"))
        else:
            found[-1].append((number, cells))
    return found, faults


def faults_of_row(cells):
    """What is wrong with a row by itself."""
    ru, en, kk, _, status, note = cells
    if status == "preferred" and not (ru and en and kk):
        yield "a preferred row needs all three languages"
    if status != "preferred" and not note:
        yield f"a term that is {status} needs a note saying why"
    if not (ru or en or kk):
        yield "no term"
    for cell in cells:
        if cell != cell.strip() or re.search(r"  |\u00a0|[\"'`]|\.\.\.", cell):
            yield f"spaces, straight quotes or dots in `{cell}`"
        if cell.count("«") != cell.count("»") or cell.count("“") != cell.count("”"):
            yield f"a lone quotation mark in `{cell}`"
        for word in re.findall(rf"[{CYRILLIC}A-Za-z]+", cell):
            if re.search(r"[A-Za-z]", word) and re.search(rf"[{CYRILLIC}]", word):
                yield f"`{word}` mixes Latin and Cyrillic letters"
    if re.search(rf"[{KAZAKH}]", ru):
        yield f"Kazakh letters in the Russian `{ru}`"
    if re.search(rf"[{CYRILLIC}«»]", en):
        yield f"Cyrillic letters or quotes in the English `{en}`"
    for cell in (ru, kk):
        if re.search(r"[A-Za-z“”]", cell):
            yield f"Latin letters or English quotes in `{cell}`"


def faults_of_table(found):
    """What is wrong between rows: order, domains, and one term under two concepts."""
    order = list(STATUSES)
    seen = {}
    for index, concept in enumerate(found):
        ranks = [order.index(cells[4]) for _, cells in concept]
        if ranks != sorted(ranks):
            yield concept[0][0], "rows go preferred, admitted, forbidden"
        for number, cells in concept:
            if cells[3] != concept[0][1][3]:
                yield number, "the domain differs from that of the concept"
            for language, term in zip(LANGUAGES, cells):
                if not term:
                    continue
                key = (language, term.casefold())
                other, line, note = seen.setdefault(key, (index, number, cells[5]))
                if line == number:
                    continue
                if other == index or not ("homonym" in note or "homonym" in cells[5]):
                    yield number, f"`{term}` stands in line {line} already"


def tbx(found):
    """The concepts as TBX v3 (ISO 30042:2019), dialect TBX-Basic, style DCA."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
        "  <tbxHeader>",
        "    <fileDesc>",
        "      <titleStmt>",
        "        <title>Diplomatic termbase, Russian-English-Kazakh</title>",
        "      </titleStmt>",
        "      <sourceDesc>",
        "        <p>Generated from diplomacy.tsv; edit that file.</p>",
        "        <p>© 2026 The tm authors. Creative Commons Attribution 4.0 International "
        "(CC BY 4.0).</p>",
        "      </sourceDesc>",
        "    </fileDesc>",
        "  </tbxHeader>",
        "  <text>",
        "    <body>",
    ]
    for number, concept in enumerate(found, 1):
        lines.append(f'      <conceptEntry id="c{number:04d}">')
        domain = escape(concept[0][1][3])
        lines.append(f'        <descrip type="subjectField">{domain}</descrip>')
        for column, language in enumerate(LANGUAGES):
            lines.append(f'        <langSec xml:lang="{language}">')
            for _, cells in concept:
                if not cells[column]:
                    continue
                status = STATUSES[cells[4]]
                lines.append("          <termSec>")
                lines.append(f"            <term>{escape(cells[column])}</term>")
                lines.append(
                    f'            <termNote type="administrativeStatus">{status}</termNote>')
                if cells[5]:
                    lines.append(f"            <note>{escape(cells[5])}</note>")
                lines.append("          </termSec>")
            lines.append("        </langSec>")
        lines.append("      </conceptEntry>")
    return "\n".join(lines + ["    </body>", "  </text>", "</tbx>", ""])


def main():
    found, faults = concepts(TABLE.read_text(encoding="utf-8"))
    for concept in found:
        for number, cells in concept:
            faults += [(number, fault) for fault in faults_of_row(cells)]
    faults += faults_of_table(found)
    for number, fault in sorted(faults):
        print(f"{TABLE.name}:{number}: {fault}", file=sys.stderr)
    if faults:
        return 1
    target = TABLE.with_suffix(".tbx")
    new = tbx(found)
    if "--check" in sys.argv[1:]:
        if not target.exists() or target.read_text(encoding="utf-8") != new:
            print(f"{target.name} is not what {TABLE.name} makes; run make-tbx.py", file=sys.stderr)
            return 1
        return 0
    target.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
