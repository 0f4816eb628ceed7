"""Holds a translated Word document against its original: same paragraphs, styles, pictures and bold
words, the text in capitals; parts without text the same bytes. Exits with 1 at the first difference."""
import sys
import zipfile

from docx import Document

original, translated = Document(sys.argv[1]), Document(sys.argv[2])


def same(what, a, b):
    if a != b:
        print(f"{what}: {a!r} is {b!r}", file=sys.stderr)
        sys.exit(1)


def paragraphs(document):
    found = list(document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                found += cell.paragraphs
    for section in document.sections:
        found += section.header.paragraphs + section.footer.paragraphs
    return found


def bold(paragraph):
    return "".join(run.text for run in paragraph.runs if run.bold).upper().split()


before, after = paragraphs(original), paragraphs(translated)
same("paragraphs", len(before), len(after))
for a, b in zip(before, after):
    same("style", a.style.name, b.style.name)
    same("bold words", bold(a), bold(b))
    # python-docx leaves out text that was inserted by a tracked change, and links.
    if not a._p.xpath(".//w:ins|.//w:hyperlink"):
        same("text", a.text.upper(), b.text)
same("tables", [t.style.name for t in original.tables], [t.style.name for t in translated.tables])
same("pictures", len(original.inline_shapes), len(translated.inline_shapes))


def texts(document):
    return "".join(t.text or "" for t in document.element.body.iter() if t.tag.endswith("}t"))


same("whole text", texts(original).upper(), texts(translated))
for tag in ["hyperlink", "footnoteReference", "fldChar", "instrText", "drawing", "txbxContent", "bookmarkStart"]:
    count = [sum(e.tag.endswith("}" + tag) for e in d.element.body.iter()) for d in (original, translated)]
    same(tag, *count)

changed = {"word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"}
a, b = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2])
same("parts", a.namelist(), b.namelist())
for name in a.namelist():
    if name not in changed:
        same(name, a.read(name), b.read(name))
same("footnote", "ПРИЛОЖЕНИЕ ОПУБЛИКОВАНО ОТДЕЛЬНО." in b.read("word/footnotes.xml").decode(), True)
