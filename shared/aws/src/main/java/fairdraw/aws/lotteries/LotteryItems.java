package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.tree;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.lotteries.DrawFrequency;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.LotteryType;
import fairdraw.domain.lotteries.Offer;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.Tiers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lottery as an item of the table Lotteries. */
final class LotteryItems {

    private LotteryItems() {}

    static Map<String, AttributeValue> write(Lottery lottery) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        LotteriesKeys.lottery(lottery.tenant(), lottery.slug()).attributes());
        item.put("type", text("lottery"));
        item.put("id", text(lottery.id()));
        write(item, lottery.offer());
        write(item, lottery.terms());
        item.put("leadSeconds", number(lottery.leadSeconds()));
        item.put("expectedPeak", number(lottery.expectedPeak()));
        lottery.schedule()
                .ifPresent(schedule -> item.put("schedule", LotterySchedules.write(schedule)));
        lottery.endsAt().ifPresent(at -> item.put("endsAt", instant(at)));
        item.put("status", text(lottery.status().name()));
        if (lottery.archived()) {
            item.put("archived", flag(true));
        }
        item.put("agenda", LotteryAgendas.write(lottery.agenda()));
        lottery.agenda()
                .planAt()
                .ifPresent(at -> {
                    item.put("plan", text(LotteriesKeys.plan(lottery.id())));
                    item.put("planAt", instant(at));
                });
        item.put("version", number(lottery.version()));
        item.put("createdAt", instant(lottery.createdAt()));
        item.put("updatedAt", instant(lottery.updatedAt()));
        return item;
    }

    static Lottery read(Map<String, AttributeValue> item) {
        var reference = LotteriesKeys.reference(item);
        Tenant tenant = reference.tenant();
        return new Lottery(
                tenant,
                new LotteryId(text(item, "id")),
                reference.slug(),
                offer(item),
                terms(item),
                whole(item, "leadSeconds"),
                item.containsKey("expectedPeak")
                        ? whole(item, "expectedPeak")
                        : Spread.ORDINARY_PEAK,
                Optional.ofNullable(item.get("schedule"))
                        .map(schedule -> LotterySchedules.read(schedule.m())),
                Optional.ofNullable(item.get("endsAt")).map(_ -> instant(item, "endsAt")),
                LotteryStatus.valueOf(text(item, "status")),
                item.containsKey("archived"),
                LotteryAgendas.read(
                        present(item, "agenda").m(),
                        Optional.ofNullable(item.get("planAt")).map(_ -> instant(item, "planAt"))),
                number(item, "version"),
                instant(item, "createdAt"),
                instant(item, "updatedAt"));
    }

    private static void write(Map<String, AttributeValue> item, Offer offer) {
        item.put("name", text(offer.name()));
        item.put("description", text(offer.description()));
        item.put("lotteryType", text(offer.lotteryType().name()));
        offer.primaryColor().ifPresent(color -> item.put("primaryColor", text(color)));
        offer.logoUrl().ifPresent(url -> item.put("logoUrl", text(url)));
        item.put("drawFrequency", text(offer.drawFrequency().name()));
        item.put("requiresTicketPurchase", flag(offer.requiresTicketPurchase()));
    }

    private static Offer offer(Map<String, AttributeValue> item) {
        return new Offer(
                text(item, "name"),
                text(item, "description"),
                LotteryType.valueOf(text(item, "lotteryType")),
                optionalText(item, "primaryColor"),
                optionalText(item, "logoUrl"),
                DrawFrequency.valueOf(text(item, "drawFrequency")),
                flag(item, "requiresTicketPurchase"));
    }

    private static void write(Map<String, AttributeValue> item, Terms terms) {
        item.put("numbers", tree(terms.numbers().document()));
        item.put("ticketPriceUsdCents", number(terms.ticketPriceUsdCents()));
        item.put("currency", text(terms.currency()));
        item.put("maxTicketsPerUser", number(terms.maxTicketsPerUser()));
        item.put("maxLinesPerTicket", number(terms.maxLinesPerTicket()));
        item.put("poolPermille", number(terms.poolPermille()));
        item.put("tiers", tree(terms.tiers().tree()));
        terms.about().member().forEach((name, tree) -> item.put(name, tree(tree)));
    }

    private static Terms terms(Map<String, AttributeValue> item) {
        return new Terms(
                NumbersConfig.parse((Map<?, ?>) tree(present(item, "numbers"))),
                number(item, "ticketPriceUsdCents"),
                text(item, "currency"),
                whole(item, "maxTicketsPerUser"),
                whole(item, "maxLinesPerTicket"),
                whole(item, "poolPermille"),
                Tiers.ofTree(tree(present(item, "tiers"))),
                about(item));
    }

    private static About about(Map<String, AttributeValue> item) {
        return item.containsKey("about")
                ? About.parse(Map.of("about", tree(present(item, "about"))))
                : About.NOTHING;
    }

    private static AttributeValue present(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored lottery lacks " + name);
        }
        return value;
    }
}
