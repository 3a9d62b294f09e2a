package fairdraw.functions.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of the page of a draw in one language. */
final class Words {
    private final Properties words = new Properties();

    private Words(String text) {
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Language language) {
        return new Words(Packed.text("draw-" + language.tag() + ".properties"));
    }

    /** Returns a text with {@code {}} in it replaced by a value. */
    String say(String key, Object value) {
        return say(key).replace("{}", String.valueOf(value));
    }

    String say(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    /** Returns the words for a value that the evidence may have; empty if there are none for it. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
