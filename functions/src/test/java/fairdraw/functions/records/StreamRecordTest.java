package fairdraw.functions.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.functions.triggers.StreamEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class StreamRecordTest {

    private static final Map<String, AttributeValue> EVERYTHING =
            Map.of(
                    "type", AttributeValue.fromS("ticket"),
                    "n", AttributeValue.fromN("-12.5"),
                    "flag", AttributeValue.fromBool(false),
                    "nothing", AttributeValue.fromNul(true),
                    "bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1, 0})),
                    "map",
                            AttributeValue.fromM(
                                    Map.of(
                                            "list",
                                            AttributeValue.fromL(
                                                    List.of(
                                                            AttributeValue.fromS("é"),
                                                            AttributeValue.fromL(List.of()))))),
                    "texts", AttributeValue.fromSs(List.of("a", "b")),
                    "numbers", AttributeValue.fromNs(List.of("1", "2")),
                    "blobs",
                            AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {7}))));

    @Test
    void imagesComeBackAsTheItemsTheyShow() throws IOException {
        Map<String, AttributeValue> before = Map.of("type", AttributeValue.fromS("ticket"));
        StreamRecord record =
                StreamRecord.read(new StreamEvent().modified(before, EVERYTHING).json()).getFirst();

        assertThat(record.newImage()).isEqualTo(EVERYTHING);
        assertThat(record.oldImage()).contains(before);
        assertThat(record.type()).isEqualTo("ticket");
        assertThat(record.isInsert()).isFalse();
        assertThat(record.sequenceNumber()).isEqualTo("seq-1");
        assertThat(record.at()).isEqualTo(Instant.ofEpochSecond(1_772_359_201));
    }

    @Test
    void whatCannotBeReadOfTheRegisterWakesNobody() throws IOException {
        Map<String, AttributeValue> poison =
                Map.of(
                        "type", AttributeValue.fromS("pending"),
                        "mark", AttributeValue.fromS("a\ufffeb\uffff"));

        assertThat(StreamRecord.read(new StreamEvent().inserted(poison).json()))
                .singleElement()
                .satisfies(record -> assertThat(record.waiting()).isEmpty());
    }

    @Test
    void aRemovedItemHasNoTypeAnyMore() throws IOException {
        StreamRecord record =
                StreamRecord.read(new StreamEvent().removed(EVERYTHING).json()).getFirst();

        assertThat(record.type()).isEmpty();
        assertThat(record.newImage()).isEmpty();
    }

    @Test
    void aRecordIsWrittenAgainWhole() throws IOException {
        StreamRecord record =
                StreamRecord.read(new StreamEvent().inserted(EVERYTHING).json()).getFirst();
        String again = "{\"Records\":[" + record.json() + "]}";

        StreamRecord read =
                StreamRecord.read(new ByteArrayInputStream(again.getBytes(StandardCharsets.UTF_8)))
                        .getFirst();

        assertThat(read.newImage()).isEqualTo(EVERYTHING);
        assertThat(read.json()).isEqualTo(record.json());
    }

    @Test
    void timesMayHaveFractions() throws IOException {
        String event =
                "{\"Records\":[{\"dynamodb\":{\"ApproximateCreationDateTime\":1.772359201123E9}}]}";

        StreamRecord record =
                StreamRecord.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))
                        .getFirst();

        assertThat(record.at()).isEqualTo(Instant.ofEpochMilli(1_772_359_201_123L));
    }

    @Test
    void anAttributeOfAnUnknownTypeIsRefusedWhenItIsLookedAt() throws IOException {
        String event =
                "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"type\":{\"X\":\"ticket\"}}}}]}";
        StreamRecord record =
                StreamRecord.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))
                        .getFirst();

        assertThatThrownBy(record::type).isInstanceOf(IllegalArgumentException.class);
    }
}
