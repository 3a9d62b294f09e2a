package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A register with one witness, as its operator serves it. */
public final class TestRegister {

    public static final String ORIGIN = "test.example/live";
    private static final int PAGE = 256;

    private final KeyPair log = pair();
    private final KeyPair witness = pair();
    private final List<String> entries = new ArrayList<>();

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Appends entries, written with single quotation marks. */
    public TestRegister add(String... bodies) {
        for (String body : bodies) {
            entries.add(body.replace('\'', '"'));
        }
        return this;
    }

    /** Takes entries away, as no honest log does. */
    public TestRegister drop(int index) {
        entries.subList(index, entries.size()).clear();
        return this;
    }

    public int size() {
        return entries.size();
    }

    /** Returns the frontier of the first entries. */
    public Frontier frontier(int size) {
        Frontier frontier = new Frontier(0, List.of());
        for (String entry : entries.subList(0, size)) {
            frontier.push(Hashes.sha256(new byte[] {0}, entry.getBytes(UTF_8)));
        }
        return frontier;
    }

    public String logKey() {
        return vkey(ORIGIN, VerifierKey.LOG, log);
    }

    public String witnessKey() {
        return vkey("witness", VerifierKey.WITNESS, witness);
    }

    private static byte[] raw(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] typed(int kind, KeyPair pair) {
        return ByteBuffer.allocate(33).put((byte) kind).put(raw(pair)).array();
    }

    private static byte[] id(String name, int kind, KeyPair pair) {
        return Hashes.sha256((name + '\n').getBytes(UTF_8), typed(kind, pair)).slice(0, 4).array();
    }

    private static String vkey(String name, int kind, KeyPair pair) {
        return name
                + '+'
                + new Bytes(id(name, kind, pair)).hex()
                + '+'
                + Base64.getEncoder().encodeToString(typed(kind, pair));
    }

    private static String line(String name, int kind, KeyPair pair, byte[] before, String message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(message.getBytes(UTF_8));
            byte[] signature = signing.sign();
            byte[] all =
                    ByteBuffer.allocate(4 + before.length + signature.length)
                            .put(id(name, kind, pair))
                            .put(before)
                            .put(signature)
                            .array();
            return "\u2014 " + name + ' ' + Base64.getEncoder().encodeToString(all) + '\n';
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the head of the first entries, cosigned at a time. */
    public String note(int size, long time) {
        Head head = new Head(ORIGIN, size, frontier(size).root());
        return head.text()
                + '\n'
                + line(ORIGIN, VerifierKey.LOG, log, new byte[0], head.text())
                + line(
                        "witness",
                        VerifierKey.WITNESS,
                        witness,
                        ByteBuffer.allocate(8).putLong(time).array(),
                        "cosignature/v1\ntime " + time + '\n' + head.text());
    }

    /** Returns the public answers of the register, with the newest head cosigned at a time. */
    public SortedMap<String, Json> answers(long time) {
        SortedMap<String, Json> answers = new TreeMap<>();
        String path = "/v1/register/live/";
        answers.put(path + "checkpoint", new Json.Text(note(entries.size(), time)));
        for (int page = 0; page * PAGE < entries.size(); page++) {
            List<Json> bodies = new ArrayList<>();
            entries.subList(page * PAGE, Math.min(entries.size(), (page + 1) * PAGE))
                    .forEach(entry -> bodies.add(new Json.Text(entry)));
            List<Json> roots = new ArrayList<>();
            frontier(page * PAGE).roots().forEach(root -> roots.add(new Json.Text(root.hex())));
            SortedMap<String, Json> members = new TreeMap<>();
            members.put("page", new Json.Whole(page));
            members.put("frontier", new Json.Arr(roots));
            members.put("entries", new Json.Arr(bodies));
            answers.put(path + "entries?page=" + page, new Json.Obj(members));
        }
        return answers;
    }

    public Bundle bundle(long time) {
        return Bundle.of(answers(time));
    }
}
