package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Giveaways. */
final class GiveawayDrawItems implements KindItems {

    private static final String GIVEAWAY = "giveaway";

    @Override
    public Kind kind() {
        return GiveawayOccasion.KIND;
    }

    @Override
    public Map<String, AttributeValue> write(Draw draw) {
        return Map.of(GIVEAWAY, AttributeValue.fromM(members(GiveawayOccasion.of(draw))));
    }

    private static Map<String, AttributeValue> members(GiveawayOccasion giveaway) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        giveaway.name().ifPresent(name -> item.put("name", text(name)));
        item.put("sequenceId", text(giveaway.sequenceId()));
        item.put("timeZone", text(giveaway.timeZone()));
        item.put("saysOpenAt", Attributes.flag(giveaway.saysOpenAt()));
        item.put("saysCloseAt", Attributes.flag(giveaway.saysCloseAt()));
        item.put("encryptionSeed", text(giveaway.encryptionSeed()));
        item.put("requiresFingerprint", Attributes.flag(giveaway.requiresFingerprint()));
        giveaway.metadata().ifPresent(metadata -> item.put("metadata", text(metadata)));
        if (giveaway.archived()) {
            item.put("archived", Attributes.flag(true));
        }
        return item;
    }

    @Override
    public Occasion occasion(Map<String, AttributeValue> item) {
        return giveaway(Attributes.map(item, GIVEAWAY));
    }

    private static GiveawayOccasion giveaway(Map<String, AttributeValue> item) {
        return new GiveawayOccasion(
                Attributes.optionalText(item, "name"),
                text(item, "sequenceId"),
                text(item, "timeZone"),
                Attributes.flag(item, "saysOpenAt"),
                Attributes.flag(item, "saysCloseAt"),
                text(item, "encryptionSeed"),
                Attributes.flag(item, "requiresFingerprint"),
                Attributes.optionalText(item, "metadata"),
                item.containsKey("archived"));
    }

    @Override
    public EntrantRules rules(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return EntrantRules.parse(document, chains);
    }

    @Override
    public Map<String, AttributeValue> write(Progress.Decided decided) {
        return RankedItems.write(decided);
    }

    @Override
    public Progress.Decided decided(
            String state, Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return RankedItems.read(state, sealed, item);
    }

    @Override
    public List<Map<String, AttributeValue>> places(Draw draw) {
        return List.of(
                DrawLists.place(
                        DrawLists.giveaways(draw.tenant(), Giveaways.Order.CREATED_AT),
                        draw.createdAt(),
                        draw),
                DrawLists.place(
                        DrawLists.giveaways(draw.tenant(), Giveaways.Order.DRAW_AT),
                        draw.rules().times().drawAt(),
                        draw));
    }
}
