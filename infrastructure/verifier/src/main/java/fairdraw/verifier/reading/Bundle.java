package fairdraw.verifier.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A recording of public answers, which proves as much as the answers themselves. */
public final class Bundle implements Answers {

    private static final String FORM = "bundle/2";
    private static final int GZIP = 0x1f;

    private final SortedMap<String, Json> answers;

    private Bundle(SortedMap<String, Json> answers) {
        this.answers = answers;
    }

    /** Returns the recording of these answers by their paths. */
    public static Bundle of(SortedMap<String, Json> answers) {
        return new Bundle(new TreeMap<>(answers));
    }

    /** Reads a file, plain or compressed; refuses another form. */
    public static Bundle read(byte[] file) throws Refuted {
        Members members = Members.of("bundle", Json.parse(plain(file)));
        Refuted.unless(members.text("fairdraw").equals(FORM), "not a bundle");
        return new Bundle(members.members("answers").object().members());
    }

    private static byte[] plain(byte[] file) throws Refuted {
        if (file.length == 0 || file[0] != GZIP) {
            return file;
        }
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return compressed.readAllBytes();
        } catch (IOException broken) {
            throw new Refuted("a compressed bundle is broken: " + broken.getMessage());
        }
    }

    @Override
    public Json get(String pathAndQuery) throws Refuted {
        Json answer = answers.get(pathAndQuery);
        if (answer == null || answer instanceof Json.Null) {
            throw new Missing("the bundle has no " + pathAndQuery);
        }
        return answer;
    }

    @Override
    public String text(String pathAndQuery) throws Refuted {
        if (get(pathAndQuery) instanceof Json.Text text) {
            return text.value();
        }
        throw new Refuted(pathAndQuery + " is no text");
    }

    /** Returns the file of the recording. */
    public byte[] bytes(String base, String madeAt) throws Refuted {
        SortedMap<String, Json> document = new TreeMap<>();
        document.put("fairdraw", new Json.Text(FORM));
        document.put("base", new Json.Text(base));
        document.put("madeAt", new Json.Text(madeAt));
        document.put("answers", new Json.Obj(answers));
        return Canonical.bytes(new Json.Obj(document));
    }
}
