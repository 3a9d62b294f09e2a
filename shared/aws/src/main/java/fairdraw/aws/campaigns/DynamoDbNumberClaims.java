package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.ManyWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims;
import fairdraw.domain.campaigns.numbers.Submission;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Claims of lucky numbers, and their submissions, in the table Campaigns. */
public final class DynamoDbNumberClaims implements NumberClaims {

    private static final String ONE_UNDER_WAY =
            AssignmentItems.SUBMISSION
                    + " = :submission AND attribute_not_exists("
                    + AssignmentItems.AT
                    + ')';

    private final DynamoDbClient dynamoDb;
    private final LoneWrites lone;
    private final NumberWrites writes;
    private final String table;

    /**
     * @param campaigns the table Campaigns
     * @param draws the table Draws, which contains the gates
     */
    public DynamoDbNumberClaims(
            DynamoDbClient dynamoDb, Transactions transactions, String campaigns, String draws) {
        this.dynamoDb = dynamoDb;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.writes = new NumberWrites(transactions, campaigns, draws);
        this.table = campaigns;
    }

    @Override
    public Written submit(
            Submission submission, int gate, Map<LuckyNumber, String> dead, Instant now) {
        return writes.submit(submission, gate, dead, now);
    }

    @Override
    public Reserving reserve(Submission submission, Instant until) {
        var change =
                Writes.update(
                        table,
                        entry(submission, submission.entryId()),
                        "SET submission = :submission, submitBy = :until",
                        "quantity = :quantity AND attribute_not_exists(assignedAt)"
                                + " AND attribute_not_exists(submission)",
                        Map.of(),
                        Map.of(
                                ":submission", text(submission.id()),
                                ":until", instant(until),
                                ":quantity", number(submission.numbers().size())));
        return lone.refusalOf(change)
                .map(found -> refusal(found, submission))
                .orElseGet(Reserving.Reserved::new);
    }

    private static Reserving refusal(Map<String, AttributeValue> found, Submission submission) {
        Optional<CampaignEntry> entry = NumberWrites.entry(found);
        Optional<String> underWay =
                Attributes.optionalText(found, AssignmentItems.SUBMISSION)
                        .filter(_ -> !found.containsKey(AssignmentItems.AT));
        if (underWay.isEmpty()) {
            return new Reserving.EntryRefused(entry);
        }
        return underWay.get().equals(submission.id())
                ? new Reserving.Reserved()
                : new Reserving.UnderWay(underWay.get());
    }

    @Override
    public List<Claim> claim(
            Submission submission, Set<LuckyNumber> numbers, Map<LuckyNumber, String> dead) {
        List<Integer> positions =
                IntStream.range(0, submission.numbers().size())
                        .filter(position -> numbers.contains(submission.numbers().get(position)))
                        .boxed()
                        .toList();
        return ManyWrites.each(positions, position -> claim(submission, position, dead)).stream()
                .flatMap(Optional::stream)
                .filter(claim -> !claim.submission().equals(submission.id()))
                .toList();
    }

    private Optional<Claim> claim(
            Submission submission, int position, Map<LuckyNumber, String> dead) {
        LuckyNumber number = submission.numbers().get(position);
        return lone.refusalOf(
                        ClaimItems.write(
                                table,
                                ClaimItems.pending(submission, number, submission.part(position)),
                                dead))
                .map(ClaimItems::read);
    }

    @Override
    public Written commit(Submission submission, int gate, Instant now) {
        return writes.commit(submission, gate, now);
    }

    @Override
    public Standing standing(Submission asking, EntryId entryId, String submission, Instant now) {
        Map<String, AttributeValue> item =
                Reads.one(dynamoDb, table, entry(asking, entryId)).orElseGet(Map::of);
        boolean named =
                Attributes.optionalText(item, AssignmentItems.SUBMISSION)
                        .filter(submission::equals)
                        .isPresent();
        if (!named) {
            return Standing.ABORTED;
        }
        if (item.containsKey(AssignmentItems.AT)) {
            return Standing.COMMITTED;
        }
        return now.isBefore(instant(item, AssignmentItems.SUBMIT_BY))
                ? Standing.LIVE
                : Standing.EXPIRED;
    }

    @Override
    public void abort(Submission asking, EntryId entryId, String submission) {
        lone.refusalOf(
                Writes.update(
                        table,
                        entry(asking, entryId),
                        "REMOVE submission, submitBy",
                        ONE_UNDER_WAY,
                        Map.of(),
                        Map.of(":submission", text(submission))));
    }

    @Override
    public Map<LuckyNumber, List<LuckyNumber>> parts(
            NumberSpace space, Map<LuckyNumber, String> submissions) {
        List<Key> keys = submissions.keySet().stream().map(number -> key(space, number)).toList();
        Map<LuckyNumber, List<LuckyNumber>> parts = new HashMap<>();
        Reads.all(dynamoDb, table, keys)
                .forEach(item -> {
                    Claim claim = ClaimItems.read(item);
                    if (claim.submission().equals(submissions.get(claim.number()))) {
                        parts.put(claim.number(), ClaimItems.part(item));
                    }
                });
        return parts;
    }

    @Override
    public Optional<Claim> find(NumberSpace space, LuckyNumber number) {
        return Reads.one(dynamoDb, table, key(space, number)).map(ClaimItems::read);
    }

    private static Key key(NumberSpace space, LuckyNumber number) {
        return CampaignsKeys.claim(space.tenant(), space.campaignId(), number);
    }

    private static Key entry(Submission asking, EntryId entryId) {
        return CampaignsKeys.entry(asking.draw().tenant(), asking.campaignId(), entryId);
    }
}
