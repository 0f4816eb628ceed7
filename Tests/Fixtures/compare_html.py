"""Holds a translated page against its original: the same tree but for text, in capitals, and `lang`.
Exits with 1 at the first difference."""
import sys
from html.parser import HTMLParser


class Tree(HTMLParser):
    texts = ("alt", "content", "lang")

    def __init__(self, path):
        super().__init__()
        self.events, self.words = [], []
        self.feed(open(path, encoding="utf-8").read())

    def handle_starttag(self, tag, attributes):
        self.events.append((tag, [a for a in attributes if a[0] not in self.texts]))
        self.words += [a[1].upper() for a in attributes if a[0] == "alt"]

    def handle_endtag(self, tag):
        self.events.append(("/" + tag,))

    def handle_comment(self, data):
        self.events.append(("!", data))

    def handle_data(self, data):
        self.words += data.upper().split()


a, b = Tree(sys.argv[1]), Tree(sys.argv[2])
if a.events != b.events or a.words != b.words:
    print(a.events, b.events, a.words, b.words, file=sys.stderr, sep="\n")
    sys.exit(1)
