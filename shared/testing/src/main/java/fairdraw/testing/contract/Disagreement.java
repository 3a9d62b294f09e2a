package fairdraw.testing.contract;

/**
 * A part of an exchange that the document does not allow.
 *
 * @param side the status of the answer, or "request"
 * @param place the place in the body, or the name of a header or parameter
 * @param message the fault, and the place in the document that it contradicts
 */
record Disagreement(String operation, String side, String place, String message) {

    @Override
    public String toString() {
        return "%s %s %s: %s".formatted(operation, side, place, message);
    }

    /**
     * Returns a text that is the same for every element of a list, so that kinds of disagreement
     * can be counted.
     */
    String kind() {
        return toString().replaceAll("/[0-9]+(?=[/: ]|$)", "/*");
    }
}
