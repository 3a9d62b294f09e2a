package fairdraw.functions.http;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that are safe to open in a spreadsheet. */
public final class Csv {

    /** The media type of such a text, without parameters. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String CONTENT_TYPE = MEDIA_TYPE + "; charset=utf-8";
    private static final String FORMULAS = "=+-@";

    private Csv() {}

    /** Returns one row with its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Returns one row of headings with its line end. */
    public static String headings(List<String> names) {
        return String.join(",", names) + "\r\n";
    }

    /**
     * Returns rows as a file to be saved under a name.
     *
     * @param fileName visible ASCII without quotes
     */
    public static Reply.Answer file(String fileName, String rows) {
        return Reply.withHeader(
                Reply.of(200, CONTENT_TYPE, rows),
                "Content-Disposition",
                "attachment; filename=\"" + fileName + '"');
    }

    /**
     * Quotes a cell. A text that a spreadsheet would take for a formula, also behind white space or
     * in the other widths that Unicode has of these characters, is prefixed with an apostrophe.
     */
    static String cell(String text) {
        return '"' + (isFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        if (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        return text.codePoints()
                .filter(each -> !isBlank(each))
                .mapToObj(each ->
                        Normalizer.normalize(Character.toString(each), Normalizer.Form.NFKC))
                .findFirst()
                .filter(first -> FORMULAS.indexOf(first.charAt(0)) >= 0)
                .isPresent();
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
