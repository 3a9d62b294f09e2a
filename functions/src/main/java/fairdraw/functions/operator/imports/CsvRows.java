package fairdraw.functions.operator.imports;

import fairdraw.functions.json.BadInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /**
     * Reads the text.
     *
     * @throws BadInput if it is malformed, has a heading twice, or more than {@code most} rows
     */
    static CsvRows read(byte[] utf8, int most) {
        List<List<String>> all = new Parser(text(utf8)).rows();
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

    /** Returns the cells of a row by heading; a cell that the row lacks is not among them. */
    Map<String, String> row(int number) {
        List<String> cells = rows.get(number);
        Map<String, String> named = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            named.put(columns.get(column), cells.get(column));
        }
        return named;
    }

    /** The text from left to right. */
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            while (at < text.length()) {
                rows.add(row());
            }
            return rows;
        }

        private List<String> row() {
            List<String> cells = new ArrayList<>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                cells.add(cell());
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return cells;
        }

        private String cell() {
            int begin = at;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            at = begin;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(begin, at).strip();
        }

        private String quoted() {
            var cell = new StringBuilder();
            at++;
            while (true) {
                int end = text.indexOf('"', at);
                if (end < 0) {
                    throw BadInput.mustBe("body", "CSV whose quotes are closed");
                }
                cell.append(text, at, end);
                at = end + 1;
                if (at == text.length() || text.charAt(at) != '"') {
                    break;
                }
                cell.append('"');
                at++;
            }
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                throw BadInput.mustBe("body", "CSV whose quotes enclose whole cells");
            }
            return cell.toString();
        }
    }
}
