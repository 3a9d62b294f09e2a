package fairdraw.functions.operator.imports;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import java.util.HashSet;
import java.util.Set;

/**
 * The keys of the lines of an import. A line is known by its {@code id}, or else by its place in
 * the file, among the lines of its import and of what they are entered into.
 */
final class LineKeys {

    static final String ID = "id";

    private static final int LONGEST = 64;
    private static final String FORM = "1 to " + LONGEST + " printable characters";

    private final String place;
    private final String importId;
    private final Set<String> ids = new HashSet<>();

    /**
     * @param place the name of what the lines are entered into
     * @throws BadInput if the request names no import
     */
    LineKeys(Request request, String place) {
        this.place = place;
        this.importId =
                request.query(ImportFile.IMPORT)
                        .filter(LineKeys::isId)
                        .orElseThrow(() -> BadInput.mustBe(ImportFile.IMPORT, FORM));
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().allMatch(Identifier::isPrintable);
    }

    /**
     * Returns the key of a line.
     *
     * @throws BadInput if its id is none, or that of a line before
     */
    String key(int number, Cells cells) {
        boolean hasId = cells.haveColumn(ID);
        String id = hasId ? cells.text(ID).orElse("") : "line " + number;
        if (!isId(id)) {
            throw BadInput.mustBe(ID, FORM);
        }
        if (!ids.add(id)) {
            throw BadInput.mustBe(ID, "that of one line only");
        }
        // None of the parts contains a line's end, so no two lines have one key.
        return Sha256.hex(String.join("\n", place, importId, hasId ? "id" : "line", id));
    }
}
