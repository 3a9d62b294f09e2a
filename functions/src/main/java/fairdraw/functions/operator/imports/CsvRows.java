package fairdraw.functions.operator.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import fairdraw.functions.json.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Comma-separated values as they are read: RFC 4180 in UTF-8 with headings, whose lines may end in
 * either way, with white space around cells ignored outside of quotes.
 *
 * @param columns the headings
 * @param rows the cells of the other rows, a blank one as a single empty cell
 */
record CsvRows(List<String> columns, List<List<String>> rows) {

    private static final CsvReader.CsvReaderBuilder READER =
            CsvReader.builder()
                    .skipEmptyLines(false)
                    .trimWhitespacesAroundQuotes(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    private static final FieldModifier STRIP =
            new FieldModifier() {
                @Override
                public String modify(long line, int place, boolean isQuoted, String cell) {
                    return isQuoted ? cell : cell.strip();
                }
            };

    /**
     * Reads the text.
     *
     * @throws BadInput if it is malformed, has a heading twice, or more than {@code most} rows
     */
    static CsvRows read(byte[] utf8, int most) {
        List<List<String>> all = rows(text(utf8));
        if (all.isEmpty() || all.getFirst().equals(List.of(""))) {
            throw BadInput.mustBe("body", "CSV with headings");
        }
        List<String> columns = all.getFirst();
        List<List<String>> rows = all.subList(1, all.size());
        if (new HashSet<>(columns).size() < columns.size()) {
            throw BadInput.mustBe("body", "CSV with each heading once");
        }
        if (rows.size() > most) {
            throw BadInput.mustBe("body", "at most " + most + " lines besides the headings");
        }
        return new CsvRows(columns, rows);
    }

    private static List<List<String>> rows(String text) {
        try (CsvReader<CsvRecord> reader =
                READER.build(CsvRecordHandler.of(handler -> handler.fieldModifier(STRIP)), text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (CsvParseException bad) {
            throw BadInput.mustBe("body", "CSV whose quotes enclose whole cells");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(byte[] utf8) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException bad) {
            throw BadInput.mustBe("body", "CSV in UTF-8");
        }
    }

    boolean isBlank(int row) {
        return rows.get(row).equals(List.of(""));
    }

    boolean isTooLong(int row) {
        return rows.get(row).size() > columns.size();
    }

    /** Returns the cells of a row by heading. */
    Cells row(int number) {
        List<String> cells = rows.get(number);
        Map<String, String> named = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            named.put(columns.get(column), column < cells.size() ? cells.get(column) : "");
        }
        return new Cells(named);
    }
}
