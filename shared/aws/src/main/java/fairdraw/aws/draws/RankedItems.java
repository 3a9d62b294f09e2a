package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.Progress;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The states of draws whose winners are ranks, which giveaways and campaigns share. */
final class RankedItems {

    private RankedItems() {}

    static Map<String, AttributeValue> write(Progress.Decided decided) {
        Map<String, AttributeValue> item = new HashMap<>();
        switch (decided) {
            case Progress.Awarded awarded -> {
                item.put("entrants", number(awarded.entrants()));
                item.put("ranks", number(awarded.ranks()));
                item.put("nextRank", number(awarded.nextRank()));
                item.put("told", Attributes.flag(awarded.told()));
                item.put("toldChunks", number(awarded.toldChunks()));
                item.put("drawnAt", instant(awarded.drawnAt()));
            }
            case Progress.Concluded(var awarded, var at, var toldChunks) -> {
                item.putAll(write(awarded));
                item.put("completedAt", instant(at));
                item.put("toldChunks", number(toldChunks));
            }
            case Progress.Decided other ->
                    throw new IllegalStateException("no state with ranks: " + other.word());
        }
        return item;
    }

    static Progress.Decided read(
            String state, Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return switch (state) {
            case "DRAWN" -> awarded(sealed, item);
            case "COMPLETED" ->
                    new Progress.Concluded(
                            awarded(sealed, item),
                            instant(item, "completedAt"),
                            Attributes.whole(item, "toldChunks"));
            case String other -> throw new IllegalStateException("no state with ranks: " + other);
        };
    }

    private static Progress.Awarded awarded(
            Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return new Progress.Awarded(
                sealed,
                number(item, "entrants"),
                Attributes.whole(item, "ranks"),
                Attributes.whole(item, "nextRank"),
                Attributes.flag(item, "told"),
                Attributes.whole(item, "toldChunks"),
                instant(item, "drawnAt"));
    }
}
