package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A draw as an item of the table Draws, and as the stream shows it. */
public final class DrawItems {

    /** The attribute {@code type} of a draw's item. */
    public static final String TYPE = "draw";

    private DrawItems() {}

    /** Replaces a draw's item if the stored version is the one before. */
    public static TransactWriteItem replace(String table, Draw next) {
        return Writes.putIf(
                table, write(next), "version = :read", Map.of(":read", number(next.version() - 1)));
    }

    public static Map<String, AttributeValue> write(Draw draw) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.draw(draw.tenant(), draw.id()).attributes());
        item.put("type", text(TYPE));
        item.put("organisation", text(draw.tenant().organisation()));
        item.put("mode", text(draw.tenant().mode().word()));
        item.put("drawId", text(draw.id()));
        item.putAll(OccasionItems.write(draw.occasion()));
        item.put("rules", Attributes.tree(draw.rules().document()));
        item.put("rulesHash", text(draw.rulesHash()));
        item.put("gates", number(draw.spread().gates()));
        item.put("partitions", number(draw.spread().partitions()));
        item.put("pepper", number(draw.pepper()));
        item.put("state", text(draw.progress().word()));
        write(item, draw.progress());
        item.put("version", number(draw.version()));
        item.put("attempts", number(draw.attempts()));
        @Nullable Instant nextAt = draw.nextAt();
        if (nextAt != null) {
            item.put("nextAt", instant(nextAt));
            item.put("due", text(DrawsKeys.due(draw.id())));
        }
        draw.cancelling().ifPresent(cancelling -> item.put("cancelling", write(cancelling)));
        item.put("createdAt", instant(draw.createdAt()));
        item.put("updatedAt", instant(draw.updatedAt()));
        return item;
    }

    private static AttributeValue write(Cancelling cancelling) {
        return AttributeValue.fromM(
                Map.of(
                        "reason", text(cancelling.reason()),
                        "by", text(cancelling.by()),
                        "at", instant(cancelling.at())));
    }

    private static void write(Map<String, AttributeValue> item, Progress progress) {
        switch (progress) {
            case Progress.Draft _, Progress.Scheduled _ -> {}
            case Progress.Open(var advanced) -> item.put("advanced", Attributes.flag(advanced));
            case Progress.Closed(var at, var carried, var advanced) -> {
                item.put("closedAt", instant(at));
                item.put("carriedCents", number(carried));
                item.put("advanced", Attributes.flag(advanced));
            }
            case Progress.Sealed(var closed, var hash, var randomness, var chunks) -> {
                write(item, closed);
                item.put("manifestHash", text(hash));
                write(item, randomness);
                item.put("chunks", number(chunks));
            }
            case Progress.Drawn(var sealed, var main, var bonus, var at) -> {
                write(item, sealed);
                item.put("main", Attributes.tree(main));
                item.put("bonus", Attributes.tree(bonus));
                item.put("drawnAt", instant(at));
            }
            case Progress.Settled(var drawn, var prizes) -> {
                write(item, drawn);
                item.put(
                        "tiers",
                        AttributeValue.fromL(
                                prizes.tiers().stream().map(DrawItems::write).toList()));
                item.put("paidCents", number(prizes.paidCents()));
                item.put("rolloverCents", number(prizes.rolloverCents()));
            }
            case Progress.Completed(var settled, var at, var toldChunks) -> {
                write(item, settled);
                item.put("completedAt", instant(at));
                item.put("toldChunks", number(toldChunks));
            }
            case Progress.Awarded awarded -> {
                write(item, awarded.sealed());
                item.put("entrants", number(awarded.entrants()));
                item.put("ranks", number(awarded.ranks()));
                item.put("nextRank", number(awarded.nextRank()));
                item.put("told", Attributes.flag(awarded.told()));
                item.put("toldChunks", number(awarded.toldChunks()));
                item.put("drawnAt", instant(awarded.drawnAt()));
            }
            case Progress.Concluded(var awarded, var at, var toldChunks) -> {
                write(item, awarded);
                item.put("completedAt", instant(at));
                item.put("toldChunks", number(toldChunks));
            }
            case Progress.Cancelled(var reason, var at) -> {
                item.put("cancelReason", text(reason));
                item.put("cancelledAt", instant(at));
            }
        }
    }

    private static void write(Map<String, AttributeValue> item, Randomness randomness) {
        switch (randomness) {
            // The rules contain the chain.
            case Randomness.Round(_, var round) -> item.put("round", number(round));
            case Randomness.Contest(var contest, var date) -> {
                item.put("contest", text(contest));
                item.put("contestDate", text(date.toString()));
            }
        }
    }

    private static AttributeValue write(TierPrize tier) {
        return AttributeValue.fromM(
                Map.of(
                        "name", text(tier.name()),
                        "winners", number(tier.winners()),
                        "amountCents", number(tier.amountCents())));
    }

    /** Reads a draw's item or its image in the stream. */
    public static Draw read(Map<String, AttributeValue> item) {
        return new Draw(
                tenant(item),
                text(item, "drawId"),
                OccasionItems.read(item),
                Rules.parse(
                        (Map<?, ?>)
                                Attributes.tree(
                                        AttributeValue.fromM(Attributes.map(item, "rules")))),
                text(item, "rulesHash"),
                new Spread(Attributes.whole(item, "gates"), Attributes.whole(item, "partitions")),
                Attributes.whole(item, "pepper"),
                progress(item),
                number(item, "version"),
                item.containsKey("nextAt") ? instant(item, "nextAt") : null,
                Attributes.whole(item, "attempts"),
                Optional.ofNullable(item.get("cancelling")).map(value -> cancelling(value.m())),
                instant(item, "createdAt"),
                instant(item, "updatedAt"));
    }

    public static Tenant tenant(Map<String, AttributeValue> item) {
        return new Tenant(text(item, "organisation"), Mode.of(text(item, "mode")).orElseThrow());
    }

    private static Cancelling cancelling(Map<String, AttributeValue> value) {
        return new Cancelling(text(value, "reason"), text(value, "by"), instant(value, "at"));
    }

    private static Progress progress(Map<String, AttributeValue> item) {
        return switch (text(item, "state")) {
            case "DRAFT" -> new Progress.Draft();
            case "SCHEDULED" -> new Progress.Scheduled();
            case "OPEN" -> new Progress.Open(Attributes.flag(item, "advanced"));
            case "CLOSED" -> closed(item);
            case "SEALED" -> sealed(item);
            case "DRAWN" -> ranks(item) ? awarded(item) : drawn(item);
            case "SETTLED" -> settled(item);
            case "COMPLETED" ->
                    ranks(item)
                            ? new Progress.Concluded(
                                    awarded(item),
                                    instant(item, "completedAt"),
                                    Attributes.whole(item, "toldChunks"))
                            : new Progress.Completed(
                                    settled(item),
                                    instant(item, "completedAt"),
                                    Attributes.whole(item, "toldChunks"));
            case "CANCELLED" ->
                    new Progress.Cancelled(
                            text(item, "cancelReason"), instant(item, "cancelledAt"));
            case String other -> throw new IllegalStateException("no state of a draw: " + other);
        };
    }

    private static Progress.Closed closed(Map<String, AttributeValue> item) {
        return new Progress.Closed(
                instant(item, "closedAt"),
                number(item, "carriedCents"),
                Attributes.flag(item, "advanced"));
    }

    private static Progress.Sealed sealed(Map<String, AttributeValue> item) {
        return new Progress.Sealed(
                closed(item),
                text(item, "manifestHash"),
                randomness(item),
                Attributes.whole(item, "chunks"));
    }

    private static Randomness randomness(Map<String, AttributeValue> item) {
        return item.containsKey("contest")
                ? new Randomness.Contest(
                        text(item, "contest"), LocalDate.parse(text(item, "contestDate")))
                : new Randomness.Round(
                        text(Attributes.map(Attributes.map(item, "rules"), "beacon"), "chain"),
                        number(item, "round"));
    }

    private static Progress.Drawn drawn(Map<String, AttributeValue> item) {
        return new Progress.Drawn(
                sealed(item),
                numbers(item, "main"),
                numbers(item, "bonus"),
                instant(item, "drawnAt"));
    }

    /** Whether the draw's winners are ranks rather than tickets. */
    private static boolean ranks(Map<String, AttributeValue> item) {
        return item.containsKey("nextRank");
    }

    private static Progress.Awarded awarded(Map<String, AttributeValue> item) {
        return new Progress.Awarded(
                sealed(item),
                number(item, "entrants"),
                Attributes.whole(item, "ranks"),
                Attributes.whole(item, "nextRank"),
                Attributes.flag(item, "told"),
                Attributes.whole(item, "toldChunks"),
                instant(item, "drawnAt"));
    }

    private static Progress.Settled settled(Map<String, AttributeValue> item) {
        return new Progress.Settled(
                drawn(item),
                new PrizeTable(
                        Attributes.list(item, "tiers").stream()
                                .map(tier -> tier(tier.m()))
                                .toList(),
                        number(item, "paidCents"),
                        number(item, "rolloverCents")));
    }

    private static TierPrize tier(Map<String, AttributeValue> tier) {
        return new TierPrize(
                text(tier, "name"), number(tier, "winners"), number(tier, "amountCents"));
    }

    private static List<Integer> numbers(Map<String, AttributeValue> item, String name) {
        return Attributes.list(item, name).stream().map(n -> Integer.valueOf(n.n())).toList();
    }
}
