"""Writes OmegaT's project_save.tmx for a project: every segment in capitals, tags as they are."""
import re
import sys
from xml.sax.saxutils import escape

project, name = sys.argv[1], sys.argv[2]
segments = [s for s in open(f"{project}/source/{name}.txt", encoding="utf-8").read().split("\n\n") if s.strip()]


def shout(text):
    return re.sub(r"<[^>]*>|[^<]+", lambda m: m[0] if m[0][0] == "<" else m[0].upper(), text)


units = "".join(
    f'<tu><tuv xml:lang="ru"><seg>{escape(s.strip())}</seg></tuv>'
    f'<tuv xml:lang="en" changeid="me" changedate="20240501T100000Z"><seg>{escape(shout(s.strip()))}</seg></tuv></tu>'
    for s in segments)
with open(f"{project}/omegat/project_save.tmx", "w", encoding="utf-8") as file:
    file.write(
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx11.dtd">'
        '<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" '
        'creationtoolversion="3.6" segtype="sentence" srclang="ru"/><body>' + units + "</body></tmx>")
