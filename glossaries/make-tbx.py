#!/usr/bin/env python3
"""Looks diplomacy.tsv through and writes diplomacy.tbx from it.

    python3 glossaries/make-tbx.py           write the TBX
    python3 glossaries/make-tbx.py --check   write nothing; fail if the TBX is not up to date

`--table FILE` takes another table, whose TBX lies beside it; `--memory FOLDER` holds it against the
TMX files of another folder than `../tmx`.

Faults are reported as `file:line: what is wrong`; the exit status is then 1 and nothing is written.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as XML
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent
HEADER = ["ru", "en", "kk", "domain", "status", "note"]
LANGUAGES = HEADER[:3]
STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
CYRILLIC = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
# How English adjectives of countries end; `Iraqi` and `Cuban` are told by the name before `i`, `n`.
ADJECTIVE = re.compile(r"(ian|ish|ese)$")


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
    shared = {}
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
                other, line, note, spelling = seen.setdefault(key, (index, number, cells[5], term))
                if line == number:
                    continue
                if other == index:
                    # `Prime Minister` and `prime minister` are two spellings.
                    if spelling == term:
                        yield number, f"`{term}` stands in line {line} already"
                    continue
                if not ("homonym" in note or "homonym" in cells[5]):
                    yield number, f"`{term}` stands in line {line} already"
                shared.setdefault((other, index), {}).setdefault(language, (number, line, term))
    for (other, index), terms in shared.items():
        # Words may be homonyms in one language, hardly in two at once.
        if len(terms) > 1 and found[other][0][1][3] != found[index][0][1][3]:
            number, line, term = next(iter(terms.values()))
            yield number, f"the concept of `{term}` stands in another domain, line {line}"


def faults_of_geography(concept):
    """Adjectives filed under the name of a country; they are concepts of their own."""
    name = concept[0][1]
    if name[3] != "geography" or not name[0][:1].isupper():
        return
    for number, cells in concept[1:]:
        for language, preferred, term in zip(LANGUAGES, name, cells):
            if " " in term:
                continue
            if language == "en":
                is_adjective = ADJECTIVE.search(term) or term in (preferred + "i", preferred + "n")
            else:
                is_adjective = term[:1].islower()
            if is_adjective:
                yield number, f"the adjective `{term}` belongs to a concept of its own"


def texts_of_memory(folder):
    """The texts of the TMX files by language, each as (file name, words between spaces)."""
    texts = {language: [] for language in LANGUAGES}
    for path in sorted(folder.glob("*.tmx")):
        for variant in XML.parse(path).iter("tuv"):
            language = variant.get("{http://www.w3.org/XML/1998/namespace}lang")
            segment = variant.find("seg")
            if language in texts and segment is not None:
                texts[language].append((path.name, words("".join(segment.itertext()))))
    return texts


def words(text):
    """The words of a text in small letters between single spaces, to find whole words in it."""
    return " " + " ".join(re.findall(r"[\w-]+", text.lower())) + " "


def faults_of_memory(found, texts):
    """Forbidden terms that the memory itself uses: then one of the two is wrong."""
    for number, cells in (row for concept in found for row in concept):
        if cells[4] != "forbidden":
            continue
        for language, term in zip(LANGUAGES, cells):
            if not term:
                continue
            wanted = words(term)
            file = next((name for name, text in texts[language] if wanted in text), None)
            if file:
                yield number, f"the forbidden `{term}` stands in {file}"


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
    options = argparse.ArgumentParser(description="Looks the table through and writes its TBX.")
    options.add_argument("--check", action="store_true", help="fail if the TBX is not up to date")
    options.add_argument("--table", type=Path, default=FOLDER / "diplomacy.tsv")
    options.add_argument("--memory", type=Path, default=FOLDER.parent / "tmx")
    chosen = options.parse_args()
    table = chosen.table
    found, faults = concepts(table.read_text(encoding="utf-8"))
    for concept in found:
        for number, cells in concept:
            faults += [(number, fault) for fault in faults_of_row(cells)]
        faults += faults_of_geography(concept)
    faults += faults_of_table(found)
    faults += faults_of_memory(found, texts_of_memory(chosen.memory))
    for number, fault in sorted(faults):
        print(f"{table.name}:{number}: {fault}", file=sys.stderr)
    if faults:
        return 1
    target = table.with_suffix(".tbx")
    new = tbx(found)
    if chosen.check:
        if not target.exists() or target.read_text(encoding="utf-8") != new:
            print(f"{target.name} is not what {table.name} makes; run make-tbx.py", file=sys.stderr)
            return 1
        return 0
    target.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
