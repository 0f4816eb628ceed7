"""Fills every target of an XLIFF file with its source in capitals, codes and all."""
import copy
import sys
import xml.etree.ElementTree as ET

V12 = "urn:oasis:names:tc:xliff:document:1.2"
V21 = "urn:oasis:names:tc:xliff:document:2.0"
ET.register_namespace("", V12 if "1.2" in open(sys.argv[1], encoding="utf-8").read(300) else V21)
ET.register_namespace("mtc", "urn:oasis:names:tc:xliff:matches:2.0")


def shout(element):
    # The content of these is a code of the document.
    if not element.tag.endswith("}it") and element.text:
        element.text = element.text.upper()
    for child in element:
        shout(child)
        if child.tail:
            child.tail = child.tail.upper()


def fill(unit, space, state):
    source = unit.find(f"{{{space}}}source")
    old = unit.find(f"{{{space}}}target")
    if old is not None:
        unit.remove(old)
    target = copy.deepcopy(source)
    target.tag = f"{{{space}}}target"
    target.tail = source.tail
    shout(target)
    unit.insert(list(unit).index(source) + 1, target)
    (target if space == V12 else unit).set("state", state)
    if space == V21:
        unit.attrib.pop("subState", None)


tree = ET.parse(sys.argv[1])
for unit in tree.iter(f"{{{V12}}}trans-unit"):
    fill(unit, V12, "final")
for segment in tree.iter(f"{{{V21}}}segment"):
    fill(segment, V21, "final")
tree.write(sys.argv[2], encoding="utf-8", xml_declaration=True)
