"""Makes sheets.xls with xlwt and sheets.ods with odfpy (pip install xlwt odfpy): python make-sheets.py"""

import datetime

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.office import Annotation
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P, S

HEADER = ["family_id", "conflict", "seen", "called", "share", "lone", "words"]
DAY, MOMENT = datetime.date(2024, 5, 17), datetime.datetime(2024, 5, 17, 10, 30)

book = xlwt.Workbook(encoding="utf-8")
start = book.add_sheet("Start T\u0177")
day, moment, percent = (
    xlwt.easyxf(num_format_str=text) for text in ("YYYY-MM-DD", "dd/mm/yyyy hh:mm", "0.00%")
)
for column, name in enumerate(HEADER):
    start.write(0, column, name)
start.write(1, 0, "T\u0177 1")
start.write(1, 1, 33.3)
start.write(1, 2, DAY, day)
start.write(1, 3, MOMENT, moment)
start.write(1, 4, 0.45, percent)
start.write(1, 5, True)
start.write(1, 6, 'with "marks", and a comma')
start.write(2, 0, "F2")
start.write(2, 1, -7)
start.write(2, 4, 1e-9)
start.write(4, 0, "F3")
start.write(4, 1, 123456789.125)
start.write(4, 5, False)
later = book.add_sheet("Later")
# More texts than one record holds, of letters of one byte and of two.
for row in range(600):
    later.write(row, 0, f"id {row} {(chr(0xE9) if row % 2 else chr(0x177)) * (row % 40)}")
    later.write(row, 1, row)
book.add_sheet("Empty")
book.save("sheets.xls")

document = OpenDocumentSpreadsheet()


def cell(text=None, times=None, **values):
    made = TableCell(**values, **({"numbercolumnsrepeated": times} if times else {}))
    if text is not None:
        made.addElement(P(text=text))
    return made


def row(table, *cells, times=None):
    made = TableRow(**({"numberrowsrepeated": times} if times else {}))
    for one in cells:
        made.addElement(one)
    table.addElement(made)


first = Table(name="Start T\u0177")
row(first, *(cell(name, valuetype="string") for name in HEADER), cell(times=1017))
words = TableCell(valuetype="string")
remark = Annotation()
remark.addElement(P(text="a remark is no value"))
words.addElement(remark)
for text in ("two", "lines"):
    line = P(text=text)
    line.addElement(S(c=2))
    line.addText("& more")
    words.addElement(line)
row(
    first,
    cell("T\u0177 1", valuetype="string"),
    cell("33,3", valuetype="float", value=33.3),
    cell("17/05/2024", valuetype="date", datevalue="2024-05-17"),
    cell("17/05/2024 10:30", valuetype="date", datevalue="2024-05-17T10:30:00"),
    cell("45,00%", valuetype="percentage", value=0.45),
    cell("TRUE", valuetype="boolean", booleanvalue="true"),
    words,
)
row(first, cell(times=7), times=2)
row(
    first,
    cell("F2", valuetype="string"),
    cell("-7", valuetype="float", value=-7, times=2),
    cell("10:30:00", valuetype="time", timevalue="PT10H30M00S"),
    CoveredTableCell(),
    cell("FALSE", valuetype="boolean", booleanvalue="false"),
    times=2,
)
row(first, cell(times=1024), times=1048570)
document.spreadsheet.addElement(first)
second = Table(name="Later")
row(second, cell("wave", valuetype="string"))
row(second, cell("9", valuetype="float", value=9))
document.spreadsheet.addElement(second)
document.spreadsheet.addElement(Table(name="Empty"))
document.save("sheets.ods")
