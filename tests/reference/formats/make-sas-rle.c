/* Makes sas-rle.sas7bdat with ReadStat (https://github.com/WizardMac/ReadStat), which can pack rows
   where haven cannot: cc -I$READSTAT/src make-sas-rle.c -lreadstat && ./a.out sas-rle.sas7bdat
   What haven reads from it stands in sas-rle.sas7bdat.csv. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "readstat.h"

static ssize_t write_bytes(const void *data, size_t size, void *context) {
  return write(*(int *)context, data, size);
}

int main(int argc, char **argv) {
  int file = open(argv[1], O_CREAT | O_WRONLY | O_TRUNC, 0644);
  int rows = 40;
  readstat_writer_t *writer = readstat_writer_init();
  readstat_set_data_writer(writer, write_bytes);
  readstat_variable_t *id = readstat_add_variable(writer, "family_id", READSTAT_TYPE_STRING, 60);
  readstat_variable_t *words = readstat_add_variable(writer, "words", READSTAT_TYPE_STRING, 400);
  readstat_variable_t *conflict = readstat_add_variable(writer, "conflict", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_t *zero = readstat_add_variable(writer, "zero", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_set_label(conflict, "Conflict at the start");
  readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS);
  readstat_begin_writing_sas7bdat(writer, &file, rows);
  for (int row = 0; row < rows; row++) {
    char name[64], text[401];
    snprintf(name, sizeof name, "F%02d", row);
    memset(text, 0, sizeof text);
    if (row % 5 == 1) memset(text, '@', 100);
    if (row % 5 == 2)
      for (int at = 0; at < 390; at++) text[at] = 'a' + (at * 7 + row) % 26;
    if (row % 5 == 3) memset(text, 'z', 300);
    if (row % 5 == 4) strcpy(text, "two words");
    readstat_begin_row(writer);
    readstat_insert_string_value(writer, id, name);
    readstat_insert_string_value(writer, words, text);
    if (row == 7)
      readstat_insert_missing_value(writer, conflict);
    else
      readstat_insert_double_value(writer, conflict, row * 1.5 - 3);
    readstat_insert_double_value(writer, zero, 0);
    readstat_end_row(writer);
  }
  readstat_end_writing(writer);
  readstat_writer_free(writer);
  close(file);
  return 0;
}
