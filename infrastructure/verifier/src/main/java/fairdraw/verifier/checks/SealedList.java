package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.LuckyNumber;
import fairdraw.verifier.drawing.LuckyNumbers;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.draws.PackedList;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The published list, held against its seal and the rules. */
final class SealedList {

    /** The number of leaves on a full page. */
    static final int PAGE = 4096;

    private static final long LARGEST = (1L << 53) - 1;

    private final DrawRules rules;
    private final Members seal;

    SealedList(DrawRules rules, Members seal) {
        this.rules = rules;
        this.seal = seal;
    }

    /** Returns the leaves in their order, if they are those that were sealed. */
    PackedList read(Answers answers, long pages) throws Refuted {
        long leaves = seal.whole("leaves", 0, Integer.MAX_VALUE);
        Refuted.unless(pages == pages(leaves), leaves + " leaves are not on " + pages + " pages");
        List<String> texts = new ArrayList<>();
        for (long page = 1; page <= pages; page++) {
            Members answer =
                    Members.of(
                            "page " + page,
                            answers.get(
                                    "/v1/draws/" + rules.draw() + "/evidence/leaves?page=" + page));
            demandHeaded(answer, rules.draw(), page, pages);
            texts.add(answer.text("leaves"));
        }
        PackedList list = PackedList.of(rules.draw(), records(texts, leaves));
        list.demandAscending();
        Bytes root = list.root();
        Refuted.unless(root.equals(seal.hex("root", 32)), "the list has the root " + root);
        return list;
    }

    /** Returns the records of all pages; refuses a page that has not as many as it must. */
    private static byte[] records(List<String> texts, long leaves) throws Refuted {
        byte[][] pages = new byte[texts.size()][];
        IntStream.range(0, pages.length)
                .parallel()
                .forEach(page -> pages[page] = decoded(texts.get(page)));
        ByteBuffer records = ByteBuffer.allocate(Math.toIntExact(leaves * Listed.SIZE));
        for (int page = 0; page < pages.length; page++) {
            long expected = Math.min(PAGE, leaves - (long) page * PAGE);
            if (pages[page].length != expected * Listed.SIZE) {
                throw new Refuted("page " + (page + 1) + " has not " + expected + " leaves");
            }
            records.put(pages[page]);
        }
        return records.array();
    }

    private static byte[] decoded(String text) {
        try {
            return Bytes.ofBase64(text);
        } catch (Refuted notBase64) {
            // One byte is no record, so a page that is not base64 has not its leaves.
            return new byte[1];
        }
    }

    static long pages(long leaves) {
        return Math.max(1, (leaves + PAGE - 1) / PAGE);
    }

    static void demandHeaded(Members answer, String draw, long page, long pages) throws Refuted {
        Refuted.unless(answer.text("draw").equals(draw), "a page is of another draw");
        answer.whole("page", page, page);
        answer.whole("pages", pages, pages);
    }

    /** Refuses a seal whose members or counts are not the list's. */
    void demandCounts(PackedList list) throws Refuted {
        boolean lottery = rules.lottery().isPresent();
        boolean automatic = rules.luckyNumbers().map(LuckyNumbers::automatic).orElse(false);
        Refuted.unless(seal.has("lines") == lottery, "lines belong to lotteries alone");
        Refuted.unless(
                seal.has("pool") == rules.lottery().flatMap(l -> l.pool()).isPresent(),
                "the seal and the rules disagree on a pool");
        Refuted.unless(
                seal.has("given") == automatic, "places given belong to automatic numbers alone");
        int left = list.size() - list.active();
        seal.whole("left", left, left);
        if (lottery) {
            long lines = list.lines();
            Refuted.unless(
                    seal.whole("lines", 0, LARGEST) == lines,
                    "the ACTIVE leaves have " + lines + " lines, the seal says another number");
        }
        long least = lottery ? 1 : 0;
        long most = rules.lottery().map(DrawRules.Lottery::maxLinesPerTicket).orElse(0L);
        for (int place = 0; place < list.size(); place++) {
            int count = list.count(place);
            if (count < least || count > most) {
                throw new Refuted("a leaf has " + count + " lines");
            }
        }
    }

    /** Refuses more records of a person, or in all, than the rules allow. */
    void demandLimits(PackedList list) throws Refuted {
        long most = rules.maxPerSubject().orElse(Long.MAX_VALUE);
        long mostActive =
                rules.kind().equals(DrawRules.DRAW)
                        ? 1
                        : rules.luckyNumbers().map(LuckyNumbers::mostEach).orElse(Long.MAX_VALUE);
        Map<Bytes, long[]> counts = new HashMap<>();
        Set<Bytes> tickets = new HashSet<>();
        // The rules allow one record of a person at least.
        for (Listed listed : list.ofSeveral()) {
            Refuted.unless(
                    tickets.add(listed.leaf().core().slice(0, 36)),
                    "a person has two records of one number");
            long[] count = counts.computeIfAbsent(listed.personTag(), tag -> new long[2]);
            count[0]++;
            count[1] += listed.active() ? 1 : 0;
            Refuted.unless(
                    count[0] <= most && count[1] <= mostActive,
                    "person " + listed.personTag() + " has more than the rules allow");
        }
        Refuted.unless(
                list.active() <= rules.capacity().orElse(Long.MAX_VALUE),
                list.active() + " take part, more than the rules allow");
    }

    /** Refuses lucky numbers of another campaign, and one with two holders. */
    void demandNumbers(List<Listed> list) throws Refuted {
        if (rules.luckyNumbers().isEmpty()) {
            return;
        }
        long first = rules.extraction().map(e -> e.map().minSeries()).orElse(0L);
        long count = rules.luckyNumbers().get().seriesCount();
        Set<LuckyNumber> held = new HashSet<>();
        for (Listed listed : list) {
            LuckyNumber number = LuckyNumber.in(listed.leaf());
            Refuted.unless(
                    first <= number.series() && number.series() < first + count,
                    "number " + number + " is of no series of this campaign");
            Refuted.unless(
                    !listed.active() || held.add(number), "number " + number + " has two holders");
        }
    }
}
