package fairdraw.verifier.reading;

import java.util.SortedMap;
import java.util.TreeMap;

/** Answers that are kept as they are read, to make a bundle of them. */
public final class Recorder implements Answers {

    private final Answers answers;
    private final SortedMap<String, Json> kept = new TreeMap<>();

    public Recorder(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Json get(String pathAndQuery) throws Refuted {
        Json answer = answers.get(pathAndQuery);
        kept.put(pathAndQuery, answer);
        return answer;
    }

    @Override
    public String text(String pathAndQuery) throws Refuted {
        String answer = answers.text(pathAndQuery);
        kept.put(pathAndQuery, new Json.Text(answer));
        return answer;
    }

    /** Returns the recording of what was read so far. */
    public Bundle bundle() {
        return Bundle.of(kept);
    }
}
