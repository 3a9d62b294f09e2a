package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.LuckyNumber;
import fairdraw.verifier.drawing.Tree;
import fairdraw.verifier.draws.BytesOf;
import fairdraw.verifier.draws.Commitment;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.draws.PackedList;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Head;
import fairdraw.verifier.register.StrictEd25519;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The receipts that a holder brings, held against the rules, the register and the list. */
final class Receipts {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int MOST_WHO = 320;
    private static final int MOST_SALT = 64;

    private final DrawRules rules;
    private final Findings findings;
    private final List<Members> receipts = new ArrayList<>();
    private final Map<String, Bytes> tags = new HashMap<>();
    private final List<Entered> entered = new ArrayList<>();

    /** A receipt with the leaf of its entry. */
    record Entered(Members receipt, Listed leaf) {}

    Receipts(DrawRules rules, List<Json> shown, Findings findings) {
        this.rules = rules;
        this.findings = findings;
        for (Json json : shown) {
            findings.check("receipt", () -> receipts.add(Members.of("receipt", json)));
        }
    }

    /** Returns the heads that the receipts name. */
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (Members receipt : receipts) {
            findings.check("receipt", () -> heads.add(head(receipt)));
        }
        return heads;
    }

    private Head head(Members receipt) throws Refuted {
        Members head = receipt.members("head");
        return new Head(
                rules.register().log().name(),
                head.whole("size", 0, LARGEST),
                head.hex("root", 32));
    }

    /** Checks each receipt; the list is absent before there is a seal. */
    void check(Story story, Register register, Optional<PackedList> list) {
        for (Members receipt : receipts) {
            findings.check("receipt", () -> statement(receipt, story, register));
            findings.check("receipt", () -> listed(receipt, story, list));
        }
    }

    private int count(Members receipt) throws Refuted {
        return receipt.json("lines") instanceof Json.Arr lines ? lines.values().size() : 0;
    }

    private Bytes commit(Members receipt) throws Refuted {
        String who = receipt.text("who");
        String salt = receipt.text("salt");
        Refuted.unless(
                Hashes.lp(who).length - 2 <= MOST_WHO
                        && salt.codePointCount(0, salt.length()) <= MOST_SALT,
                "its person or salt is too long");
        return Commitment.of(
                Commitment.opening(receipt.hex("nonce", 32), who, salt), receipt.json("lines"));
    }

    private void statement(Members receipt, Story story, Register register) throws Refuted {
        receipt.whole("v", 2, 2);
        Refuted.unless(receipt.text("draw").equals(rules.draw()), "it is of another draw");
        Refuted.unless(
                receipt.hex("rules", 32).equals(rules.hash()), "it was given under other rules");
        Head head = head(receipt);
        byte[] stub =
                Commitment.stub(
                        rules.draw(),
                        receipt.whole("ticketNo", 0, 0xffffffffL),
                        count(receipt),
                        commit(receipt));
        byte[] message =
                new BytesOf()
                        .add(Hashes.tag("lottery.receipt.v2"))
                        .add(Hashes.lp(stub))
                        .add(rules.hash().array())
                        .add(Hashes.lp(receipt.text("acceptedAt")))
                        .add(Hashes.u64(head.size()))
                        .add(head.root().array())
                        .bytes();
        Refuted.unless(
                StrictEd25519.verify(
                        rules.receiptKey().array(), message, receipt.hex("signature", 64).array()),
                "the key of the rules did not sign it");
        Instant accepted = receipt.time("acceptedAt");
        Refuted.unless(
                !accepted.isBefore(rules.openAt()) && !accepted.isAfter(rules.closeAt()),
                "it was accepted outside of the opening time");
        register.demandSame(head, "a receipt's head");
        if (head.size() <= story.announced().index()) {
            findings.but("a receipt names a head from before the announcement");
        } else if (!register.reaches(head.size())) {
            findings.but("a receipt names a head that is not served");
        }
        tag(receipt);
    }

    private void tag(Members receipt) throws Refuted {
        if (!receipt.has("tagKey")) {
            findings.say("a receipt without the key of its person's tag");
            return;
        }
        String who = receipt.text("who");
        Bytes tag = Commitment.personTag(receipt.hex("tagKey", 32), rules.draw(), who);
        Bytes before = tags.putIfAbsent(who, tag);
        Refuted.unless(before == null || before.equals(tag), "one person has two tags");
    }

    private void listed(Members receipt, Story story, Optional<PackedList> list) throws Refuted {
        if (story.seal().isEmpty()) {
            if (story.cancel().isEmpty()) {
                findings.await("the list that a receipt must be in is not sealed");
            } else {
                findings.say("a receipt of a draw that was cancelled before its list");
            }
            return;
        }
        if (list.isEmpty()) {
            return;
        }
        Bytes commit = commit(receipt);
        List<Integer> places = list.get().placesOf(commit);
        Refuted.unless(places.size() == 1, "its entry is in the list " + places.size() + " times");
        Listed leaf = list.get().get(places.get(0));
        Refuted.unless(
                leaf.number() == receipt.whole("ticketNo", 0, 0xffffffffL)
                        && leaf.count() == count(receipt),
                "its entry is listed with another number");
        if (rules.luckyNumbers().isPresent()) {
            Refuted.unless(
                    LuckyNumber.of(receipt.members("lines")).equals(LuckyNumber.in(leaf.leaf())),
                    "its entry is listed with another lucky number");
        }
        if (receipt.has("tagKey")) {
            Refuted.unless(
                    leaf.personTag()
                            .equals(
                                    Commitment.personTag(
                                            receipt.hex("tagKey", 32),
                                            rules.draw(),
                                            receipt.text("who"))),
                    "its entry is listed under another person");
        }
        if (receipt.has("proof") && !receipt.isNull("proof")) {
            Bytes root = story.seal().get().members().hex("root", 32);
            proof(receipt.members("proof"), leaf, places.get(0), list.get().size(), root);
        }
        findings.say("the entry of a receipt is leaf " + leaf.leaf().hash());
        entered.add(new Entered(receipt, leaf));
    }

    /** Returns the receipts whose entries are in the list as they were accepted. */
    List<Entered> entered() {
        return List.copyOf(entered);
    }

    private void proof(Members proof, Listed leaf, int place, int size, Bytes root) throws Refuted {
        List<Bytes> path = new ArrayList<>();
        for (Json value : proof.list("path")) {
            if (!(value instanceof Json.Text text)) {
                throw new Refuted("its path holds something that is no text");
            }
            path.add(Members.hex("path", text.value(), 32));
        }
        Refuted.unless(
                proof.hex("personTag", 32).equals(leaf.personTag())
                        && proof.whole("index", 0, Integer.MAX_VALUE) == place
                        && proof.whole("status", 0, 2) == leaf.leaf().status(),
                "its proof is of another leaf");
        Refuted.unless(
                Tree.rootOf(leaf.leaf().hash(), place, size, path).equals(root),
                "its proof leads to another root");
    }
}
