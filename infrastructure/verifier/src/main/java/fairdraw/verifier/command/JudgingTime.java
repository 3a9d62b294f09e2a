package fairdraw.verifier.command;

import com.sun.management.OperatingSystemMXBean;
import fairdraw.verifier.checks.Verdict;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The time of verifying a draw whose answers are in memory, and of hashing its leaves alone by one
 * thread: the least of some turns.
 */
record JudgingTime(String name, int leaves, int exit, Spent verifying, Spent hashing) {

    private static final int TURNS = 7;
    private static final int HASH = 32;
    private static final double A_MILLISECOND = 1e6;

    /** The time by the clock and by the processors, in nanoseconds. */
    record Spent(long clock, long processors) {

        private static final Spent MOST = new Spent(Long.MAX_VALUE, Long.MAX_VALUE);

        private static Spent now() {
            long processors =
                    ManagementFactory.getOperatingSystemMXBean()
                                    instanceof OperatingSystemMXBean system
                            ? system.getProcessCpuTime()
                            : 0;
            return new Spent(System.nanoTime(), processors);
        }

        private Spent least(Spent start, Spent end) {
            return new Spent(
                    Math.min(clock, end.clock - start.clock),
                    Math.min(processors, end.processors - start.processors));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,.0f ms (%,.0f of processors)",
                    clock / A_MILLISECOND,
                    processors / A_MILLISECOND);
        }
    }

    /** Measures both in turn; the first turn warms up. */
    static JudgingTime of(JudgedDraw draw) throws Refuted {
        String id = draw.members().text("draw");
        List<byte[]> pages = pages(draw, id);
        byte[] prefix = Listed.prefix(id);
        Spent verifying = Spent.MOST;
        Spent hashing = Spent.MOST;
        int exit = Verdict.of(draw.verify()).exit();
        for (int turn = 0; turn < TURNS; turn++) {
            Spent start = Spent.now();
            exit = Math.max(exit, Verdict.of(draw.verify()).exit());
            Spent between = Spent.now();
            hash(prefix, pages);
            hashing = hashing.least(between, Spent.now());
            verifying = verifying.least(start, between);
        }
        int leaves = pages.stream().mapToInt(page -> page.length / Listed.SIZE).sum();
        return new JudgingTime(draw.name(), leaves, exit, verifying, hashing);
    }

    private static List<byte[]> pages(JudgedDraw draw, String id) throws Refuted {
        List<byte[]> pages = new ArrayList<>();
        var answers = draw.members().members("answers");
        String path = "/v1/draws/" + id + "/evidence/leaves?page=";
        for (int page = 1; answers.has(path + page); page++) {
            if (answers.members(path + page).json("leaves") instanceof Json.Text text) {
                pages.add(Base64.getDecoder().decode(text.value()));
            }
        }
        return pages;
    }

    private static void hash(byte[] prefix, List<byte[]> pages) {
        MessageDigest digest = Hashes.digest();
        byte[] hash = new byte[HASH];
        for (byte[] page : pages) {
            for (int at = 0; at < page.length; at += Listed.SIZE) {
                Listed.hash(digest, prefix, page, at, hash, 0);
            }
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d %s: %,d leaves, verified in %s; hashing them alone takes %s",
                exit,
                name,
                leaves,
                verifying,
                hashing);
    }
}
