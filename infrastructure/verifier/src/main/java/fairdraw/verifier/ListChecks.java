package fairdraw.verifier;

import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.LuckyNumber;
import fairdraw.verifier.evidence.LuckyNumbers;
import fairdraw.verifier.evidence.Manifest;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.evidence.Tree;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The checks of the published list against the manifest and the rules. */
final class ListChecks {

    private static final int PAGE = 4096;

    private ListChecks() {}

    /** Returns the whole list, ascending by hash, if it is the one that was sealed. */
    static Optional<List<Leaf>> leaves(
            Report report, Answers answers, Evidence evidence, Manifest manifest, Rules rules) {
        boolean numbered = rules.luckyNumbers().isPresent();
        Optional<List<Leaf>> read =
                report.obtain("list complete", () -> pages(answers, evidence, manifest, numbered));
        if (read.isEmpty()) {
            return read;
        }
        List<Leaf> leaves = read.get();
        report.check("list ascending", () -> demandAscending(leaves));
        report.check(
                "list's withdrawn and denied",
                () -> {
                    long left = leaves.stream().filter(leaf -> !leaf.active()).count();
                    Refuted.unless(
                            left == manifest.left(),
                            "the list has " + left + ", the manifest says " + manifest.left());
                });
        return report.obtain(
                "list root",
                () -> {
                    Bytes root = Tree.root(leaves.stream().map(Leaf::hash).toList());
                    Refuted.unless(
                            root.equals(manifest.root()),
                            "the list gives " + root + ", the manifest says " + manifest.root());
                    return leaves;
                });
    }

    private static List<Leaf> pages(
            Answers answers, Evidence evidence, Manifest manifest, boolean numbered)
            throws Refuted {
        long pages = Math.max(1, -Math.floorDiv(-manifest.leaves(), PAGE));
        Refuted.unless(
                evidence.pages() == pages,
                manifest.leaves() + " leaves are " + pages + " pages, not " + evidence.pages());
        Bytes prefix = Leaf.prefix(manifest.draw());
        List<Leaf> leaves = new ArrayList<>();
        for (long page = 1; page <= pages; page++) {
            Members answer =
                    Members.of(
                            "",
                            answers.get(
                                    "/v1/draws/"
                                            + manifest.draw()
                                            + "/evidence/leaves?page="
                                            + page));
            Refuted.unless(
                    answer.text("draw").equals(manifest.draw())
                            && answer.whole("page", 1, Integer.MAX_VALUE) == page
                            && answer.whole("pages", 1, Integer.MAX_VALUE) == pages,
                    "page " + page + " is not headed as page " + page + " of " + pages);
            List<Members> records = answer.listOfMembers("leaves");
            long expected = Math.min(PAGE, manifest.leaves() - (page - 1) * PAGE);
            Refuted.unless(
                    records.size() == expected,
                    "page " + page + " has " + records.size() + " leaves, not " + expected);
            for (Members shown : records) {
                Bytes core = shown.hex("core");
                Leaf.demandCore(core, prefix);
                Leaf leaf = Leaf.of(core, (int) shown.whole("status", Leaf.ACTIVE, Leaf.DENIED));
                if (numbered) {
                    LuckyNumber.demand(shown, leaf);
                }
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    private static void demandAscending(List<Leaf> leaves) throws Refuted {
        for (int i = 1; i < leaves.size(); i++) {
            Refuted.unless(
                    leaves.get(i - 1).compareTo(leaves.get(i)) < 0,
                    "leaf " + leaves.get(i).hash() + " is out of order or there twice");
        }
    }

    /**
     * Checks that no subject has more records than the rules allow, and that no more records take
     * part than the capacity.
     */
    static void limits(Report report, List<Leaf> leaves, Rules rules) {
        report.check("records per subject", () -> demandPerSubject(leaves, rules));
        if (rules.capacity().isPresent()) {
            report.check(
                    "capacity",
                    () -> {
                        long active = leaves.stream().filter(Leaf::active).count();
                        Refuted.unless(
                                active <= rules.capacity().getAsLong(),
                                active + " take part, of " + rules.capacity().getAsLong());
                    });
        }
    }

    private static void demandPerSubject(List<Leaf> leaves, Rules rules) throws Refuted {
        long mostActive =
                rules.kind().equals(Rules.DRAW)
                        ? 1
                        : rules.luckyNumbers().map(LuckyNumbers::mostEach).orElse(Long.MAX_VALUE);
        long most = rules.maxPerSubject().orElse(Long.MAX_VALUE);
        List<Leaf> bySubject = new ArrayList<>(leaves);
        bySubject.sort(Leaf::compareSubjectAndTicket);
        long records = 0;
        long active = 0;
        for (int i = 0; i < bySubject.size(); i++) {
            Leaf leaf = bySubject.get(i);
            boolean another = i == 0 || !leaf.sameSubject(bySubject.get(i - 1));
            Refuted.unless(
                    another || !leaf.sameTicket(bySubject.get(i - 1)),
                    "two records of subject " + Leaf.tagIn(leaf.core()) + " have the same number");
            // Void tickets count, and an entrant who left a draw may have entered it again.
            records = (another ? 0 : records) + 1;
            active = (another ? 0 : active) + (leaf.active() ? 1 : 0);
            Refuted.unless(
                    records <= most && active <= mostActive,
                    "subject " + Leaf.tagIn(leaf.core()) + " has more than the rules allow");
        }
    }

    /** Returns the position of a leaf in the list, or -1. */
    static int place(List<Leaf> leaves, Leaf leaf) {
        return Math.max(-1, Collections.binarySearch(leaves, leaf));
    }
}
