#!/usr/bin/env python3
"""Seeds faults into a translated table and says which of them `tm check` finds.

usage: seed_faults.py TM TABLE GLOSSARY LANGUAGE [COUNT [SEED]]

TABLE is a TSV with a header that names `ru` and LANGUAGE; GLOSSARY is one with columns ru,
LANGUAGE and status. Kinds of fault in turn: a number changed, a forbidden term put in the place of
the allowed one (the sentence pair is made from the glossary), a target swapped with that of
another row, the source left as the target.
"""
import collections, csv, json, random, re, subprocess, sys, tempfile

tm, table, glossary, language = sys.argv[1:5]
count = int(sys.argv[5]) if len(sys.argv) > 5 else 200
random.seed(int(sys.argv[6]) if len(sys.argv) > 6 else 7)
csv.field_size_limit(1 << 30)
read = lambda path: list(
    csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
rows = [[r["ru"], r[language]] for r in read(table)]

concepts = []
for row in read(glossary):
    if row["status"] == "preferred":
        concepts.append((row["ru"], row[language], []))
    elif row["status"] == "forbidden" and row[language] and concepts:
        concepts[-1][2].append(row[language])
forbidden = [(ru, bad) for ru, good, bads in concepts if ru and good for bad in bads]

faults = {}
free = [i for i, r in enumerate(rows) if len(r[0]) > 40 and len(r[1]) > 20]
random.shuffle(free)
kinds = ["number", "forbidden", "swapped", "source"]
turn = 0
while len(faults) < count and free:
    kind = kinds[turn % 4]
    turn += 1
    i = free.pop()
    if kind == "number":
        while not (re.search(r"\d{2,}", rows[i][1]) and re.search(r"\d{2,}", rows[i][0])):
            i = free.pop()
        m = random.choice(list(re.finditer(r"\d{2,}", rows[i][1])))
        digits = list(m.group())
        digits[0] = str((int(digits[0]) % 9) + 1)
        rows[i][1] = rows[i][1][: m.start()] + "".join(digits) + rows[i][1][m.end():]
        faults[i] = kind
    elif kind == "forbidden":
        ru, bad = random.choice(forbidden)
        rows[i] = [rows[i][0] + " — " + ru + ".", rows[i][1] + " – " + bad + "."]
        faults[i] = kind
    elif kind == "swapped":
        j = free.pop()
        rows[i][1], rows[j][1] = rows[j][1], rows[i][1]
        faults[i] = kind
        faults[j] = kind
    else:
        rows[i][1] = rows[i][0]
        faults[i] = kind

with tempfile.NamedTemporaryFile("w", suffix=".tsv", delete=False, encoding="utf-8") as out:
    out.write(f"ru\t{language}\n")
    for row in rows:
        out.write("\t".join(row) + "\n")
result = subprocess.run(
    [tm, "check", out.name, "--glossary", glossary, "--json"], capture_output=True, text=True)
found = {json.loads(line)["row"] - 1 for line in result.stdout.splitlines()}
caught = collections.Counter(k for i, k in faults.items() if i in found)
total = collections.Counter(faults.values())
for kind in kinds:
    print(f"{kind}\t{caught[kind]}/{total[kind]}")
print(f"all\t{sum(caught.values())}/{len(faults)}")
print("false alarms", len(found - set(faults)))
