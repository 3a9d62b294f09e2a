package fairdraw.verifier.reading;

/** The source of a draw's public answers. */
public interface Answers {

    /** Returns the JSON at a path below the base URL; refuses if there is no such answer. */
    Json get(String pathAndQuery) throws Refuted;

    /** Returns the plain text at a path; refuses if there is no such answer. */
    default String text(String pathAndQuery) throws Refuted {
        throw new Refuted("no text is recorded at " + pathAndQuery);
    }
}
