package fairdraw.verifier.command;

import fairdraw.verifier.checks.Asked;
import fairdraw.verifier.judging.Brought;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.HttpAnswers;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Note;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** A reader's question to the command about one draw. */
public final class Options {

    private static final Pattern DRAW_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int CONTEST_PARTS = 7;

    private final String source;
    private final String draw;
    private final List<byte[]> receipts = new ArrayList<>();
    private final List<Note> heads = new ArrayList<>();
    private final Map<String, Brought.Prizes> prizes = new HashMap<>();
    private final Map<Long, Brought.Signed> signatures = new HashMap<>();
    private final Set<String> chains = new HashSet<>();
    private Asked.Trust trust = new Asked.Trust(Set.of(), Set.of(), Set.of());
    private Optional<String> rules = Optional.empty();
    private Optional<Path> save = Optional.empty();
    private boolean all;

    private Options(String source, String draw) {
        this.source = source;
        this.draw = draw;
    }

    /** Reads arguments and the files that they name. */
    public static Options of(List<String> arguments) throws Misuse {
        if (arguments.size() < 2 || !DRAW_ID.matcher(arguments.get(1)).matches()) {
            throw new Misuse("a base URL or a bundle, and a draw's id, are needed");
        }
        Options options = new Options(arguments.get(0), arguments.get(1));
        List<String> left = new ArrayList<>(arguments.subList(2, arguments.size()));
        boolean first = true;
        while (!left.isEmpty()) {
            String name = left.remove(0);
            if (name.equals("--all")) {
                options.all = true;
            } else if (first && !name.startsWith("--")) {
                options.receipts.add(file(name));
            } else {
                if (left.isEmpty()) {
                    throw new Misuse("nothing follows " + name);
                }
                options.take(name, left.remove(0));
            }
            first = false;
        }
        return options;
    }

    private void take(String name, String value) throws Misuse {
        try {
            switch (name) {
                case "--receipt" -> receipts.add(file(value));
                case "--trust" -> trust = TrustFile.of(file(value));
                case "--heads" -> heads.addAll(HeadsFile.of(file(value)));
                case "--rules" -> rules = Optional.of(hash(value));
                case "--chain" -> chains.add(hash(value));
                case "--prizes" -> prizes(value.split(",", -1));
                case "--signature" -> signature(value.split(",", -1));
                case "--save" -> save = Optional.of(Path.of(value));
                default -> throw new Misuse("there is no option " + name);
            }
        } catch (Refuted | DateTimeException | IllegalArgumentException unreadable) {
            throw new Misuse(name + " " + value + ": " + unreadable.getMessage());
        }
    }

    private void prizes(String[] parts) throws Misuse {
        if (parts.length != CONTEST_PARTS) {
            throw new Misuse("--prizes takes CONTEST,DATE,p1,p2,p3,p4,p5");
        }
        prizes.put(
                parts[0],
                new Brought.Prizes(
                        LocalDate.parse(parts[1]), List.of(parts).subList(2, CONTEST_PARTS)));
    }

    private void signature(String[] parts) throws Misuse {
        if (parts.length != 2 && parts.length != 3) {
            throw new Misuse("--signature takes ROUND,HEX[,TIME]");
        }
        OptionalLong at =
                parts.length == 2
                        ? OptionalLong.empty()
                        : OptionalLong.of(Instant.parse(parts[2]).getEpochSecond());
        signatures.put(
                Long.valueOf(parts[0]),
                new Brought.Signed(new Bytes(HexFormat.of().parseHex(parts[1])), at));
    }

    private static String hash(String value) throws Misuse {
        if (!HASH.matcher(value).matches()) {
            throw new Misuse("not a hash of 64 lower-case hex digits: " + value);
        }
        return value;
    }

    /** Reads a file whole. */
    static byte[] file(String name) throws Misuse {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Misuse("cannot read " + name + ": " + unreadable);
        }
    }

    /** Returns the base URL, if the source is one. */
    public Optional<URI> base() {
        try {
            URI base = URI.create(source);
            boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            return http && base.getHost() != null ? Optional.of(base) : Optional.empty();
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }

    /** Returns the answers of the base URL or of the bundle. */
    Answers answers() throws Misuse {
        return answers(source, base());
    }

    static Answers answers(String source, Optional<URI> base) throws Misuse {
        if (base.isPresent()) {
            HttpClient client =
                    HttpClient.newBuilder()
                            .connectTimeout(TO_CONNECT)
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build();
            return new HttpAnswers(client, base.get());
        }
        try {
            return Bundle.read(file(source));
        } catch (Refuted notABundle) {
            throw new Misuse(source + " is no base URL and no bundle: " + notABundle.getMessage());
        }
    }

    /** Returns what is asked, as of a time in seconds since 1970. */
    Asked asked(long now) throws Misuse {
        List<Json> read = new ArrayList<>();
        for (byte[] receipt : receipts) {
            try {
                read.add(Json.parse(receipt));
            } catch (Refuted notJson) {
                throw new Misuse("a receipt is " + notJson.getMessage());
            }
        }
        return new Asked(
                draw, read, trust, heads, rules, new Brought(prizes, signatures), chains, all, now);
    }

    public String draw() {
        return draw;
    }

    public String source() {
        return source;
    }

    /** Returns the file in which the answers are to be kept. */
    Optional<Path> save() {
        return save;
    }
}
