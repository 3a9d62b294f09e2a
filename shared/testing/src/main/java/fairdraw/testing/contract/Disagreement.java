package fairdraw.testing.contract;

/**
 * Something that was said and that the document does not say.
 *
 * @param side the status of the answer, or "request"
 * @param place the place in what was said, or the name of a header or parameter
 * @param message what is wrong there, and the place in the document that says otherwise
 */
record Disagreement(String operation, String side, String place, String message) {

    @Override
    public String toString() {
        return "%s %s %s: %s".formatted(operation, side, place, message);
    }

    /** The same for every element of a list, so that it can be counted. */
    String kind() {
        return toString().replaceAll("/[0-9]+(?=[/: ]|$)", "/*");
    }
}
