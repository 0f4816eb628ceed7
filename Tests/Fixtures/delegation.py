"""Writes the Word document that the tests of documents translate: a bit of everything."""
import io, struct, sys, zlib
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Cm

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def picture():
    """A red square as PNG."""
    row = b"\x00" + b"\xcc\x22\x22" * 16
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(row * 16)) + chunk(b"IEND", b""))


def run(text, properties=""):
    return f'<w:r>{"<w:rPr>" + properties + "</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content, style=None):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return parse_xml(f"<w:p {W} {R}>{properties}{content}</w:p>")


document = Document()
body = document.element.body
end = body.sectPr


def add(content, style=None):
    element = paragraph(content, style)
    end.addprevious(element)
    return element


document.add_heading("Визит делегации в Астану", 0)
document.add_heading("Первый день переговоров", 1)
# One sentence in many runs that look alike, as Word leaves them.
add(
    run("Делегация прибыла ", '<w:lang w:val="ru-RU"/>') + '<w:proofErr w:type="spellStart"/>'
    + run("в Ас") + run("тану", '<w:lang w:val="en-US"/>') + '<w:proofErr w:type="spellEnd"/>'
    + run(" утром. ") + run("Стороны обсудили ") + run("торговлю", "<w:b/>")
    + run(" и транспорт."))
link = document.part.relate_to(
    "https://example.org/", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
    is_external=True)
add(
    '<w:bookmarkStart w:id="1" w:name="речь"/>' + run("Подробности на ")
    + f'<w:hyperlink r:id="{link}">' + run("странице министерства", '<w:color w:val="0563C1"/><w:u w:val="single"/>')
    + "</w:hyperlink>" + run(" и в приложении") + '<w:bookmarkEnd w:id="1"/>'
    + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    + run("."))
for item in ["Первый пункт повестки", "Второй пункт повестки", "Третий пункт повестки"]:
    document.add_paragraph(item, style="List Bullet")
table = document.add_table(rows=2, cols=2)
table.style = "Table Grid"
for row, texts in zip(table.rows, [["Страна", "Товарооборот"], ["Болгария", "Рост составил 12 процентов."]]):
    for cell, text in zip(row.cells, texts):
        cell.text = text
paragraph_with_picture = document.add_paragraph("Ниже показана карта маршрута.")
document.add_picture(picture(), width=Cm(2))
# A tracked change, a field in a sentence, a line break.
add(
    run("Встреча пройдёт в ")
    + '<w:del w:id="10" w:author="Редактор" w:date="2024-05-01T10:00:00Z"><w:r><w:delText>среду</w:delText></w:r></w:del>'
    + '<w:ins w:id="11" w:author="Редактор" w:date="2024-05-01T10:00:00Z">' + run("четверг") + "</w:ins>"
    + run(" вечером. Документ состоит из ")
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r>'
    + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    + run(" страниц."))
add(run("Последняя строка абзаца.") + "<w:r><w:br/></w:r>" + run("После разрыва строки."))
box = "".join(["<w:txbxContent><w:p>", run("Текст в рамке."), "</w:p></w:txbxContent>"])
add(
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing>'
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="2000000" cy="500000"/><wp:docPr id="77" name="Рамка"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
    f"<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:157pt;height:39pt">'
    f"<v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
document.sections[0].header.paragraphs[0].text = "Министерство иностранных дел"
document.sections[0].footer.paragraphs[0].text = "Для служебного пользования"

# python-docx has no footnotes.
from docx.opc.part import Part
from docx.opc.packuri import PackURI
notes = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {W}>'
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    + run(" Приложение опубликовано отдельно.") + "</w:p></w:footnote></w:footnotes>")
part = Part(
    PackURI("/word/footnotes.xml"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
    notes.encode(), document.part.package)
document.part.relate_to(
    part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
document.save(sys.argv[1])
