package fairdraw.verifier;

import fairdraw.verifier.evidence.Keys;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.LuckyNumber;
import fairdraw.verifier.evidence.Manifest;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.evidence.Tree;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.NotYet;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of a holder's receipt: its signature, its contents and its place in the list. */
final class ReceiptChecks {

    private final Report report;
    private final Members receipt;
    private final Rules rules;

    ReceiptChecks(Report report, Members receipt, Rules rules) {
        this.report = report;
        this.receipt = receipt;
        this.rules = rules;
    }

    /** Checks the receipt without the list. */
    void statement(Optional<Keys> keys, Optional<Manifest> manifest) {
        if (keys.isPresent()) {
            report.check("receipt signature", () -> demandSigned(keys.get()));
        }
        report.check(
                "receipt is of this draw",
                () -> {
                    Refuted.unless(
                            receipt.text("draw").equals(rules.draw()), "it is of another draw");
                    Refuted.unless(
                            receipt.hex("rules", 32).equals(rules.hash()),
                            "the rules were others when it was given");
                    Leaf.demandCore(receipt.hex("core"), Leaf.prefix(rules.draw()));
                    Instant accepted = receipt.time("acceptedAt");
                    Refuted.unless(
                            !accepted.isBefore(rules.openAt())
                                    && accepted.isBefore(rules.closeAt())
                                    && manifest.map(m -> accepted.isBefore(m.at())).orElse(true),
                            "it was accepted outside the opening time, at " + accepted);
                });
        report.check("receipt opens its record", this::demandOpens);
    }

    private void demandSigned(Keys keys) throws Refuted {
        keys.demand(
                receipt.text("keyId"),
                receipt.time("acceptedAt"),
                Keys.statement(
                        "lottery.receipt.v1",
                        Hashes.lp(receipt.hex("core").array()),
                        Hashes.lp(receipt.hex("rules", 32).array()),
                        Hashes.lp(receipt.text("acceptedAt"))),
                receipt.hex("signature", 64));
    }

    private void demandOpens() throws Refuted {
        Bytes core = receipt.hex("core");
        Leaf.demandCore(core, Leaf.prefix(rules.draw()));
        String subject = receipt.text("subject");
        Refuted.unless(
                Leaf.subjectTag(receipt.hex("tagKey", 32), rules.draw(), subject)
                        .equals(Leaf.tagIn(core)),
                "it is not about this subject");
        Refuted.unless(
                Leaf.commit(receipt.hex("nonce", 32), subject, receipt.json("lines"))
                        .equals(Leaf.commitIn(core)),
                "it is not about this subject and these lines");
        if (rules.luckyNumbers().isPresent()) {
            Refuted.unless(
                    LuckyNumber.of(receipt.members("lines"))
                            .equals(LuckyNumber.in(Leaf.of(core, Leaf.ACTIVE))),
                    "its core holds another lucky number");
        }
    }

    /** Checks that the record is in the sealed list, with any status. */
    void listed(List<Leaf> leaves) {
        report.check(
                "receipt is in the list",
                () ->
                        Refuted.unless(
                                place(leaves) >= 0,
                                "the entry was accepted and is not in the list"));
    }

    private int place(List<Leaf> leaves) throws Refuted {
        int place = -1;
        for (int status = Leaf.ACTIVE; place < 0 && status <= Leaf.DENIED; status++) {
            place = ListChecks.place(leaves, Leaf.of(receipt.hex("core"), status));
        }
        return place;
    }

    /** Checks that the receipt's proof leads to the manifest's root. */
    void proof(Manifest manifest, Optional<List<Leaf>> leaves) {
        report.check(
                "receipt proof",
                () -> {
                    Members proof =
                            receipt.membersOrNull("proof")
                                    .orElseThrow(() ->
                                            new NotYet("the receipt was given before the seal"));
                    long index = proof.whole("index", 0, Integer.MAX_VALUE);
                    int status = (int) proof.whole("status", Leaf.ACTIVE, Leaf.DENIED);
                    Leaf leaf = Leaf.of(receipt.hex("core"), status);
                    List<Bytes> path = new ArrayList<>();
                    for (Json node : proof.list("path")) {
                        Refuted.unless(node instanceof Json.Text, "the path holds no hashes");
                        if (node instanceof Json.Text text) {
                            path.add(Members.hex("proof.path", text.value(), 32));
                        }
                    }
                    Refuted.unless(
                            Tree.rootOf(leaf.hash(), index, manifest.leaves(), path)
                                    .equals(manifest.root()),
                            "it leads to another root");
                    Refuted.unless(
                            leaves.isEmpty()
                                    || (index < leaves.get().size()
                                            && leaves.get().get((int) index).equals(leaf)),
                            "another record stands at its place in the list");
                });
    }
}
