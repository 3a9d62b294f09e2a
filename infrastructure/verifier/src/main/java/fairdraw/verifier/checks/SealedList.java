package fairdraw.verifier.checks;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.evidence.LuckyNumber;
import fairdraw.verifier.evidence.LuckyNumbers;
import fairdraw.verifier.evidence.Tree;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    List<Listed> read(Answers answers, long pages) throws Refuted {
        long leaves = seal.whole("leaves", 0, Integer.MAX_VALUE);
        Refuted.unless(pages == pages(leaves), leaves + " leaves are not on " + pages + " pages");
        byte[] prefix = Listed.prefix(rules.draw());
        List<Listed> list = new ArrayList<>();
        for (long page = 1; page <= pages; page++) {
            Members answer =
                    Members.of(
                            "page " + page,
                            answers.get(
                                    "/v1/draws/" + rules.draw() + "/evidence/leaves?page=" + page));
            demandHeaded(answer, rules.draw(), page, pages);
            byte[] packed = base64(answer.text("leaves"));
            long expected = Math.min(PAGE, leaves - (page - 1) * PAGE);
            Refuted.unless(
                    packed.length == expected * Listed.SIZE,
                    "page " + page + " has not " + expected + " leaves");
            for (int at = 0; at < packed.length; at += Listed.SIZE) {
                Listed next = Listed.of(prefix, packed, at);
                Refuted.unless(
                        list.isEmpty()
                                || list.get(list.size() - 1).leaf().compareTo(next.leaf()) < 0,
                        "leaf " + next.leaf().hash() + " is out of order or there twice");
                list.add(next);
            }
        }
        Bytes root = Tree.root(list.stream().map(listed -> listed.leaf().hash()).toList());
        Refuted.unless(root.equals(seal.hex("root", 32)), "the list has the root " + root);
        return list;
    }

    static long pages(long leaves) {
        return Math.max(1, (leaves + PAGE - 1) / PAGE);
    }

    static void demandHeaded(Members answer, String draw, long page, long pages) throws Refuted {
        Refuted.unless(answer.text("draw").equals(draw), "a page is of another draw");
        answer.whole("page", page, page);
        answer.whole("pages", pages, pages);
    }

    static byte[] base64(String text) throws Refuted {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Refuted("a page is not base64");
        }
    }

    /** Refuses a seal whose members or counts are not the list's. */
    void demandCounts(List<Listed> list) throws Refuted {
        boolean lottery = rules.lottery().isPresent();
        boolean automatic = rules.luckyNumbers().map(LuckyNumbers::automatic).orElse(false);
        Refuted.unless(seal.has("lines") == lottery, "lines belong to lotteries alone");
        Refuted.unless(
                seal.has("pool") == rules.lottery().flatMap(l -> l.pool()).isPresent(),
                "the seal and the rules disagree on a pool");
        Refuted.unless(
                seal.has("given") == automatic, "places given belong to automatic numbers alone");
        long left = list.stream().filter(listed -> !listed.active()).count();
        seal.whole("left", left, left);
        if (lottery) {
            long lines = list.stream().filter(Listed::active).mapToLong(Listed::count).sum();
            Refuted.unless(
                    seal.whole("lines", 0, LARGEST) == lines,
                    "the ACTIVE leaves have " + lines + " lines, the seal says another number");
        }
        for (Listed listed : list) {
            boolean counted =
                    lottery
                            ? 1 <= listed.count()
                                    && listed.count() <= rules.lottery().get().maxLinesPerTicket()
                            : listed.count() == 0;
            Refuted.unless(counted, "a leaf has " + listed.count() + " lines");
        }
    }

    /** Refuses more records of a person, or in all, than the rules allow. */
    void demandLimits(List<Listed> list) throws Refuted {
        long most = rules.maxPerSubject().orElse(Long.MAX_VALUE);
        long mostActive =
                rules.kind().equals(DrawRules.DRAW)
                        ? 1
                        : rules.luckyNumbers().map(LuckyNumbers::mostEach).orElse(Long.MAX_VALUE);
        Map<Bytes, long[]> counts = new HashMap<>();
        Set<Bytes> tickets = new HashSet<>();
        long active = 0;
        for (Listed listed : list) {
            Refuted.unless(
                    tickets.add(listed.leaf().core().slice(0, 36)),
                    "a person has two records of one number");
            long[] count = counts.computeIfAbsent(listed.personTag(), tag -> new long[2]);
            count[0]++;
            count[1] += listed.active() ? 1 : 0;
            active += listed.active() ? 1 : 0;
            Refuted.unless(
                    count[0] <= most && count[1] <= mostActive,
                    "person " + listed.personTag() + " has more than the rules allow");
        }
        Refuted.unless(
                active <= rules.capacity().orElse(Long.MAX_VALUE),
                active + " take part, more than the rules allow");
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
