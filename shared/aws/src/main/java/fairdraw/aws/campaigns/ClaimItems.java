package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.domain.campaigns.numbers.Submission;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Claims of lucky numbers as items of the table Campaigns, each of at most 1 KB. */
final class ClaimItems {

    private static final String ENTRY = "entry";
    private static final String SUBMISSION = "submission";
    private static final String COMMITTED = "committed";
    private static final String PART = "part";

    private ClaimItems() {}

    static Key key(Submission submission, LuckyNumber number) {
        return CampaignsKeys.claim(submission.draw().tenant(), submission.campaignId(), number);
    }

    /** Returns a claim that is written in the same transaction as its submission's commit. */
    static Map<String, AttributeValue> committed(Submission submission, LuckyNumber number) {
        Map<String, AttributeValue> item = item(submission, number);
        item.put(COMMITTED, flag(true));
        return item;
    }

    /**
     * Returns a claim that takes effect once its submission is committed; a leading one holds its
     * part of the list.
     */
    static Map<String, AttributeValue> pending(
            Submission submission, LuckyNumber number, List<LuckyNumber> part) {
        Map<String, AttributeValue> item = item(submission, number);
        if (!part.isEmpty()) {
            item.put(PART, Attributes.bytes(AssignmentItems.pack(part)));
        }
        return item;
    }

    private static Map<String, AttributeValue> item(Submission submission, LuckyNumber number) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(key(submission, number).attributes());
        item.put("type", text("claim"));
        item.put(ENTRY, text(submission.entryId()));
        item.put(SUBMISSION, text(submission.id()));
        return item;
    }

    /** Writes a claim if there is none, or in place of one whose submission is known to be dead. */
    static TransactWriteItem write(
            String table, Map<String, AttributeValue> item, Map<LuckyNumber, String> dead) {
        String over = dead.get(number(item));
        return over == null
                ? Writes.putIfAbsent(table, item)
                : Writes.putIf(table, item, SUBMISSION + " = :dead", Map.of(":dead", text(over)));
    }

    static Claim read(Map<String, AttributeValue> item) {
        return new Claim(
                number(item),
                new EntryId(text(item, ENTRY)),
                text(item, SUBMISSION),
                item.containsKey(COMMITTED));
    }

    /** Returns the part of the list that a leading claim holds. */
    static List<LuckyNumber> part(Map<String, AttributeValue> item) {
        return AssignmentItems.unpack(Attributes.bytes(item, PART));
    }

    private static LuckyNumber number(Map<String, AttributeValue> item) {
        String[] pk = text(item, "pk").split("#", -1);
        return new LuckyNumber(
                Integer.parseInt(pk[pk.length - 2]),
                Integer.parseInt(pk[pk.length - 1] + text(item, "sk")));
    }
}
