package fairdraw.verifier.reading;

/** Where the public answers come from. */
public interface Answers {

    /** The JSON at a path below the base URL; refuses when there is no such answer. */
    Json get(String pathAndQuery) throws Refuted;
}
