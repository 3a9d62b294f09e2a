package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.Agenda;
import fairdraw.domain.lotteries.PlannedDraw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The planned draws of a lottery as a part of its item. */
final class LotteryAgendas {

    private LotteryAgendas() {}

    /**
     * Writes everything but {@code planAt}, which is indexed and so an attribute of the item
     * itself.
     */
    static AttributeValue write(Agenda agenda) {
        List<AttributeValue> draws = agenda.draws().stream().map(LotteryAgendas::write).toList();
        return AttributeValue.fromM(
                Map.of(
                        "ordinal", number(agenda.ordinal()),
                        "until", instant(agenda.until()),
                        "draws", AttributeValue.fromL(draws)));
    }

    static Agenda read(Map<String, AttributeValue> agenda, Optional<Instant> planAt) {
        return new Agenda(
                number(agenda, "ordinal"),
                instant(agenda, "until"),
                agenda.getOrDefault("draws", AttributeValue.fromL(List.of())).l().stream()
                        .map(draw -> read(draw.m()))
                        .toList(),
                planAt);
    }

    private static AttributeValue write(PlannedDraw draw) {
        return AttributeValue.fromM(
                Map.of(
                        "id", text(draw.id()),
                        "closeAt", instant(draw.closeAt()),
                        "drawAt", instant(draw.drawAt()),
                        "single", flag(draw.single())));
    }

    private static PlannedDraw read(Map<String, AttributeValue> draw) {
        return new PlannedDraw(
                new DrawId(text(draw, "id")),
                instant(draw, "closeAt"),
                instant(draw, "drawAt"),
                flag(draw, "single"));
    }
}
