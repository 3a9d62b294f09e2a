package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.fairness.extraction.LuckyNumber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The numbers of an entry as a part of its item; each number is its index in 4 bytes. */
final class AssignmentItems {

    static final String NUMBERS = "numbers";
    static final String LEADERS = "leaders";
    static final String SUBMISSION = "submission";

    /** The time after which others may abort the pending submission. */
    static final String SUBMIT_BY = "submitBy";

    static final String GATE = "gate";
    static final String LANE = "lane";
    static final String START = "alloc";
    static final String REUSED = "reused";
    static final String NONCE = "nonce";
    static final String AT = "assignedAt";

    /** The attributes that {@link #write} writes. */
    static final String ALLOCATED = String.join(", ", LANE, START, REUSED, NONCE, AT);

    private AssignmentItems() {}

    static Optional<Assignment> read(Map<String, AttributeValue> item) {
        if (item.containsKey(NUMBERS)) {
            return Optional.of(
                    new Assignment.Listed(
                            unpack(Attributes.bytes(item, NUMBERS)),
                            whole(item, GATE),
                            hex(item, NONCE),
                            instant(item, AT)));
        }
        if (item.containsKey(LEADERS)) {
            return Optional.of(
                    new Assignment.Claimed(
                            unpack(Attributes.bytes(item, LEADERS)),
                            whole(item, CampaignEntryItems.QUANTITY),
                            text(item, SUBMISSION),
                            whole(item, GATE),
                            hex(item, NONCE),
                            instant(item, AT)));
        }
        return allocated(item).map(Assignment.class::cast);
    }

    /** Reads the range that is set aside for an entry, if any. */
    static Optional<Allocated> allocated(Map<String, AttributeValue> item) {
        return item.containsKey(START)
                ? Optional.of(
                        new Allocated(
                                whole(item, LANE),
                                number(item, START),
                                whole(item, CampaignEntryItems.QUANTITY),
                                Attributes.flag(item, REUSED),
                                hex(item, NONCE),
                                instant(item, AT)))
                : Optional.empty();
    }

    /** Writes the attributes that set a range aside for an entry. */
    static Map<String, AttributeValue> write(Allocated range) {
        return Map.of(
                LANE, number(range.lane()),
                START, number(range.start()),
                REUSED, Attributes.flag(range.reused()),
                NONCE, hex(range.nonce()),
                AT, instant(range.at()));
    }

    static byte[] pack(List<LuckyNumber> numbers) {
        ByteBuffer packed = ByteBuffer.allocate(numbers.size() * Integer.BYTES);
        numbers.forEach(each -> packed.putInt((int) each.index()));
        return packed.array();
    }

    static List<LuckyNumber> unpack(byte[] packed) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        List<LuckyNumber> numbers = new ArrayList<>();
        while (buffer.hasRemaining()) {
            numbers.add(LuckyNumber.ofIndex(Integer.toUnsignedLong(buffer.getInt())));
        }
        return List.copyOf(numbers);
    }
}
