package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The draws of lotteries. */
final class LotteryDrawItems implements KindItems {

    @Override
    public Kind kind() {
        return LotteryOccasion.KIND;
    }

    @Override
    public Map<String, AttributeValue> write(Draw draw) {
        LotteryOccasion lottery = LotteryOccasion.of(draw);
        return Map.of("lotteryId", text(lottery.id()), "lotterySlug", text(lottery.slug()));
    }

    @Override
    public Occasion occasion(Map<String, AttributeValue> item) {
        return new LotteryOccasion(
                new LotteryId(text(item, "lotteryId")), new LotterySlug(text(item, "lotterySlug")));
    }

    @Override
    public LotteryRules rules(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return LotteryRules.parse(document, chains);
    }

    @Override
    public Map<String, AttributeValue> write(Progress.Decided decided) {
        Map<String, AttributeValue> item = new HashMap<>();
        switch (decided) {
            case Progress.Drawn(_, var main, var bonus, var at) -> {
                item.put("main", Attributes.tree(main));
                item.put("bonus", Attributes.tree(bonus));
                item.put("drawnAt", instant(at));
            }
            case Progress.Settled(var drawn, var prizes) -> {
                item.putAll(write(drawn));
                item.put(
                        "tiers",
                        AttributeValue.fromL(
                                prizes.tiers().stream().map(LotteryDrawItems::write).toList()));
                item.put("paidCents", number(prizes.paidCents()));
                item.put("rolloverCents", number(prizes.rolloverCents()));
            }
            case Progress.Completed(var settled, var at, var toldChunks) -> {
                item.putAll(write(settled));
                item.put("completedAt", instant(at));
                item.put("toldChunks", number(toldChunks));
            }
            case Progress.Decided other ->
                    throw new IllegalStateException("no state of a lottery: " + other.word());
        }
        return item;
    }

    private static AttributeValue write(TierPrize tier) {
        return AttributeValue.fromM(
                Map.of(
                        "name", text(tier.name()),
                        "winners", number(tier.winners()),
                        "amountCents", number(tier.amountCents())));
    }

    @Override
    public Progress.Decided decided(
            String state, Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return switch (state) {
            case "DRAWN" -> drawn(sealed, item);
            case "SETTLED" -> settled(sealed, item);
            case "COMPLETED" ->
                    new Progress.Completed(
                            settled(sealed, item),
                            instant(item, "completedAt"),
                            Attributes.whole(item, "toldChunks"));
            case String other -> throw new IllegalStateException("no state of a lottery: " + other);
        };
    }

    private static Progress.Drawn drawn(Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return new Progress.Drawn(
                sealed, numbers(item, "main"), numbers(item, "bonus"), instant(item, "drawnAt"));
    }

    private static List<Integer> numbers(Map<String, AttributeValue> item, String name) {
        return Attributes.list(item, name).stream().map(n -> Integer.valueOf(n.n())).toList();
    }

    private static Progress.Settled settled(
            Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return new Progress.Settled(
                drawn(sealed, item),
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

    @Override
    public List<Map<String, AttributeValue>> places(Draw draw) {
        return List.of(
                DrawLists.place(
                        DrawLists.ofLottery(draw.tenant(), LotteryOccasion.of(draw).slug()),
                        draw.rules().times().closeAt(),
                        draw));
    }

    /** Counts the draws of the lottery. */
    @Override
    public List<TransactWriteItem> created(String lists, Draw draw) {
        Key counter =
                new Key(
                        DrawLists.ofLottery(draw.tenant(), LotteryOccasion.of(draw).slug()),
                        DrawLists.COUNT);
        return List.of(
                TransactWriteItem.builder()
                        .update(update ->
                                update.tableName(lists)
                                        .key(counter.attributes())
                                        .updateExpression("ADD #total :one")
                                        .expressionAttributeNames(Map.of("#total", "total"))
                                        .expressionAttributeValues(Map.of(":one", number(1))))
                        .build());
    }
}
