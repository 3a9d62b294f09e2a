package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.draws.GateItems;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.domain.campaigns.numbers.NumberClaims.Written;
import fairdraw.domain.campaigns.numbers.Submission;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The transactions that make numbers an entry's, each over the entry and one gate. */
final class NumberWrites {

    // The positions of the first parts of either transaction; the claims of few numbers follow.
    private static final int ENTRY = 0;
    private static final int GATE = 1;
    private static final int CLAIMS = 2;

    private static final String NOTHING_YET = "attribute_not_exists(" + AssignmentItems.AT + ")";

    private final Transactions transactions;
    private final String campaigns;
    private final String draws;

    /**
     * @param campaigns the table Campaigns
     * @param draws the table Draws, which contains the gates
     */
    NumberWrites(Transactions transactions, String campaigns, String draws) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.draws = draws;
    }

    /** Assigns few numbers, which the entry itself holds, along with their claims. */
    Written submit(Submission submission, int gate, Map<LuckyNumber, String> dead, Instant now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(
                assign(
                        submission,
                        "numbers = :numbers",
                        "",
                        "quantity = :quantity",
                        Map.of(
                                ":numbers",
                                        Attributes.bytes(
                                                AssignmentItems.pack(submission.numbers())),
                                ":quantity", number(submission.numbers().size())),
                        gate,
                        now));
        parts.add(admit(submission, gate, now));
        for (LuckyNumber number : submission.numbers()) {
            parts.add(ClaimItems.write(campaigns, ClaimItems.committed(submission, number), dead));
        }
        return switch (transactions.write(parts)) {
            case Transactions.Written.Done _ -> new Written.Done();
            case Transactions.Written.Contended _ -> new Written.Contended();
            case Transactions.Written.Refused refused -> refusal(refused, submission);
        };
    }

    private static Written refusal(Transactions.Written.Refused refused, Submission submission) {
        if (refused.at(ENTRY)) {
            Optional<Map<String, AttributeValue>> found = refused.found(ENTRY);
            return isDone(found, submission)
                    ? new Written.Done()
                    : new Written.EntryRefused(found.map(CampaignEntryItems::read));
        }
        return refused.at(GATE)
                ? new Written.GateShut()
                : new Written.InTheWay(inTheWay(refused, submission));
    }

    private static List<Claim> inTheWay(
            Transactions.Written.Refused refused, Submission submission) {
        return IntStream.range(CLAIMS, CLAIMS + submission.numbers().size())
                .mapToObj(refused::found)
                .flatMap(Optional::stream)
                .map(ClaimItems::read)
                .toList();
    }

    /**
     * Assigns many numbers, which are already claimed; the entry names the claims that hold the
     * list.
     */
    Written commit(Submission submission, int gate, Instant now) {
        TransactWriteItem entry =
                assign(
                        submission,
                        "leaders = :leaders",
                        " REMOVE " + AssignmentItems.SUBMIT_BY,
                        "submission = :submission",
                        Map.of(
                                ":leaders",
                                Attributes.bytes(AssignmentItems.pack(submission.leaders()))),
                        gate,
                        now);
        return switch (transactions.write(List.of(entry, admit(submission, gate, now)))) {
            case Transactions.Written.Done _ -> new Written.Done();
            case Transactions.Written.Contended _ -> new Written.Contended();
            case Transactions.Written.Refused refused when refused.at(ENTRY) ->
                    isDone(refused.found(ENTRY), submission)
                            ? new Written.Done()
                            : new Written.Aborted();
            case Transactions.Written.Refused _ -> new Written.GateShut();
        };
    }

    /** Whether the entry already holds these numbers through an attempt whose answer was lost. */
    private static boolean isDone(
            Optional<Map<String, AttributeValue>> entry, Submission submission) {
        return entry.filter(item -> item.containsKey(AssignmentItems.AT))
                .filter(item ->
                        Attributes.hex(item, AssignmentItems.NONCE).equals(submission.nonce()))
                .isPresent();
    }

    private TransactWriteItem assign(
            Submission submission,
            String list,
            String removing,
            String condition,
            Map<String, AttributeValue> values,
            int gate,
            Instant now) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":submission", text(submission.id()));
        all.put(":gate", number(gate));
        all.put(":nonce", hex(submission.nonce()));
        all.put(":now", instant(now));
        return Writes.update(
                campaigns,
                CampaignsKeys.entry(
                        submission.draw().tenant(), submission.campaignId(), submission.entryId()),
                "SET "
                        + list
                        + ", submission = :submission, gate = :gate, nonce = :nonce,"
                        + " assignedAt = :now"
                        + removing,
                condition + " AND " + NOTHING_YET,
                Map.of(),
                all);
    }

    private TransactWriteItem admit(Submission submission, int gate, Instant now) {
        return Writes.update(
                draws,
                DrawsKeys.gate(submission.draw(), gate),
                "SET entered = entered + :some",
                GateItems.ADMITS + " AND rulesHash = :rules",
                Map.of(),
                Map.of(
                        ":some", number(submission.numbers().size()),
                        ":open", Attributes.flag(true),
                        ":now", instant(now),
                        ":rules", text(submission.draw().rulesHash())));
    }

    /** Reads the entry in a refusal, if there is one. */
    static Optional<CampaignEntry> entry(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : Optional.of(CampaignEntryItems.read(item));
    }
}
